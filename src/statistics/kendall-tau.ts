import { normalTwoSided } from './distributions.ts';

/** How far two orders agree. */
export interface KendallTau {
  /** Tau-b, −1 (one order is the other's reverse) … 1 (the same); 0 where a variable is constant. */
  readonly tau: number;
  /** Two-sided p value of no association, 0…1. */
  readonly p: number;
  readonly n: number;
}

/** Up to this many pairs without ties the p value is exact. */
const EXACT_UP_TO = 50;

/**
 * Kendall's tau-b over pairs of values, ties allowed. Its p value is exact for up to 50 pairs without ties, normal otherwise, with the
 * variance that ties leave. Compares every two pairs: for rankings of hundreds of items, not for millions of rows.
 * M. G. Kendall, "A new measure of rank correlation", Biometrika 30 (1938) 81; "The treatment of ties in ranking problems", 33 (1945) 239.
 */
export function kendallTau(pairs: readonly (readonly [number, number])[]): KendallTau {
  const n = pairs.length;
  let score = 0;
  pairs.forEach(([x, y], i) => {
    for (const [otherX, otherY] of pairs.slice(0, i)) score += Math.sign(x - otherX) * Math.sign(y - otherY);
  });
  const tiesX = tieSizes(pairs.map(([x]) => x));
  const tiesY = tieSizes(pairs.map(([, y]) => y));
  const all = (n * (n - 1)) / 2;
  const [untiedX, untiedY] = [all - sum(tiesX, (t) => (t * (t - 1)) / 2), all - sum(tiesY, (t) => (t * (t - 1)) / 2)];
  if (untiedX === 0 || untiedY === 0) return { tau: 0, p: 1, n };
  const tau = Math.max(-1, Math.min(1, score / Math.sqrt(untiedX * untiedY)));
  const exact = n <= EXACT_UP_TO && untiedX === all && untiedY === all;
  return { tau, p: exact ? exactTwoSided(n, score) : normalTwoSided(score / Math.sqrt(scoreVariance(n, tiesX, tiesY))), n };
}

/** Kendall 1945: the variance of the score where both orders hold ties. */
function scoreVariance(n: number, tiesX: readonly number[], tiesY: readonly number[]): number {
  const spread = (t: number) => t * (t - 1) * (2 * t + 5);
  const pair = (t: number) => t * (t - 1);
  const triple = (t: number) => t * (t - 1) * (t - 2);
  const pairs = (sum(tiesX, pair) * sum(tiesY, pair)) / (2 * n * (n - 1));
  const triples = n > 2 ? (sum(tiesX, triple) * sum(tiesY, triple)) / (9 * triple(n)) : 0;
  return (spread(n) - sum(tiesX, spread) - sum(tiesY, spread)) / 18 + pairs + triples;
}

/** P(|S| ≥ |score|) over all orders of n items, each as likely: the n-th item adds 0 … n − 1 inversions. */
function exactTwoSided(n: number, score: number): number {
  const fewest = (n * (n - 1)) / 4 - Math.abs(score) / 2;
  let chances = [1];
  for (let items = 2; items <= n; items += 1) {
    const longer = new Array<number>(chances.length + items - 1).fill(0);
    let window = 0;
    for (let inversions = 0; inversions < longer.length; inversions += 1) {
      window += (chances[inversions] ?? 0) - (chances[inversions - items] ?? 0);
      longer[inversions] = window / items;
    }
    chances = longer;
  }
  return Math.min(1, 2 * sum(chances.slice(0, fewest + 1), (chance) => chance));
}

function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

function sum(values: readonly number[], of: (value: number) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}
