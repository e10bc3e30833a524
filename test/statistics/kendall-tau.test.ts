import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallTau } from '../../src/statistics/kendall-tau.ts';

const zip = (x: number[], y: number[]) => x.map((value, i) => [value, y[i] ?? 0] as const);
const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 })), { maxLength: 60 });

describe('kendallTau', () => {
  it('of eight items without ties, p exact', () => {
    const { tau, p } = kendallTau(zip([1, 2, 3, 4, 5, 6, 7, 8], [2, 1, 4, 3, 6, 8, 5, 7]));
    expect(tau).toBeCloseTo(0.642857, 6);
    expect(p).toBeCloseTo(0.0311508, 7);
  });

  it('with ties, p by the variance that they leave', () => {
    const { tau, p } = kendallTau(zip([1, 2, 2, 3, 4, 4, 5], [1, 3, 2, 2, 4, 5, 5]));
    expect(tau).toBeCloseTo(0.789474, 6);
    expect(p).toBeCloseTo(0.0184565, 7);
  });

  it('of sixty items, p normal', () => {
    const { tau, p } = kendallTau(Array.from({ length: 60 }, (_, i) => [i, (i * 37) % 61] as const));
    expect(tau).toBeCloseTo(0.0949153, 6);
    expect(p).toBeCloseTo(0.283948, 6);
  });

  it('of three in the same order: one order in six, and as many reversed', () => {
    expect(
      kendallTau([
        [1, 1],
        [2, 2],
        [3, 3],
      ]),
    ).toEqual({ tau: 1, p: expect.closeTo(1 / 3, 12), n: 3 });
  });

  it('is the same whatever the order of the pairs, which is x, and the scale; reversing one turns its sign', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const { tau, p } = kendallTau(all);
        expect(Math.abs(tau)).toBeLessThanOrEqual(1);
        expect(p >= 0 && p <= 1).toBe(true);
        for (const same of [[...all].reverse(), all.map(([x, y]) => [y, x] as const), all.map(([x, y]) => [x ** 3, y] as const)]) {
          expect(kendallTau(same).tau).toBeCloseTo(tau, 12);
          expect(kendallTau(same).p).toBeCloseTo(p, 12);
        }
        expect(kendallTau(all.map(([x, y]) => [x, -y] as const)).tau).toBeCloseTo(-tau, 12);
      }),
    );
  });

  it('says nothing of nothing, of one pair, nor of what does not vary', () => {
    expect(kendallTau([])).toEqual({ tau: 0, p: 1, n: 0 });
    expect(kendallTau([[1, 2]])).toEqual({ tau: 0, p: 1, n: 1 });
    expect(
      kendallTau([
        [1, 2],
        [1, 3],
        [1, 5],
      ]),
    ).toEqual({ tau: 0, p: 1, n: 3 });
  });
});
