import type { Sums } from '../counts.ts';

/** The sums in the order in which vectors hold them. */
export const SUM_NAMES = [
  'verbatims',
  'mentions',
  'w',
  'w2',
  'rank',
  'smith',
  'first',
  'positive',
  'neutral',
  'negative',
  'mixed',
  'wPositive',
  'wNegative',
  'score',
  'charge',
] as const satisfies readonly (keyof Sums)[];

/** Length of a vector of sums. */
export const SUM_COUNT = SUM_NAMES.length;

/** Place of each sum in a vector. */
export const AT = Object.fromEntries(SUM_NAMES.map((name, i) => [name, i])) as Readonly<Record<keyof Sums, number>>;

/** Sums in the order of `SUM_NAMES`. */
export type SumVector = number[];

const ZEROS: readonly number[] = SUM_NAMES.map(() => 0.5).fill(0); // once of doubles, always of doubles

/** A vector of zeros: an array of doubles, which costs a fraction of a Float64Array of this size. */
export const zeroSums = (): SumVector => ZEROS.slice();

const GRID = 2 ** 32;

/**
 * Rounds what one verbatim adds to a sum to a multiple of 2⁻³². Sums below two million are then exact in any order, so that taking a
 * verbatim out leaves exactly what was there before it came.
 */
export function onGrid(value: number): number {
  return Math.round(value * GRID) / GRID + 0; // no −0
}

/** Adds `from`, `times` over (−1 takes it away), to `into`. */
export function addSums(into: SumVector, from: SumVector, times: number): void {
  for (let i = 0; i < SUM_COUNT; i++) into[i] = (into[i] as number) + times * (from[i] as number);
}
