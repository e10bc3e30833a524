import { expect, test } from 'vitest';
import { determinedUnknowns } from '../../src/statistics/determined-unknowns.ts';

const equation = (...terms: readonly (readonly [unknown: number, coefficient: number])[]) => new Map(terms);
const sum = (...unknowns: number[]) => equation(...unknowns.map((unknown) => [unknown, 1] as const));

test.each<[string, ReadonlyMap<number, number>[], number[]]>([
  ['none without equations', [], []],
  ['what stands alone', [sum(1)], [1]],
  ['neither of two in one sum', [sum(1, 2)], []],
  ['what is left when others are known from elsewhere', [sum(1, 2), sum(2)], [1, 2]],
  ['both of two with a sum and a difference', [sum(1, 2), equation([1, 1], [2, -1])], [1, 2]],
  ['what two sums differ by, though neither of the others is known', [sum(1, 2, 3), sum(2, 3)], [1]],
  ['none of a ring', [sum(1, 2), sum(3, 4), sum(1, 3), sum(2, 4)], []],
  ['what joins two rings', [sum(1, 2, 9), sum(3, 4), sum(1, 3), sum(2, 4), sum(5, 6, 9), sum(7, 8), sum(5, 7), sum(6, 8)], [9]],
])('%s', (_, equations, expected) => {
  expect([...determinedUnknowns(equations)].sort()).toEqual(expected);
});

test('of too many rings, all count as determined; what hangs loose from them does not', () => {
  const ring = [sum(1, 2), sum(3, 4), sum(1, 3), sum(2, 4), sum(4, 5), sum(6, 7)];
  expect([...determinedUnknowns(ring, 3)].sort()).toEqual([1, 2, 3, 4, 5]);
});
