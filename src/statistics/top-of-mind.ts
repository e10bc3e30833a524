import type { Estimate } from './interval.ts';
import { wilson } from './wilson.ts';

/**
 * Share of `n` lists that begin with an item, 0…1, with Wilson's interval; `first` adds 1 for a first place, 1/m for one shared by m.
 * Weighted: weighted sums, and Kish's effective size for the interval. 0 without lists.
 * The rule for free lists: J. J. Smith, CAM 5 (1993) 1; the interval: Wilson 1927.
 */
export function topOfMind(first: number, n: number, effectiveN: number = n): Estimate {
  const value = n > 0 ? first / n : 0;
  return wilson(value * effectiveN, effectiveN);
}
