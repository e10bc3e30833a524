import type { Connection } from './open-database.ts';
import { noteDeletion } from './residue.ts';
import { statement } from './statement.ts';

const PIECE = 2000;
const OF_GENERATION = ['sighting', 'member', 'rollup', 'reading'] as const;
const OF_PROJECT = [
  ...OF_GENERATION,
  'search_queue',
  'journey_map',
  'connector',
  'response',
  'erasure',
  'slice',
  'wide_key',
  'item',
  'generation',
  'import_refused',
  'import_erased',
  'import_profile',
  'import',
] as const;

function purgeGeneration(db: Connection, project: number, generation: number): void {
  for (const table of OF_GENERATION) {
    const piece = statement(db, `DELETE FROM ${table} WHERE project = ? AND generation = ? LIMIT ${PIECE}`).run(project, generation);
    if (piece.changes > 0) return;
  }
  statement(db, 'DELETE FROM generation WHERE project = ? AND generation = ?').run(project, generation);
  statement(
    db,
    `DELETE FROM slice WHERE project = @project AND NOT EXISTS (
       SELECT 1 FROM generation g CROSS JOIN member m ON m.project = g.project AND m.generation = g.generation AND m.slice = slice.slice
       WHERE g.project = @project)`,
  ).run({ project });
}

function purgeProject(db: Connection, project: number): void {
  const rows = statement<{ row: number }>(db, `SELECT row FROM verbatim WHERE project = ? ORDER BY row LIMIT ${PIECE}`).all(project);
  for (const { row } of rows) {
    statement(db, 'DELETE FROM search WHERE rowid = ?').run(row);
    statement(db, 'DELETE FROM verbatim WHERE row = ?').run(row);
  }
  if (rows.length > 0) return;
  for (const table of OF_PROJECT) {
    if (statement(db, `DELETE FROM ${table} WHERE project = ? LIMIT ${PIECE}`).run(project).changes > 0) return;
  }
  statement(db, 'DELETE FROM project WHERE project = ?').run(project);
  noteDeletion(db);
}

/** Deletes a piece of what is no longer needed, in a transaction of its own; false when nothing is left. */
export function purgePiece(db: Connection): boolean {
  return db
    .transaction(() => {
      const gone = statement<{ project: number }>(db, 'SELECT project FROM project WHERE id IS NULL LIMIT 1').get();
      if (gone !== undefined) {
        purgeProject(db, gone.project);
        return true;
      }
      const old = statement<{ project: number; generation: number }>(
        db,
        `SELECT project, generation FROM generation WHERE state = 'old' LIMIT 1`,
      ).get();
      if (old !== undefined) purgeGeneration(db, old.project, old.generation);
      return old !== undefined;
    })
    .immediate();
}
