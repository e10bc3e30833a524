import { expect, test } from 'vitest';
import { durationPatterns, durationsOf, patternTally } from '../../../src/service/insights/duration-patterns.ts';
import type { Cases } from '../../../src/store/store.ts';

const casesOf = (values: readonly number[]) =>
  ({
    count: values.length,
    weight: new Float64Array(values.length).fill(1),
    measure: { value: Float64Array.from(values), open: new Uint8Array(values.length) },
  }) as unknown as Cases;

const timesOf = (values: readonly number[], steps: number) => {
  const patterns = durationPatterns(casesOf(values), steps);
  const tally = patternTally(patterns);
  for (const i of values.keys()) tally.add(0, i);
  return durationsOf(patterns, tally.of(0)).map(({ time, count }) => [time, count]);
};

test('values alike are one pattern, and what has no measure is none', () => {
  expect(timesOf([3, 1, 3, Number.NaN, 3], 10)).toEqual([
    [3, 3],
    [1, 1],
  ]);
});

test('too many values are taken in steps, of which those that many share keep their own', () => {
  const values = [
    ...Array.from({ length: 50 }, () => 1),
    ...Array.from({ length: 30 }, () => 2),
    ...Array.from({ length: 20 }, (_, i) => 10 + i),
  ];
  expect(timesOf(values, 10)).toEqual([
    [1, 50],
    [2, 30],
    [10, 10],
    [20, 10],
  ]);
});
