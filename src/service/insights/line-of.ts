import type { Cases } from '../../store/store.ts';

/** An item and those above it, nearest first, by their numbers in cases. */
export function lineOf({ above }: Pick<Cases, 'above'>, item: number): number[] {
  const line: number[] = [];
  for (let one = item; one >= 0; one = above[one] ?? -1) line.push(one);
  return line;
}
