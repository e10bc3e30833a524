import type { LocalDays } from '../counting/local-days.ts';
import { splitRange } from '../counting/periods.ts';
import { AT } from '../counting/sums.ts';
import type { Tally } from '../counting/tally.ts';
import { SCOPE_ITEM, sumKey } from './item-rows.ts';
import type { Connection } from './open-database.ts';
import { readRollups } from './read-rollups.ts';
import type { Dimension, Scope } from './scope.ts';
import { isWide } from './slice-rows.ts';

const COUNTED = sumKey(SCOPE_ITEM, 'named');

/**
 * The same scope, its dimensions in the order of how many verbatims they hold in its whole days, fewest first: what is read of it starts
 * from the first. One that is not counted in advance has many values, so that each holds few.
 */
export function narrowestFirst(db: Connection, scope: Scope, days: LocalDays): Scope {
  if (scope.dimensions.length < 2) return scope;
  const { periods } = splitRange(scope, days);
  const sizeOf = ({ key, slices }: Dimension) => {
    if (isWide(db, scope.project, key)) return 0;
    const tally: Tally = new Map();
    readRollups(db, scope, slices, periods, tally, (sum) => sum === COUNTED);
    return tally.get(COUNTED)?.[AT.verbatims] ?? 0;
  };
  const sized = scope.dimensions.map((dimension) => ({ dimension, size: sizeOf(dimension) }));
  return { ...scope, dimensions: sized.sort((a, b) => a.size - b.size).map(({ dimension }) => dimension) };
}
