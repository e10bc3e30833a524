import { binomialUpperTail } from './distributions.ts';

/** A quantile with its 95 % interval, in the unit of the values; `null` for what the observations do not reach. */
export interface QuantileEstimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Chance left outside at either end of the interval. */
const OUTSIDE = 0.025;

/**
 * The p-quantile of values that are all known, 0 < p < 1, with the exact interval between two of them that no shape of distribution alters;
 * an end is `null` where there are too few values for it. The quantile is the value at rank np, or the middle of two where np is whole, so
 * that the median is the usual one. `counts` says how many times each value is there, once unless given.
 * W. R. Thompson, "On confidence ranges for the median and other expectation distributions", Annals of Mathematical Statistics 7 (1936) 122.
 */
export function orderStatisticQuantile(values: readonly number[], p: number, counts?: readonly number[]): QuantileEstimate {
  let n = 0;
  const sorted = values.map((value, i) => ({ value, count: counts?.[i] ?? 1, upTo: 0 })).sort((a, b) => a.value - b.value);
  for (const one of sorted) {
    n += one.count;
    one.upTo = n;
  }
  if (n === 0) return { value: null, low: null, high: null };
  const at = (rank: number) => (rank < 1 ? null : (sorted.find(({ upTo }) => upTo >= rank)?.value ?? null));
  const whole = Math.round(n * p);
  const isWhole = Math.abs(n * p - whole) < 1e-9;
  const first = at(isWhole ? whole : Math.ceil(n * p));
  const second = isWhole ? at(whole + 1) : first;
  return {
    value: first === null || second === null ? first : (first + second) / 2,
    low: at(n + 1 - unlikelyRank(n, 1 - p)),
    high: at(unlikelyRank(n, p)),
  };
}

/** The least rank that, with chance 0.975, fewer than that many of n values lie below the p-quantile; n + 1 where none is. */
function unlikelyRank(n: number, p: number): number {
  let [low, high] = [0, n + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (binomialUpperTail(middle, n, p) <= OUTSIDE) high = middle;
    else low = middle;
  }
  return high;
}
