import type { Connection } from './open-database.ts';
import { statement } from './statement.ts';

/** Notes, in the transaction that deletes, that what it deletes must leave the file too. */
export function noteDeletion(db: Connection): void {
  statement(db, 'UPDATE residue SET deletions = deletions + 1').run();
}

/** Deletions so far, and those of them that have left the file. */
export function readResidue(db: Connection): { readonly deletions: number; readonly scrubbed: number } {
  return statement<{ deletions: number; scrubbed: number }>(db, 'SELECT deletions, scrubbed FROM residue').get() as {
    deletions: number;
    scrubbed: number;
  };
}

/** Notes that all deletions up to that one have left the file. */
export function noteScrubbed(db: Connection, deletions: number): void {
  statement(db, 'UPDATE residue SET scrubbed = ?').run(deletions);
}
