import { AT, addSums, SUM_COUNT } from './sums.ts';

/** Sums by key: the number of an item and a part, as the store makes it. */
export type Tally = Map<number, Float64Array>;

/** Adds sums under a key, `times` over. */
export function addToTally(tally: Tally, key: number, sums: Float64Array, times: number): void {
  let known = tally.get(key);
  if (known === undefined) {
    known = new Float64Array(SUM_COUNT);
    tally.set(key, known);
  }
  addSums(known, sums, times);
}

/** True when no verbatim is left: whatever the other sums hold is rounding. */
export const isEmptySum = (sums: Float64Array): boolean => sums[AT.verbatims] === 0;
