import { openSync, statSync } from 'node:fs';
import type { Connection } from './open-database.ts';
import { noteScrubbed, readResidue } from './residue.ts';
import { statement } from './statement.ts';
import { zeroSlack } from './zero-slack.ts';

/** Takes out of the file what deleting leaves behind there. */
export interface Scrubber {
  /** Does a piece of the work; `wait` while a reader still needs the log. */
  piece(): 'done' | 'more' | 'wait';
}

/** Pages of the search index that a piece merges, and pages of the file that a piece looks through: some tens of milliseconds each. */
const MERGED_PAGES = 64;
const SCANNED_PAGES = 4096;
const PATIENCE_MS = 100;

/** The planner's samples hold values of the keys they are of. */
function forgetSamples(db: Connection): void {
  const isThere = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat4'").get() !== undefined;
  if (isThere) db.prepare('DELETE FROM sqlite_stat4').run();
}

const changesOf = (db: Connection) => statement<{ n: number }>(db, 'SELECT total_changes() AS n').get()?.n as number;

/** Merges the search index into one segment, a piece a call, which leaves out what was deleted; false when there is nothing left to merge. */
function mergeIndex(db: Connection, first: boolean): boolean {
  const before = changesOf(db);
  statement(db, "INSERT INTO search (search, rank) VALUES ('merge', ?)").run(first ? -MERGED_PAGES : MERGED_PAGES);
  return changesOf(db) - before >= 2; // fewer: the index is as it was (SQLite's own sign)
}

/** Empties the log into the file; false while a reader needs it. */
function emptyLog(db: Connection, busyMs: number): boolean {
  db.pragma(`busy_timeout = ${PATIENCE_MS}`);
  try {
    const [{ busy }] = db.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }];
    return busy === 0;
  } finally {
    db.pragma(`busy_timeout = ${busyMs}`);
  }
}

/**
 * Makes the scrubber of the connection that writes. Deleting overwrites rows with zeros (`secure_delete`), but a deleted text's words stay
 * in the search index until its segments are merged, its values in the planner's samples, former pages in the write-ahead log, and copies
 * of rows that were moved within the file in unused parts of its pages.
 */
export function createScrubber(db: Connection): Scrubber {
  const [busyMs, pageSize] = [db.pragma('busy_timeout', { simple: true }), db.pragma('page_size', { simple: true })] as [number, number];
  let work: { readonly upto: number; merged: boolean; page: number } | null = null;
  let file: number | null = null;

  /** Looks through a piece of the file, with nobody writing and the log empty; null when somebody came between. */
  const scan = (page: number): number | null => {
    // Never closed before the thread ends: closing any handle of the file would let go of SQLite's locks on it (POSIX).
    file ??= openSync(db.name, 'r+');
    statement(db, 'BEGIN IMMEDIATE').run();
    try {
      return statSync(`${db.name}-wal`).size === 0 ? zeroSlack(file, pageSize, page, SCANNED_PAGES) : null;
    } finally {
      statement(db, 'ROLLBACK').run();
      db.pragma('shrink_memory'); // pages kept in memory are as they were, and would be written back so
    }
  };

  return {
    piece() {
      const { deletions, scrubbed } = readResidue(db);
      if (scrubbed >= deletions) return 'done';
      const first = work === null;
      if (first) forgetSamples(db);
      if (!work?.merged) {
        const merged = !mergeIndex(db, first);
        work = { upto: work?.upto ?? deletions, merged, page: 0 }; // only now: what failed at its beginning begins again
        return 'more';
      }
      const left = emptyLog(db, busyMs) ? scan(work.page) : null;
      if (left === null) return 'wait';
      work.page += SCANNED_PAGES;
      if (left > SCANNED_PAGES) return 'more';
      noteScrubbed(db, work.upto);
      work = null;
      return deletions === readResidue(db).deletions ? 'done' : 'more';
    },
  };
}
