import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** Columns' shares of an explained variance, in the order of the columns. */
export interface RelativeWeights {
  /** ε of each column, 0…1; their sum is `r2`. */
  readonly weights: number[];
  /** The standardised regression coefficients, whose signs say which way a column moves the outcome. */
  readonly betas: number[];
  /** The share of the outcome's variance that the columns explain together, 0…1. */
  readonly r2: number;
}

/** A direction with less than this share of a column's variance is rounding: columns that say the same leave some. */
const ROUNDING = 1e-9;

/**
 * Johnson's relative weights from the correlations of columns and theirs with an outcome: R = VΔV′, Λ = VΔ^½V′, β* = Λ⁻¹r,
 * ε = Λ∘²β*∘². Λ⁻¹ is the pseudo-inverse, so that columns that say the same share their weight evenly; a column without correlations
 * has weight 0.
 * J. W. Johnson, "A heuristic method for estimating the relative weight of predictor variables", Multivariate Behavioral Research 35
 * (2000) 1. Eigenvectors: ml-matrix.
 */
export function relativeWeights(correlations: readonly number[][], withOutcome: readonly number[]): RelativeWeights {
  const p = withOutcome.length;
  if (p === 0) return { weights: [], betas: [], r2: 0 };
  const decomposition = new EigenvalueDecomposition(new Matrix(correlations as number[][]), { assumeSymmetric: true });
  const vectors = decomposition.eigenvectorMatrix;
  const roots = decomposition.realEigenvalues.map((value) => (value > ROUNDING ? Math.sqrt(value) : 0));
  const inverses = roots.map((root) => (root > 0 ? 1 / root : 0));
  const back = vectors.transpose();
  const lambda = scaled(vectors, roots).mmul(back);
  const inverse = scaled(vectors, inverses).mmul(back);
  const star = inverse.mmul(Matrix.columnVector(withOutcome as number[]));
  const weights = Matrix.pow(lambda, 2).mmul(Matrix.pow(star, 2)).getColumn(0);
  return { weights, betas: inverse.mmul(star).getColumn(0), r2: weights.reduce((sum, weight) => sum + weight, 0) };
}

function scaled(vectors: Matrix, factors: readonly number[]): Matrix {
  return vectors.clone().mulRowVector(factors as number[]);
}
