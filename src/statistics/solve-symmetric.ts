import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/** Too little to move a digit that is shown. */
const TIE_BREAK = 1e-9;
/** By how much it grows for a matrix that rounding leaves indefinite. */
const GROWTH = 100;

/**
 * The solution of a linear system whose left side is symmetric, positive semidefinite and of diagonal about 1 (correlations), by
 * Cholesky's decomposition (ml-matrix) after 10⁻⁹ is added to the diagonal: columns that say the same then share their part evenly
 * instead of leaving the system without solution.
 */
export function solveSymmetric(left: readonly number[][], right: Matrix): Matrix {
  if (left.length === 0) return right;
  for (let added = TIE_BREAK; ; added *= GROWTH) {
    const matrix = new Matrix(left as number[][]);
    for (let j = 0; j < matrix.rows; j += 1) matrix.set(j, j, matrix.get(j, j) + added);
    const cholesky = new CholeskyDecomposition(matrix);
    if (cholesky.isPositiveDefinite()) return cholesky.solve(right);
  }
}

/** `solveSymmetric` for one right side. */
export function solveSymmetricVector(left: readonly number[][], right: readonly number[]): number[] {
  return right.length > 0 ? solveSymmetric(left, Matrix.columnVector(right as number[])).getColumn(0) : [];
}
