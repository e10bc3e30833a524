import { DateTime } from 'luxon';
import type { Every } from '../../schemas/figure.ts';

/**
 * The first instants of the periods that cover `from`…`to` (epoch milliseconds, both included), in a time zone, with the end of the last
 * one more; a week begins on Monday. Empty when there is nothing to cover;
 * where there are more than `most` periods, one more than these and no others.
 */
export function periodStarts(from: number, to: number, every: Every, timezone: string, most = Number.POSITIVE_INFINITY): number[] {
  if (!(from <= to)) return [];
  const starts: number[] = [];
  let start = DateTime.fromMillis(from, { zone: timezone }).startOf(every);
  for (; start.toMillis() <= to && starts.length <= most; start = start.plus({ [every]: 1 }).startOf(every)) starts.push(start.toMillis());
  return [...starts, start.toMillis()];
}

/** The first instants of the periods that hold one of these instants, in order: as many as are needed, however far apart they are. */
export function occupiedPeriods(instants: Iterable<number>, every: Every, timezone: string): number[] {
  const starts: number[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const instant of Float64Array.from(instants).sort()) {
    if (instant < end) continue;
    const start = DateTime.fromMillis(instant, { zone: timezone }).startOf(every);
    starts.push(start.toMillis());
    end = start
      .plus({ [every]: 1 })
      .startOf(every)
      .toMillis();
  }
  return starts;
}

/** The index of the period that an instant is in, among ascending starts; −1 before the first. */
export function periodOf(at: number, starts: readonly number[]): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
