import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { StoreUnavailable } from '../condition.ts';
import type { Connection } from './open-database.ts';

/** Name of the file by which those who use a data folder know of one another; it is empty, and a killed process holds nothing. */
const LOCK_FILE = 'saillance.lock';

const isBusy = (error: unknown) => error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');

function hold(folder: string, begin: string, busy: string): Connection {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new Database(join(folder, LOCK_FILE), { timeout: 0 });
  try {
    lock.exec(begin);
    return lock;
  } catch (error) {
    lock.close();
    throw isBusy(error) ? new StoreUnavailable(busy, { cause: error }) : error;
  }
}

/** Uses a data folder beside others until the lock is closed. Throws `StoreUnavailable` while a backup is being restored there. */
export const shareFolder = (folder: string): Connection =>
  hold(folder, 'BEGIN; SELECT 1 FROM sqlite_schema', 'a backup is being restored into the data folder');

/** Uses a data folder alone until the lock is closed. Throws `StoreUnavailable` while a service or a command uses it. */
export const ownFolder = (folder: string): Connection =>
  hold(folder, 'BEGIN EXCLUSIVE', 'the data folder is in use: stop the service and every command first');
