import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/** Too little to move a digit that is shown. */
const TIE_BREAK = 1e-9;
/** By how much it grows for a matrix that rounding leaves indefinite. */
const GROWTH = 100;

/**
 * Cholesky's decomposition (ml-matrix) of a symmetric, positive semidefinite matrix whose diagonal is about 1 (correlations), after 10⁻⁹
 * is added to the diagonal: columns that say the same then share their part evenly instead of leaving systems without solution.
 */
export function decompose(left: readonly number[][]): CholeskyDecomposition {
  for (let added = TIE_BREAK; ; added *= GROWTH) {
    const matrix = new Matrix(left as number[][]);
    for (let j = 0; j < matrix.rows; j += 1) matrix.set(j, j, matrix.get(j, j) + added);
    const cholesky = new CholeskyDecomposition(matrix);
    if (cholesky.isPositiveDefinite()) return cholesky;
  }
}

/** The solution of the system whose left side `decompose` takes; nothing of nothing. */
export function solveSymmetric(left: readonly number[][], right: readonly number[]): number[] {
  return right.length > 0
    ? decompose(left)
        .solve(Matrix.columnVector(right as number[]))
        .getColumn(0)
    : [];
}

/** The inverse of a matrix that `decompose` takes. */
export function invertSymmetric(left: readonly number[][]): number[][] {
  return left.length > 0 ? decompose(left).solve(Matrix.eye(left.length)).to2DArray() : [];
}
