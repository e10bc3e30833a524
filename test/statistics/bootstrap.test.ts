import { describe, expect, it } from 'vitest';
import { assignBlocks } from '../../src/statistics/blocks.ts';
import { bootstrap } from '../../src/statistics/bootstrap.ts';
import { quantile } from '../../src/statistics/quantile.ts';
import { seededRandom } from '../../src/statistics/seeded-random.ts';

/** The bootstrap of a mean from the sums of its blocks. */
function meanOf(values: readonly number[], size = values.length, seed: string | number = 'mean', draws = 1000) {
  const random = seededRandom(seed);
  const blockOf = assignBlocks(size, random);
  const sums = new Map<number, [number, number]>();
  for (const value of values) {
    const block = blockOf(null);
    const [sum, n] = sums.get(block) ?? [0, 0];
    sums.set(block, [sum + value, n + 1]);
  }
  const blocks = [...sums.values()];
  const figures = (times: Uint16Array) => {
    const total = (part: 0 | 1) => blocks.reduce((all, block, index) => all + (times[index] ?? 0) * block[part], 0);
    return [total(0) / total(1)];
  };
  return bootstrap(figures, blocks.length, random, draws)[0];
}

describe('bootstrap', () => {
  const draw = seededRandom('values');
  const values = Array.from({ length: 3000 }, () => draw.uniform());
  const halfWidth = (n: number) => (1.959964 * Math.sqrt(1 / 12)) / Math.sqrt(n);

  it.each([300, 3000])('has the width that theory gives the mean of %d uniform draws', (n) => {
    const { value, low, high } = meanOf(values.slice(0, n)) ?? { value: 0, low: 0, high: 0 };
    expect(value).toBeCloseTo(values.slice(0, n).reduce((sum, x) => sum + x, 0) / n, 9);
    expect((high - low) / 2 / halfWidth(n)).toBeGreaterThan(0.88);
    expect((high - low) / 2 / halfWidth(n)).toBeLessThan(1.12);
  });

  it('is not fooled by rows that come in order of their value', () => {
    const { low, high } = meanOf([...values.slice(0, 800)].sort((a, b) => a - b)) ?? { low: 0, high: 0 };
    expect((high - low) / 2 / halfWidth(800)).toBeGreaterThan(0.85);
  });

  it('is the same for the same seed, and nearly so for another', () => {
    const [one, same, other] = [1, 1, 2].map((seed) => meanOf(values.slice(0, 200), 200, seed));
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
    expect(other?.low).toBeCloseTo(one?.low ?? 0, 1);
  });

  it('has no interval from one block, nor for a figure that is seldom defined', () => {
    expect(meanOf([3])).toBeNull();
    expect(bootstrap((times) => [times[0] === 1 ? 1 : Number.NaN, 2], 2, seededRandom(1), 100)).toEqual([
      expect.anything(),
      { value: 2, low: 2, high: 2 },
    ]);
    expect(bootstrap(([first]) => [first === 1 ? 1 : Number.NaN], 9, seededRandom(1), 100)).toEqual([null]);
  });

  it('leaves resamples out in which a figure is undefined', () => {
    const found = bootstrap((times) => [times[0] === 0 ? Number.NaN : 5], 4, seededRandom(1), 200);
    expect(found).toEqual([{ value: 5, low: 5, high: 5 }]);
  });
});

describe('quantile', () => {
  it.each([
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4], 0.9, 3.7],
    [[1, 2, 3, 4], 1, 4],
    [[7], 0.025, 7],
    [[], 0.5, 0],
  ])('of %j at %d', (ascending, p, expected) => {
    expect(quantile(ascending, p)).toBeCloseTo(expected, 9);
  });
});
