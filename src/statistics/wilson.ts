import { type Estimate, Z } from './interval.ts';

/**
 * A proportion with Wilson's score interval, 0…1: `k` of `n`, either of which may be a fraction (a split first place, Kish's effective
 * size). Without observations the value is 0 and the interval the whole of 0…1.
 * E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927) 209.
 */
export function wilson(k: number, n: number): Estimate {
  if (n <= 0) return { value: 0, low: 0, high: 1 };
  const p = Math.min(1, Math.max(0, k / n));
  const z2 = Z * Z;
  const centre = p + z2 / (2 * n);
  const margin = Z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  // At 0 and 1 rounding would leave the value out by its last digit.
  return { value: p, low: Math.max(0, Math.min(p, (centre - margin) / scale)), high: Math.min(1, Math.max(p, (centre + margin) / scale)) };
}
