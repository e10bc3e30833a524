import { chiSquareUpperTail } from './distributions.ts';
import { type Duration, riskTable } from './durations.ts';
import { solveSymmetric } from './solve-symmetric.ts';

/** Whether groups end at the same pace. */
export interface LogRank {
  readonly chiSquare: number;
  /** Groups that had any chance to end, less 1. */
  readonly df: number;
  /** Of the same pace in all groups, 0…1. */
  readonly p: number;
  /** What ended in each group, and what would have at the common pace: more observed than expected is faster. */
  readonly groups: readonly { readonly observed: number; readonly expected: number }[];
}

/**
 * Log-rank test of two or more groups of durations, open ones allowed. p is 1 where fewer than two groups were ever at risk together.
 * N. Mantel, "Evaluation of survival data and two new rank order statistics", Cancer Chemotherapy Reports 50 (1966) 163.
 */
export function logRank(groups: readonly (readonly Duration[])[]): LogRank {
  const tally = groups.map(() => ({ observed: 0, expected: 0 }));
  const covariance = groups.map(() => groups.map(() => 0));
  for (const { atRisk, ended } of riskTable(groups)) {
    const [n, d] = [total(atRisk), total(ended)];
    const spread = n > 1 ? (d * (n - d)) / (n - 1) : 0;
    const shares = atRisk.map((count) => count / n);
    for (const [i, share] of shares.entries()) {
      tally[i] = { observed: (tally[i]?.observed ?? 0) + (ended[i] ?? 0), expected: (tally[i]?.expected ?? 0) + d * share };
      covariance[i] = (covariance[i] ?? []).map((sum, j) => sum + spread * ((i === j ? share : 0) - share * (shares[j] ?? 0)));
    }
  }
  // What the groups have too many or too few adds up to 0: the one that varies most says nothing that the others do not.
  const deviation = (i: number) => Math.sqrt(covariance[i]?.[i] ?? 0);
  const varying = [...tally.keys()].filter((i) => deviation(i) > 0);
  const free = varying.sort((a, b) => deviation(a) - deviation(b)).slice(0, -1);
  const correlations = free.map((i) => free.map((j) => (covariance[i]?.[j] ?? 0) / (deviation(i) * deviation(j))));
  const scores = free.map((i) => ((tally[i]?.observed ?? 0) - (tally[i]?.expected ?? 0)) / deviation(i));
  const solved = solveSymmetric(correlations, scores);
  const chiSquare = scores.reduce((sum, score, i) => sum + score * (solved[i] ?? 0), 0);
  return { chiSquare, df: free.length, p: chiSquareUpperTail(chiSquare, free.length), groups: tally };
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
