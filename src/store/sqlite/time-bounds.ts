import type { Connection } from './open-database.ts';
import { bindable, type Scope } from './scope.ts';
import { statement } from './statement.ts';

/** First and last `at`, epoch milliseconds; nulls where there is none. */
export interface TimeBounds {
  readonly from: number | null;
  readonly to: number | null;
}

const ends = (from: string) => ({
  first: `SELECT at FROM ${from} AND at >= ? AND at < ? ORDER BY at LIMIT 1`,
  last: `SELECT at FROM ${from} AND at >= ? AND at < ? ORDER BY at DESC LIMIT 1`,
});
const WHOLE = ends('reading WHERE project = ? AND generation = ?');
const SLICE = ends('member WHERE project = ? AND generation = ? AND slice = ?');

/** First and last `at` of a scope of one dimension at most; nulls when it is empty. */
export function timeBounds(db: Connection, { project, generation, dimensions, from, to }: Scope): TimeBounds {
  const [dimension] = dimensions;
  const bounds = (sql: string, ...values: number[]) =>
    statement<{ at: number }>(db, sql).get(project, generation, ...values, bindable(from), bindable(to))?.at;
  const found: TimeBounds[] =
    dimension === undefined
      ? [{ from: bounds(WHOLE.first) ?? null, to: bounds(WHOLE.last) ?? null }]
      : dimension.slices.map((slice) => ({ from: bounds(SLICE.first, slice) ?? null, to: bounds(SLICE.last, slice) ?? null }));
  const firsts = found.map((one) => one.from).filter((at) => at !== null);
  const lasts = found.map((one) => one.to).filter((at) => at !== null);
  return { from: firsts.length > 0 ? Math.min(...firsts) : null, to: lasts.length > 0 ? Math.max(...lasts) : null };
}
