import type { Estimate } from './interval.ts';

/**
 * The difference of two independent figures, first less second, with the interval that theirs make (Newcombe's when both are Wilson's).
 * G. Y. Zou and A. Donner, "Construction of confidence limits about effect measures", Statistics in Medicine 27 (2008) 1693.
 */
export function difference(a: Estimate, b: Estimate): Estimate {
  const value = a.value - b.value;
  return { value, low: value - Math.hypot(below(a), above(b)), high: value + Math.hypot(above(a), below(b)) };
}

// An interval centred nearer to the middle of its scale than its value (adjusted Wald) may end short of it.
const below = ({ value, low }: Estimate) => Math.max(0, value - low);
const above = ({ value, high }: Estimate) => Math.max(0, high - value);
