import { Matrix } from 'ml-matrix';
import { decompose } from './solve-symmetric.ts';

/** Observations alike in a logistic model: the columns that are 1 in them (0 is the intercept, in all), and how many are cases or not. */
export interface LogisticPattern {
  readonly columns: readonly number[];
  readonly cases: number;
  readonly others: number;
}

/** Firth's penalised likelihood at some coefficients. */
export interface PenalisedLikelihood {
  readonly coefficients: readonly number[];
  /** ln L + ½ ln det I, with I Fisher's information. */
  readonly likelihood: number;
  /** I⁻¹: variances of the coefficients on its diagonal. */
  readonly covariance: readonly number[][];
  /** Firth's modified score, 0 at the top. */
  readonly score: readonly number[];
  /** How fast the score falls, the leverages held: what Newton's method divides it by. */
  readonly curvature: readonly number[][];
}

/** Firth's penalised likelihood, its score and its curvature, in one pass over patterns and one decomposition. D. Firth 1993. */
export function penalisedLikelihood(patterns: readonly LogisticPattern[], coefficients: readonly number[]): PenalisedLikelihood {
  const logits = patterns.map(({ columns }) => columns.reduce((sum, j) => sum + (coefficients[j] as number), 0));
  const chances = logits.map((logit) => 1 / (1 + Math.exp(-logit)));
  const spreads = chances.map((chance) => chance * (1 - chance));
  const plain = patterns.reduce((sum, { cases, others }, i) => {
    const logit = logits[i] as number;
    return sum + Math.min(0, logit) * cases - Math.max(0, logit) * others - (cases + others) * Math.log1p(Math.exp(-Math.abs(logit)));
  }, 0);
  const amounts = patterns.map(({ cases, others }, i) => (cases + others) * (spreads[i] as number));
  const { inverse, halfLogDeterminant } = invert(weighted(patterns, amounts, coefficients.length));
  const leverages = patterns.map(({ columns }, i) => {
    const variance = columns.reduce((sum, a) => columns.reduce((all, b) => all + ((inverse[a] as number[])[b] as number), sum), 0);
    return (spreads[i] as number) * variance;
  });
  const score = coefficients.map(() => 0);
  patterns.forEach(({ columns, cases, others }, i) => {
    const chance = chances[i] as number;
    const push = cases * (1 - chance) - others * chance + (cases + others) * (leverages[i] as number) * (0.5 - chance);
    for (const a of columns) score[a] = (score[a] as number) + push;
  });
  const lent = amounts.map((amount, i) => amount * (1 + (leverages[i] as number)));
  return {
    coefficients,
    likelihood: plain + halfLogDeterminant,
    covariance: inverse,
    score,
    curvature: weighted(patterns, lent, coefficients.length),
  };
}

/** X′AX, with A the amounts of the patterns. */
function weighted(patterns: readonly LogisticPattern[], amounts: readonly number[], width: number): number[][] {
  const sums = Array.from({ length: width }, () => new Array<number>(width).fill(0));
  patterns.forEach(({ columns }, i) => {
    const amount = amounts[i] as number;
    for (const a of columns) {
      const row = sums[a] as number[];
      for (const b of columns) row[b] = (row[b] as number) + amount;
    }
  });
  return sums;
}

function invert(matrix: readonly number[][]): { inverse: number[][]; halfLogDeterminant: number } {
  const { scaled, scales } = toUnitDiagonal(matrix);
  const cholesky = decompose(scaled);
  const roots = cholesky.lowerTriangularMatrix.diagonal();
  const inverse = cholesky.solve(Matrix.eye(matrix.length)).to2DArray();
  return {
    inverse: inverse.map((row, a) => row.map((value, b) => value / ((scales[a] as number) * (scales[b] as number)))),
    halfLogDeterminant: roots.reduce((sum, root, j) => sum + Math.log(root * (scales[j] as number)), 0),
  };
}

/** A symmetric matrix brought to a diagonal of 1, as `decompose` wants it, and what each row and column was divided by. */
export function toUnitDiagonal(matrix: readonly number[][]): { scaled: number[][]; scales: number[] } {
  const scales = matrix.map((row, j) => Math.sqrt(Math.max(row[j] as number, Number.MIN_VALUE)));
  const scaled = matrix.map((row, a) => row.map((value, b) => value / ((scales[a] as number) * (scales[b] as number))));
  return { scaled, scales };
}
