import type { Moments } from './moments.ts';
import { invertSymmetric, solveSymmetric } from './solve-symmetric.ts';

/** A linear model fitted by least squares; a column that does not vary has coefficient 0. */
export interface LeastSquares {
  readonly intercept: number;
  /** In units of the outcome a unit of the column. */
  readonly coefficients: number[];
  /** In deviations of the outcome a deviation of the column. */
  readonly betas: number[];
  /** Share of the outcome's variance that is explained, 0…1. */
  readonly r2: number;
  /** What was added to the diagonal of the correlations; above 0 says that the coefficients are shrunken towards 0. */
  readonly ridge: number;
}

/** With fewer rows a column than this, coefficients are shrunken. */
const ROWS_PER_COLUMN = 10;

/**
 * The ridge that p columns on n rows call for, on the scale of correlations: 0 up to n/10 columns, then p/n. That is Hoerl, Kennard and
 * Baldwin's pσ²/(nβ′β) for columns that do not correlate and explain half of the outcome.
 * A. E. Hoerl, R. W. Kennard and K. F. Baldwin, "Ridge regression: some simulations", Communications in Statistics 4 (1975) 105.
 */
export function ridgeFor(columns: number, n: number): number {
  return n > 0 && columns * ROWS_PER_COLUMN > n ? columns / n : 0;
}

/**
 * The least squares of an outcome on columns, from their moments, with a ridge on the standardised columns (`ridgeFor` by default).
 * Columns that say the same share their coefficient evenly. All is 0 when the outcome does not vary.
 */
export function leastSquares(of: Moments, ridge: number = ridgeFor(of.withOutcome.length, of.n)): LeastSquares {
  const { correlations, withOutcome, means, deviations, outcomeMean, outcomeDeviation } = of;
  const ridged = correlations.map((row, i) => row.map((r, j) => (i === j ? r + ridge : r)));
  const betas = solveSymmetric(ridged, withOutcome);
  const coefficients = betas.map((beta, j) => ((deviations[j] as number) > 0 ? (beta * outcomeDeviation) / (deviations[j] as number) : 0));
  const fitted = correlations.map((row) => row.reduce((sum, r, i) => sum + r * (betas[i] as number), 0));
  const r2 = betas.reduce((sum, beta, j) => sum + beta * (2 * (withOutcome[j] as number) - (fitted[j] as number)), 0);
  return {
    intercept: outcomeMean - coefficients.reduce((sum, b, j) => sum + b * (means[j] as number), 0),
    coefficients,
    betas,
    r2: Math.min(1, Math.max(0, r2)),
    ridge,
  };
}

/**
 * The variance inflation factor of each column, from 1: how many times its coefficient's variance is multiplied because other columns
 * say the same. Beyond about 10, by convention, its coefficient can hardly be told from theirs.
 * D. W. Marquardt, Technometrics 12 (1970) 591.
 */
export function varianceInflation({ correlations }: Moments): number[] {
  return invertSymmetric(correlations).map((row, j) => row[j] as number);
}
