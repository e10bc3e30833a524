import { type LogisticPattern, type PenalisedLikelihood, penalisedLikelihood, toUnitDiagonal } from './penalised-likelihood.ts';
import { solveSymmetric } from './solve-symmetric.ts';

/** A fit of Firth's penalised likelihood, and whether its top was reached. */
export interface FirthFit extends PenalisedLikelihood {
  readonly converged: boolean;
}

/** The longest step of a coefficient, the gain in likelihood under which the fit is done, and what of a likelihood is rounding. */
const LONGEST_STEP = 5;
const DONE = 1e-11;
const ROUNDING = 1e-11;
const MOST_STEPS = 100;
const MOST_HALVINGS = 20;

/**
 * Firth's penalised logistic regression by Newton's method with step-halving, from `start` (one coefficient a column, none of which repeats
 * others: `independentColumns`); the coefficient `fixed`, if any, stays where it starts, under the penalty of the whole model. Finite
 * under complete separation, where plain logistic regression has no answer.
 * D. Firth, "Bias reduction of maximum likelihood estimates", Biometrika 80 (1993) 27; G. Heinze and M. Schemper, "A solution to the problem
 * of separation in logistic regression", Statistics in Medicine 21 (2002) 2409.
 */
export function firthFit(patterns: readonly LogisticPattern[], start: readonly number[], fixed?: number): FirthFit {
  let at = penalisedLikelihood(patterns, start);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const direction = newtonStep(at, fixed);
    const gain = direction.reduce((sum, part, j) => sum + part * (at.score[j] as number), 0) / 2;
    if (gain < DONE) return { ...at, converged: true };
    const longest = Math.max(...direction.map(Math.abs));
    const least = at.likelihood - ROUNDING * Math.abs(at.likelihood);
    let size = Math.min(1, LONGEST_STEP / longest);
    let next = moved(patterns, at, direction, size);
    for (let halving = 0; next.likelihood < least && halving < MOST_HALVINGS; halving += 1) {
      size /= 2;
      next = moved(patterns, at, direction, size);
    }
    if (next.likelihood < least) return { ...at, converged: false };
    at = next;
  }
  return { ...at, converged: false };
}

function moved(patterns: readonly LogisticPattern[], from: PenalisedLikelihood, direction: readonly number[], size: number) {
  return penalisedLikelihood(
    patterns,
    from.coefficients.map((b, j) => b + size * (direction[j] as number)),
  );
}

function newtonStep({ score, curvature }: PenalisedLikelihood, fixed: number | undefined): number[] {
  const free = score.flatMap((_, j) => (j === fixed ? [] : [j]));
  const { scaled, scales } = toUnitDiagonal(free.map((a) => free.map((b) => (curvature[a] as number[])[b] as number)));
  const steps = solveSymmetric(
    scaled,
    free.map((j, i) => (score[j] as number) / (scales[i] as number)),
  );
  const direction = score.map(() => 0);
  free.forEach((j, i) => {
    direction[j] = (steps[i] as number) / (scales[i] as number);
  });
  return direction;
}
