import { studentQuantile } from './distributions.ts';
import type { Estimate, Interval } from './interval.ts';
import type { WeightedMoments } from './weighted-moments.ts';
import { wilson } from './wilson.ts';

/**
 * Mean of a score bounded by its scale (CSAT and stars 1…5, CES 1…7), with Student's t interval (1908) at Kish's effective n, kept on the
 * scale. Where all answers are equal the interval allows for as many others as Wilson's does when none of n was seen, at the scale's ends.
 * `null` without observations.
 */
export function meanInterval({ size, mean, variance }: WeightedMoments, scale: Interval): Estimate | null {
  if (size === 0) return null;
  const unseen = wilson(0, size).high;
  const margin = variance > 0 ? studentQuantile(0.975, size - 1) * Math.sqrt(variance / size) : Infinity;
  if (variance === 0) return { value: mean, low: mean - unseen * (mean - scale.low), high: mean + unseen * (scale.high - mean) };
  return { value: mean, low: Math.max(scale.low, mean - margin), high: Math.min(scale.high, mean + margin) };
}
