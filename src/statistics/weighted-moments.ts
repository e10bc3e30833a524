import { kishEffectiveSize } from './kish-effective-size.ts';

/** Additive sums of weighted observations: Σw, Σw², Σwx, Σwx². Without weights, w is 1 and the first two are n. */
export interface WeightedSums {
  readonly w: number;
  readonly w2: number;
  readonly wx: number;
  readonly wx2: number;
}

/** Mean and unbiased variance of weighted observations, in the unit of x and its square; `size` is Kish's effective n. */
export interface WeightedMoments {
  readonly w: number;
  readonly w2: number;
  readonly size: number;
  readonly mean: number;
  readonly variance: number;
}

/** The sums of some values, each with its weight (1 where none is given). */
export function weightedSums(values: Iterable<number>, weights?: readonly number[]): WeightedSums {
  let [w, w2, wx, wx2, i] = [0, 0, 0, 0, 0];
  for (const x of values) {
    const weight = weights?.[i++] ?? 1;
    w += weight;
    w2 += weight * weight;
    wx += weight * x;
    wx2 += weight * x * x;
  }
  return { w, w2, wx, wx2 };
}

/** The sums of what is in the whole and not in the part. */
export function restOf(whole: WeightedSums, part: WeightedSums): WeightedSums {
  return { w: whole.w - part.w, w2: whole.w2 - part.w2, wx: whole.wx - part.wx, wx2: whole.wx2 - part.wx2 };
}

/**
 * Mean and variance from the sums; the variance is divided by the effective n less 1 (Kish 1965), so that equal weights give what no
 * weights do. Where the effective n is not above 1 the variance is 0, and without observations the mean is too.
 */
export function weightedMoments({ w, w2, wx, wx2 }: WeightedSums): WeightedMoments {
  const size = w > 0 ? kishEffectiveSize(w, w2) : 0;
  if (size === 0) return { w: 0, w2: 0, size: 0, mean: 0, variance: 0 };
  const mean = wx / w;
  const spread = wx2 / w - mean * mean;
  // What rounding leaves of equal values is no variance.
  const varies = spread > 1e-12 * (wx2 / w) && size > 1;
  return { w, w2, size, mean, variance: varies ? (spread * size) / (size - 1) : 0 };
}
