import { chmodSync, existsSync, renameSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { StoreUnavailable } from '../condition.ts';
import { noteBackup } from './last-backup.ts';
import { DATABASE_FILE } from './open-database.ts';
import { makeStandalone, removeDatabase, sync } from './standalone.ts';

const OWNER_ONLY = 0o600;

/**
 * Copies the database of a folder to `file` while it is in use: as it is at one moment, checked, and under its name only once it is whole.
 * Answers its size in bytes. Throws `StoreUnavailable` when the copy is damaged, or `file` is there and `force` is not given.
 */
export async function backUp(folder: string, file: string, { force = false, now }: { force?: boolean; now: number }): Promise<number> {
  const source = join(folder, DATABASE_FILE);
  if (!existsSync(source)) throw new StoreUnavailable(`there is no database in ${folder}`);
  if (existsSync(file) && !force) throw new StoreUnavailable(`${file} is there already; --force replaces it`);
  const part = `${file}.part`;
  removeDatabase(part);
  try {
    const db = new Database(source, { readonly: true, fileMustExist: true });
    try {
      await db.backup(part, { progress: () => Number.MAX_SAFE_INTEGER }); // all at once: a copy in steps begins anew at every write
    } finally {
      db.close();
    }
    chmodSync(part, OWNER_ONLY);
    makeStandalone(part);
    renameSync(part, file);
    sync(dirname(resolve(file)));
  } finally {
    removeDatabase(part);
  }
  noteBackup(folder, now);
  return statSync(file).size;
}
