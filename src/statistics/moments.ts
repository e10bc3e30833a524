import { pairCount, pairIndex } from './cross-products.ts';
import { kishEffectiveSize } from './kish-effective-size.ts';

/** What a linear model needs of p columns and an outcome. A column that does not vary has deviation 0, and correlates with nothing. */
export interface Moments {
  /** How many equally weighted rows these are worth (Kish). */
  readonly n: number;
  readonly means: number[];
  readonly deviations: number[];
  /** The correlations of the columns, p × p, 1 on the diagonal. */
  readonly correlations: number[][];
  /** The correlation of each column with the outcome. */
  readonly withOutcome: number[];
  readonly outcomeMean: number;
  readonly outcomeDeviation: number;
}

/** A variance under this share of the mean square may be rounding alone: the column does not vary. */
const ROUNDING = 1e-7;

/** The moments of summed cross-products of `width` columns (those of `columns` alone, in their order, where given). */
export function moments(
  sums: Float64Array,
  width: number,
  columns: readonly number[] = Array.from({ length: width }, (_, index) => index),
): Moments {
  const size = width + 2;
  const weight = sums[0] ?? 0;
  const scale = weight > 0 ? 1 / weight : 0;
  const places = [...columns.map((column) => column + 1), size - 1];
  const means = places.map((place) => (sums[place] ?? 0) * scale);
  const covariance = (a: number, b: number) => {
    const [i, j] = [places[a] as number, places[b] as number];
    const product = sums[pairIndex(Math.min(i, j), Math.max(i, j), size)] ?? 0;
    return product * scale - (means[a] as number) * (means[b] as number);
  };
  const deviations = places.map((_, index) => {
    const variance = covariance(index, index);
    return variance > ROUNDING * (variance + (means[index] as number) ** 2) ? Math.sqrt(variance) : 0;
  });
  const correlation = (a: number, b: number) => {
    const spread = (deviations[a] as number) * (deviations[b] as number);
    return spread > 0 ? Math.max(-1, Math.min(1, covariance(a, b) / spread)) : 0;
  };
  const p = columns.length;
  const correlations = columns.map(() => new Array<number>(p).fill(1));
  for (let a = 0; a < p; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const r = correlation(a, b);
      (correlations[a] as number[])[b] = r;
      (correlations[b] as number[])[a] = r;
    }
  }
  return {
    n: kishEffectiveSize(weight, sums[pairCount(size)] ?? 0),
    means: means.slice(0, p),
    deviations: deviations.slice(0, p),
    correlations,
    withOutcome: columns.map((_, index) => correlation(index, p)),
    outcomeMean: means[p] ?? 0,
    outcomeDeviation: deviations[p] ?? 0,
  };
}
