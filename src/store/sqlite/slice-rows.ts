import { isCounted, type Slice } from '../counting/slices.ts';
import type { Connection } from './open-database.ts';
import { statement } from './statement.ts';

/** Number of the slice that holds everything. */
export const WHOLE = 0;

/** Values that a key may have and still be rolled up. */
const WIDEST = 50;

/** The number of a slice; null when no verbatim is in it. */
export function findSlice(db: Connection, project: number, { key, value }: Slice): number | null {
  const sql = 'SELECT slice FROM slice WHERE project = ? AND key = ? AND value = ?';
  return statement<{ slice: number }>(db, sql).get(project, key, value)?.slice ?? null;
}

/** True when the key has had too many values to be rolled up, or is never rolled up. */
export function isWide(db: Connection, project: number, key: string): boolean {
  return !isCounted(key) || statement(db, 'SELECT 1 FROM wide_key WHERE project = ? AND key = ?').get(project, key) !== undefined;
}

/** The key of a slice; null when there is no such slice any more. */
export function keyOfSlice(db: Connection, slice: number): string | null {
  return statement<{ key: string }>(db, 'SELECT key FROM slice WHERE slice = ?').get(slice)?.key ?? null;
}

/** The number of a slice, made now if need be; its key is marked wide, and its roll-ups removed, when it is one value too many. */
export function sliceNumber(db: Connection, project: number, slice: Slice): number {
  const known = findSlice(db, project, slice);
  if (known !== null) return known;
  const { key, value } = slice;
  const insert = 'INSERT INTO slice (project, key, value) VALUES (?, ?, ?) RETURNING slice';
  const made = statement<{ slice: number }>(db, insert).get(project, key, value)?.slice as number;
  if (!isWide(db, project, key)) {
    const count = 'SELECT count(*) AS n FROM slice WHERE project = ? AND key = ?';
    if ((statement<{ n: number }>(db, count).get(project, key)?.n ?? 0) > WIDEST) markWide(db, project, key);
  }
  return made;
}

function markWide(db: Connection, project: number, key: string): void {
  statement(db, 'INSERT INTO wide_key (project, key) VALUES (?, ?)').run(project, key);
  statement(
    db,
    `DELETE FROM rollup WHERE project = @project
       AND generation IN (SELECT generation FROM generation WHERE project = @project)
       AND slice IN (SELECT slice FROM slice WHERE project = @project AND key = @key)`,
  ).run({ project, key });
}

/** Deletes a slice without a verbatim. CROSS: without statistics, a planner left to choose would read every member of the project. */
export const FORGET_IF_EMPTY = `DELETE FROM slice WHERE slice = @slice AND NOT EXISTS (
       SELECT 1 FROM generation g CROSS JOIN member m ON m.project = g.project AND m.generation = g.generation AND m.slice = @slice
       WHERE g.project = @project)`;

/** Forgets a slice that holds no verbatim any more, so that no deleted value is kept. */
export function forgetIfEmpty(db: Connection, project: number, slice: number): void {
  statement(db, FORGET_IF_EMPTY).run({ project, slice });
}
