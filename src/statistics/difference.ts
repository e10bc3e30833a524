import type { Estimate } from './interval.ts';

/**
 * The difference of two independent figures, first less second, with the interval that theirs make (Newcombe's when both are Wilson's).
 * G. Y. Zou and A. Donner, "Construction of confidence limits about effect measures", Statistics in Medicine 27 (2008) 1693.
 */
export function difference(a: Estimate, b: Estimate): Estimate {
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
}
