import { describe, expect, it } from 'vitest';
import { assignBlocks } from '../../src/statistics/blocks.ts';
import { seededRandom } from '../../src/statistics/seeded-random.ts';
import { type SmithRow, smithIntervals } from '../../src/statistics/smith-intervals.ts';

describe('smithIntervals', () => {
  const of = (rows: readonly SmithRow[], width = 2) => {
    const random = seededRandom('smith');
    return smithIntervals(rows, width, assignBlocks(rows.length, random), random, 400);
  };
  const row = (items: number[], cluster: number | null = null): SmithRow => ({
    ...{ items, scores: items.map((_, i) => (items.length - i) / items.length), weight: 1, cluster },
  });

  it('is Smith’s S, with an interval that narrows with the lists', () => {
    const few = Array.from({ length: 40 }, (_, i) => row(i % 2 ? [0, 1] : [1]));
    const [first, second] = of(few);
    expect(first?.value).toBeCloseTo(0.5, 12);
    expect(second?.value).toBeCloseTo(0.75, 12);
    const [more] = of(Array.from({ length: 16 }, () => few).flat());
    expect((more?.high ?? 0) - (more?.low ?? 0)).toBeLessThan(0.4 * ((first?.high ?? 0) - (first?.low ?? 0)));
  });

  it('widens when the same respondents speak again and again', () => {
    const lists = Array.from({ length: 200 }, (_, i) => i % 2);
    const width = (clusterOf: (i: number) => number | null) => {
      const [found] = of(lists.map((named, i) => row(named ? [0] : [], clusterOf(i))));
      return (found?.high ?? 0) - (found?.low ?? 0);
    };
    // Ten respondents who always name it, ten who never do: twenty answers, not two hundred.
    expect(width((i) => i % 20) / width(() => null)).toBeGreaterThan(2);
  });

  it('is null without two respondents, and 0 for what nobody names', () => {
    expect(of([])).toEqual([null, null]);
    expect(of([row([0], 1), row([1], 1)])).toEqual([null, null]);
    expect(of([row([0]), row([0])])).toEqual([
      { value: 1, low: 1, high: 1 },
      { value: 0, low: 0, high: 0 },
    ]);
  });
});
