import { solveSymmetric } from './solve-symmetric.ts';

/** The most columns whose subsets are all fitted. */
const MOST_COLUMNS = 12;

/**
 * Shapley's shares of R² for up to 12 columns, from their correlations and theirs with the outcome: what a column adds to the explained
 * variance, averaged over all orders of entry. They sum to R². For cross-checking relative weights, which do not need 2^p fits.
 * R. H. Lindeman, P. F. Merenda and R. Z. Gold, "Introduction to Bivariate and Multivariate Analysis", 1980; S. Lipovetsky and
 * M. Conklin, Applied Stochastic Models in Business and Industry 17 (2001) 319.
 */
export function lmg(correlations: readonly number[][], withOutcome: readonly number[]): number[] {
  const p = withOutcome.length;
  if (p > MOST_COLUMNS) throw new RangeError(`lmg fits 2^p models and takes at most ${MOST_COLUMNS} columns, not ${p}`);
  const explained = Array.from({ length: 2 ** p }, (_, subset) => explainedBy(subset, correlations, withOutcome));
  const shares = withOutcome.map(() => 0);
  for (let subset = 0; subset < explained.length; subset += 1) {
    const weight = 1 / (p * choose(p - 1, bits(subset)));
    for (let j = 0; j < p; j += 1) {
      if (subset & (1 << j)) continue;
      const added = (explained[subset | (1 << j)] as number) - (explained[subset] as number);
      shares[j] = (shares[j] as number) + weight * added;
    }
  }
  return shares;
}

function explainedBy(subset: number, correlations: readonly number[][], withOutcome: readonly number[]): number {
  const inside = withOutcome.flatMap((_, j) => (subset & (1 << j) ? [j] : []));
  const right = inside.map((j) => withOutcome[j] as number);
  const left = inside.map((i) => inside.map((j) => (correlations[i] as number[])[j] as number));
  return solveSymmetric(left, right).reduce((sum, beta, i) => sum + beta * (right[i] as number), 0);
}

function bits(subset: number): number {
  return subset === 0 ? 0 : (subset & 1) + bits(subset >> 1);
}

function choose(n: number, k: number): number {
  return k <= 0 || k >= n ? 1 : (choose(n - 1, k - 1) * n) / k;
}
