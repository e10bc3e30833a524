import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StoreUnavailable } from '../condition.ts';
import { demandKnown } from './migrate.ts';
import type { Connection } from './open-database.ts';

const BESIDE = ['', '-wal', '-shm', '-journal'] as const;

/** Removes a database file with what lies beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of BESIDE) rmSync(file + suffix, { force: true });
}

/** Waits until a file, or the names in a folder, are on the disk. */
export function sync(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/**
 * Makes of a copied database one file without a log, whole on the disk. Throws `StoreUnavailable` when it is damaged, is none of this
 * service's, or was written by a newer version. `change` is done to it at last.
 */
export function makeStandalone(file: string, change: (db: Connection) => void = () => undefined): void {
  const db = new Database(file, { fileMustExist: true });
  try {
    db.pragma('journal_mode = DELETE');
    const integrity = db.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') throw new StoreUnavailable(`the copy is damaged: ${integrity}`);
    const isOurs = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").get() !== undefined;
    if (!isOurs) throw new StoreUnavailable('this is no database of this service');
    demandKnown(db);
    change(db);
  } finally {
    db.close();
  }
  sync(file);
}
