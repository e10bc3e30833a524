import { AT, addSums, type SumVector, zeroSums } from './sums.ts';

/** Sums by key: the number of an item and a part, as the store makes it. */
export type Tally = Map<number, SumVector>;

/** Adds sums under a key, `times` over. */
export function addToTally(tally: Tally, key: number, sums: SumVector, times: number): void {
  let known = tally.get(key);
  if (known === undefined) {
    known = zeroSums();
    tally.set(key, known);
  }
  addSums(known, sums, times);
}

/** True when no verbatim is left: whatever the other sums hold is rounding. */
export const isEmptySum = (sums: SumVector): boolean => sums[AT.verbatims] === 0;
