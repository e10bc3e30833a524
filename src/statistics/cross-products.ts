import type { BlockOf } from './blocks.ts';

/** A row of a regression, or several alike: the columns that are not 0, each once, with their values. */
export interface DesignRow {
  readonly columns: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  readonly y: number;
  readonly weight: number;
  readonly cluster: number | null;
  readonly count: number;
}

/**
 * The sufficient statistics of a regression on `width` columns, by block: the weighted products of every pair of (1, x₁ … x_p, y), that
 * is X'WX, X'Wy and y'Wy with the sums of weights, packed by `pairIndex`; then Σw²; then for each column the number of rows (not weighted)
 * in which it is not 0. Additive: a resample is a sum of blocks.
 */
export interface CrossProducts {
  readonly width: number;
  readonly blocks: readonly Float64Array[];
}

/** Where the product of i and j ≥ i stands among the packed pairs of `size` variables. */
export function pairIndex(i: number, j: number, size: number): number {
  return i * size - (i * (i - 1)) / 2 + (j - i);
}

/** How many pairs `size` variables make, each with itself included: where Σw² stands. */
export function pairCount(size: number): number {
  return (size * (size + 1)) / 2;
}

/** The cross-products of rows in one pass, whose cost follows what is not 0 in them. Empty blocks are left out. */
export function crossProducts(rows: Iterable<DesignRow>, width: number, blockOf: BlockOf): CrossProducts {
  const pairs = pairCount(width + 2);
  const blocks = new Map<number, Float64Array>();
  for (const row of rows) {
    // Rows alike that have no respondent are strangers to one another: each goes to a block of its own.
    const times = row.cluster === null ? row.count : 1;
    const each = row.cluster === null ? 1 : row.count;
    for (let i = 0; i < times; i += 1) {
      const index = blockOf(row.cluster);
      const block = blocks.get(index) ?? new Float64Array(pairs + 1 + width);
      blocks.set(index, block);
      addRow(block, row, each, width);
    }
  }
  return { width, blocks: [...blocks.keys()].sort((a, b) => a - b).map((index) => blocks.get(index) as Float64Array) };
}

/** The sum of the blocks, each as many times as `multiplicities` says, or once. */
export function sumBlocks({ width, blocks }: CrossProducts, multiplicities?: ArrayLike<number>): Float64Array {
  const total = new Float64Array(pairCount(width + 2) + 1 + width);
  blocks.forEach((block, index) => {
    const times = multiplicities?.[index] ?? 1;
    if (times > 0) for (let i = 0; i < total.length; i += 1) total[i] = (total[i] as number) + times * (block[i] as number);
  });
  return total;
}

/** The number of rows, not weighted, in which each column is not 0. */
export function columnRows(sums: Float64Array, width: number): number[] {
  return Array.from(sums.subarray(pairCount(width + 2) + 1, pairCount(width + 2) + 1 + width));
}

function addRow(block: Float64Array, { columns, values, y, weight }: DesignRow, count: number, width: number): void {
  const size = width + 2;
  const w = weight * count;
  const add = (at: number, amount: number) => {
    block[at] = (block[at] as number) + amount;
  };
  add(0, w);
  add(pairIndex(0, size - 1, size), w * y);
  add(pairIndex(size - 1, size - 1, size), w * y * y);
  add(pairCount(size), count * weight * weight);
  for (let a = 0; a < columns.length; a += 1) {
    const i = (columns[a] as number) + 1;
    const wx = w * (values[a] as number);
    add(pairIndex(0, i, size), wx);
    add(pairIndex(i, size - 1, size), wx * y);
    add(pairCount(size) + i, values[a] === 0 ? 0 : count);
    for (let b = 0; b < columns.length; b += 1) {
      const j = (columns[b] as number) + 1;
      if (j >= i) add(pairIndex(i, j, size), wx * (values[b] as number));
    }
  }
}
