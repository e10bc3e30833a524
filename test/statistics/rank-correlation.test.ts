import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankCorrelation } from '../../src/statistics/rank-correlation.ts';

const zip = (x: number[], y: number[]) => x.map((value, i) => [value, y[i] ?? 0] as const);
const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), { maxLength: 40 });

describe('rankCorrelation', () => {
  it('of ten pairs', () => {
    const { rho, p } = rankCorrelation(zip([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [3, 1, 2, 5, 4, 7, 9, 6, 10, 8]));
    expect(rho.value).toBeCloseTo(0.866667, 6);
    expect(rho.low).toBeCloseTo(0.422468, 6);
    expect(rho.high).toBeCloseTo(0.975179, 6);
    expect(p).toBeCloseTo(0.00117354, 8);
  });

  it('with ties', () => {
    const { rho, p } = rankCorrelation(zip([1, 2, 2, 3, 4, 4], [5, 5, 6, 7, 9, 7]));
    expect(rho.value).toBeCloseTo(0.909091, 6);
    expect(p).toBeCloseTo(0.012021, 6);
  });

  it('judges a perfect agreement as if two neighbours had swapped', () => {
    const perfect = rankCorrelation(zip([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]));
    const swapped = rankCorrelation(zip([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 6, 5]));
    expect(perfect.rho).toMatchObject({ value: 1, high: 1 });
    expect(perfect.rho.low).toBeCloseTo(swapped.rho.low, 12);
    expect(perfect.p).toBeCloseTo(swapped.p, 12);
  });

  it('is the same whatever the order, which is x, and the scale; mirrors with a sign; holds its value', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const { rho, p } = rankCorrelation(all);
        expect([rho.value, rho.low, rho.high, p]).not.toContain(NaN);
        expect(-1 <= rho.low && rho.low <= rho.value && rho.value <= rho.high && rho.high <= 1).toBe(true);
        for (const same of [[...all].reverse(), all.map(([x, y]) => [y, x] as const), all.map(([x, y]) => [Math.exp(x), y] as const)]) {
          expect(rankCorrelation(same).rho.value).toBeCloseTo(rho.value, 9);
          expect(rankCorrelation(same).p).toBeCloseTo(p, 9);
        }
        expect(rankCorrelation(all.map(([x, y]) => [x, -y] as const)).rho.low).toBeCloseTo(-rho.high, 9);
      }),
    );
  });

  it('says nothing of too few, nor of what does not vary', () => {
    const nothing = { value: 0, low: -1, high: 1 };
    expect(rankCorrelation([])).toEqual({ rho: nothing, p: 1, n: 0 });
    expect(rankCorrelation([[1, 2]])).toEqual({ rho: nothing, p: 1, n: 1 });
    expect(
      rankCorrelation([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual({ rho: { ...nothing, value: 1 }, p: 1, n: 2 });
    expect(
      rankCorrelation([
        [1, 2],
        [3, 4],
        [5, 6],
      ]).rho,
    ).toEqual({ ...nothing, value: 1 });
    expect(
      rankCorrelation([
        [1, 5],
        [2, 5],
        [3, 5],
        [4, 5],
        [5, 5],
      ]),
    ).toEqual({ rho: nothing, p: 1, n: 5 });
  });
});
