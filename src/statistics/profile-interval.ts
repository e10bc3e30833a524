import { type FirthFit, firthFit } from './firth-fit.ts';
import { type Estimate, type Interval, Z } from './interval.ts';
import type { LogisticPattern } from './penalised-likelihood.ts';

/** How near the likelihood's drop must come to z², and how many tries it has. */
const NEAR = 1e-3;
const MOST_TRIES = 40;

/**
 * The 95 % profile interval of a coefficient: where twice the penalised log-likelihood, the other coefficients at their best, has dropped
 * by z². Unlike Wald's it need not be symmetric, and it holds under separation. Null where the drop is not reached.
 * G. Heinze and M. Schemper 2002; D. J. Venzon and S. H. Moolgavkar, Applied Statistics 37 (1988) 87.
 */
export function profileInterval(patterns: readonly LogisticPattern[], fit: FirthFit, column: number): Interval | null {
  const low = profileBound(patterns, fit, column, -1);
  const high = profileBound(patterns, fit, column, 1);
  return low === null || high === null ? null : { low, high };
}

/** The drop of twice the penalised log-likelihood when a coefficient is 0: a chi-square of 1 degree of freedom when it should be. */
export function profileDrop(patterns: readonly LogisticPattern[], fit: FirthFit, column: number): number {
  const start = fit.coefficients.map((b, j) => (j === column ? 0 : b));
  return Math.max(0, 2 * (fit.likelihood - firthFit(patterns, start, column).likelihood));
}

/** The coefficient's Wald interval, b ± z standard errors. */
export function waldInterval({ coefficients, covariance }: FirthFit, column: number): Estimate {
  const value = coefficients[column] as number;
  const margin = Z * Math.sqrt((covariance[column] as number[])[column] as number);
  return { value, low: value - margin, high: value + margin };
}

/** The bound on one side, between a coefficient with too small a drop and one with too large a drop, by false position (Illinois). */
function profileBound(patterns: readonly LogisticPattern[], fit: FirthFit, column: number, side: 1 | -1): number | null {
  const value = fit.coefficients[column] as number;
  const step = waldInterval(fit, column).high - value;
  let start = fit.coefficients;
  const missing = (b: number) => {
    const found = firthFit(patterns, moved(start, column, b), column);
    start = found.coefficients;
    return 2 * (fit.likelihood - found.likelihood) - Z * Z;
  };
  let [near, nearDrop] = [value, -Z * Z];
  let far = value + side * step;
  let farDrop = missing(far);
  for (let i = 0; farDrop < 0; i += 1) {
    if (i === MOST_TRIES) return null;
    [near, nearDrop] = [far, farDrop];
    far += side * step;
    farDrop = missing(far);
  }
  let stuck = 0;
  for (let i = 0; i < MOST_TRIES; i += 1) {
    const middle = (near * farDrop - far * nearDrop) / (farDrop - nearDrop);
    const drop = missing(middle);
    if (Math.abs(drop) < NEAR) return middle;
    const inside = drop < 0;
    if (inside) [near, nearDrop] = [middle, drop];
    else [far, farDrop] = [middle, drop];
    stuck = inside ? Math.max(1, stuck + 1) : Math.min(-1, stuck - 1);
    if (stuck > 1) farDrop /= 2;
    if (stuck < -1) nearDrop /= 2;
  }
  return (near + far) / 2;
}

function moved(coefficients: readonly number[], column: number, b: number): number[] {
  return coefficients.map((old, j) => (j === column ? b : old));
}
