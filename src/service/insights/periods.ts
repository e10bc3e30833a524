import { DateTime } from 'luxon';
import type { Every } from '../../schemas/figure.ts';

/**
 * The first instants of the periods that cover `from`…`to` (epoch milliseconds, both included), in a time zone, with the end of the last
 * one more; a week begins on Monday. Empty when there is nothing to cover.
 */
export function periodStarts(from: number, to: number, every: Every, timezone: string): number[] {
  if (!(from <= to)) return [];
  const starts: number[] = [];
  let start = DateTime.fromMillis(from, { zone: timezone }).startOf(every);
  for (; start.toMillis() <= to; start = start.plus({ [every]: 1 }).startOf(every)) starts.push(start.toMillis());
  return [...starts, start.toMillis()];
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
