import type { LogisticPattern } from './penalised-likelihood.ts';
import { invertSymmetric } from './solve-symmetric.ts';

/** Which columns of a model say something of their own. */
export interface IndependentColumns {
  /** The columns that a fit can hold, in order: each says something that those before it do not. */
  readonly kept: readonly number[];
  /** The columns, kept or not, that others together repeat: their coefficients cannot be told. */
  readonly aliased: ReadonlySet<number>;
}

/** Beyond this variance inflation others say the same. */
const MOST_INFLATION = 1e6;

/** Finds columns that others repeat, such as two touchpoints of which verbatims speak badly only together. */
export function independentColumns(patterns: readonly LogisticPattern[], width: number): IndependentColumns {
  const gram = Array.from({ length: width }, () => new Array<number>(width).fill(0));
  for (const { columns, cases, others } of patterns) {
    for (const a of columns) for (const b of columns) (gram[a] as number[])[b] = ((gram[a] as number[])[b] as number) + cases + others;
  }
  const all = gram.map((_, column) => column);
  const first = repeated(gram, all);
  const kept: number[] = all.filter((column) => !first.has(column));
  for (const column of first) if (repeated(gram, [...kept, column]).size === 0) kept.push(column);
  return { kept: kept.sort((a, b) => a - b), aliased: first };
}

function repeated(gram: readonly number[][], columns: readonly number[]): Set<number> {
  const size = (column: number) => Math.sqrt(gram[column]?.[column] ?? 0);
  const scaled = columns.map((a) => columns.map((b) => (gram[Math.min(a, b)]?.[Math.max(a, b)] ?? 0) / (size(a) * size(b))));
  const inverse = invertSymmetric(scaled);
  return new Set(columns.filter((_, index) => (inverse[index]?.[index] ?? 0) > MOST_INFLATION));
}
