import { studentTwoSided } from './distributions.ts';
import { type Estimate, Z } from './interval.ts';

/** How far one quantity rises with another, whatever the shape of the rise. Association only. */
export interface RankCorrelation {
  /** Spearman's rho, −1…1; 0 where a variable is constant. */
  readonly rho: Estimate;
  /** Two-sided p value of no association, 0…1. */
  readonly p: number;
  readonly n: number;
}

/**
 * Spearman's rank correlation of pairs of values, ties at their mean rank, with the interval of Fisher's z and the standard error of
 * D. G. Bonett and T. A. Wright (Psychometrika 65 (2000) 23), and the p value of Student's t. A perfect agreement of n ranks is judged as
 * if two neighbours had swapped: few points in a row make no certainty. Below four pairs the interval is −1…1.
 * C. Spearman, "The proof and measurement of association between two things", American Journal of Psychology 15 (1904) 72.
 */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): RankCorrelation {
  const n = pairs.length;
  const value = correlation(midRanks(pairs.map(([x]) => x)), midRanks(pairs.map(([, y]) => y)));
  if (n < 3 || value === null) return { rho: { value: value ?? 0, low: -1, high: 1 }, p: 1, n };
  const nearest = 1 - 12 / (n * (n * n - 1));
  const r = Math.max(-nearest, Math.min(nearest, value));
  const p = studentTwoSided(r * Math.sqrt((n - 2) / (1 - r * r)), n - 2);
  const margin = n > 3 ? Z * Math.sqrt((1 + (r * r) / 2) / (n - 3)) : Infinity;
  const [low, high] = [Math.tanh(Math.atanh(r) - margin), Math.tanh(Math.atanh(r) + margin)];
  return { rho: { value, low: Math.min(low, value), high: Math.max(high, value) }, p, n };
}

/** Ranks from 1, equal values at the mean of the ranks they share. */
function midRanks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && order[to]?.value === order[from]?.value) to += 1;
    for (const { index } of order.slice(from, to)) ranks[index] = (from + 1 + to) / 2;
  }
  return ranks;
}

/** Pearson's correlation of two lists of ranks 1 … n, whose mean is known; `null` where either is constant. */
function correlation(one: readonly number[], other: readonly number[]): number | null {
  const mean = (one.length + 1) / 2;
  let [oneSquares, otherSquares, products] = [0, 0, 0];
  one.forEach((rank, i) => {
    const [x, y] = [rank - mean, (other[i] ?? mean) - mean];
    oneSquares += x * x;
    otherSquares += y * y;
    products += x * y;
  });
  if (oneSquares === 0 || otherSquares === 0) return null;
  return Math.max(-1, Math.min(1, products / Math.sqrt(oneSquares * otherSquares)));
}
