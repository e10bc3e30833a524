import { copyFileSync, existsSync, linkSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { StoreUnavailable } from '../condition.ts';
import { ownFolder } from './folder-lock.ts';
import { DATABASE_FILE } from './open-database.ts';
import { makeStandalone, removeDatabase, sync } from './standalone.ts';

/** Brings the log of a database into it; one that cannot be read keeps its log. */
function emptyLog(file: string): void {
  try {
    const db = new Database(file, { fileMustExist: true });
    db.pragma('journal_mode = DELETE');
    db.close();
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  }
}

/**
 * Puts a backup in the place of a folder's database; answers under what name the replaced one was kept, null where there was none. At any
 * moment the database is the old one or the new one. Throws `StoreUnavailable` while the folder is in use, and when the backup is damaged,
 * is none of this service's, or was written by a newer version.
 */
export function restore(folder: string, file: string, now: number): string | null {
  if (!existsSync(file)) throw new StoreUnavailable(`there is no ${file}`);
  if (existsSync(`${file}-wal`)) throw new StoreUnavailable(`${file} is a database in use, not a backup`);
  const lock = ownFolder(folder);
  const [target, part] = [join(folder, DATABASE_FILE), join(folder, `${DATABASE_FILE}.part`)];
  try {
    removeDatabase(part);
    copyFileSync(file, part);
    // Later than any revision that was answered since the backup: no ETag of then may fit what is now.
    makeStandalone(part, (db) => {
      db.prepare('UPDATE commits SET revision = max(revision, ?)').run(now);
      db.prepare('UPDATE project SET revision = (SELECT revision FROM commits)').run();
    });
    const aside = existsSync(target) ? `${target}.replaced-${new Date(now).toISOString().replaceAll(/[-:.]/g, '')}` : null;
    if (aside !== null) {
      emptyLog(target);
      for (const suffix of ['-wal', '-shm']) if (existsSync(target + suffix)) renameSync(target + suffix, aside + suffix);
      linkSync(target, aside);
    }
    renameSync(part, target);
    sync(folder);
    return aside;
  } finally {
    removeDatabase(part);
    lock.close();
  }
}
