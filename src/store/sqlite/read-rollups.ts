import type { PeriodRange } from '../counting/periods.ts';
import type { Tally } from '../counting/tally.ts';
import type { Connection } from './open-database.ts';
import { bindable } from './scope.ts';
import { statement } from './statement.ts';
import { decodeSums } from './sums-block.ts';

/** Reads the roll-ups of a slice over a range of periods. */
export const READ_ROLLUPS = 'SELECT sums FROM rollup WHERE project = ? AND generation = ? AND slice = ? AND period BETWEEN ? AND ?';

/** Adds the roll-ups of slices over ranges of periods to a tally; only the keys that `wanted` takes. */
export function readRollups(
  db: Connection,
  { project, generation }: { readonly project: number; readonly generation: number },
  slices: readonly number[],
  periods: readonly PeriodRange[],
  tally: Tally,
  wanted: (key: number) => boolean,
): void {
  const read = statement<{ sums: Buffer }>(db, READ_ROLLUPS);
  for (const slice of slices) {
    for (const { first, last } of periods) {
      for (const { sums } of read.iterate(project, generation, slice, bindable(first), bindable(last))) decodeSums(sums, tally, wanted);
    }
  }
}
