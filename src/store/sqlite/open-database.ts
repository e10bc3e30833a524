import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { StoreUnavailable } from '../condition.ts';

/** A connection to the database. */
export type Connection = Database.Database;

const WAL_KEPT_BYTES = 64 * 1024 * 1024;

/** A folder with a database, and how to wait for it. */
export interface DatabasePlace {
  readonly folder: string;
  /** Milliseconds to wait while another process holds the database; 5000 unless given. */
  readonly busyMs?: number;
}

const BUSY_MS = 5000;

/** What a reader keeps of the file for itself; the system keeps the rest at hand. */
const READ_CACHE_KIB = 4096;

/** Name of the database file in its folder. */
export const DATABASE_FILE = 'saillance.db';

function demand(db: Connection, pragma: string, wanted: string | number): void {
  const got = db.pragma(pragma, { simple: true });
  if (got !== wanted) throw new Error(`SQLite answers ${pragma} = ${got}, not ${wanted}; the folder's file system may not allow it`);
}

/** A database that was there and is gone is not begun anew in silence. */
function demandWhole(file: string): void {
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (bytes === 0 && existsSync(`${file}-wal`))
    throw new StoreUnavailable('the database file is gone, though its log is there: restore it, or empty the folder to begin anew');
}

/** Opens the one connection that writes, making the folder and the file where there are none. Throws SqliteError and StoreUnavailable. */
export function openToWrite({ folder, busyMs = BUSY_MS }: DatabasePlace): Connection {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, DATABASE_FILE);
  demandWhole(file);
  const db = new Database(file, { timeout: busyMs });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('secure_delete = ON');
  db.pragma(`journal_size_limit = ${WAL_KEPT_BYTES}`);
  demand(db, 'journal_mode', 'wal');
  demand(db, 'synchronous', 2);
  demand(db, 'secure_delete', 1);
  return db;
}

/** Opens a connection that only reads; the writer's must have been opened before. Throws SqliteError. */
export function openToRead({ folder, busyMs = BUSY_MS }: DatabasePlace): Connection {
  const db = new Database(join(folder, DATABASE_FILE), { readonly: true, fileMustExist: true, timeout: busyMs });
  db.pragma('query_only = ON');
  db.pragma(`cache_size = -${READ_CACHE_KIB}`);
  db.pragma('synchronous = FULL');
  demand(db, 'journal_mode', 'wal');
  demand(db, 'synchronous', 2);
  return db;
}
