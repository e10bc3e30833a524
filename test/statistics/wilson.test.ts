import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kishEffectiveSize } from '../../src/statistics/kish-effective-size.ts';
import { topOfMind } from '../../src/statistics/top-of-mind.ts';
import { wilson } from '../../src/statistics/wilson.ts';

const counts = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.01, max: 1e7, noNaN: true }))
  .map(([share, n]) => ({ k: share * n, n }));

describe('wilson', () => {
  it.each([
    [7, 20, 0.18119, 0.56715],
    [0, 15, 0, 0.20388],
  ])('the worked interval of %d in %d', (k, n, low, high) => {
    expect(wilson(k, n).low).toBeCloseTo(low, 5);
    expect(wilson(k, n).high).toBeCloseTo(high, 5);
  });

  it('knows nothing without observations', () => {
    expect(wilson(0, 0)).toEqual({ value: 0, low: 0, high: 1 });
  });

  it('holds the share and stays in 0…1, for fractions too', () => {
    fc.assert(
      fc.property(counts, ({ k, n }) => {
        const { low, high } = wilson(k, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(k / n + 1e-12);
        expect(high).toBeGreaterThanOrEqual(k / n - 1e-12);
      }),
    );
  });

  it('mirrors when what is counted is swapped for the rest', () => {
    fc.assert(
      fc.property(counts, ({ k, n }) => {
        const [one, other] = [wilson(k, n), wilson(n - k, n)];
        expect(one.low).toBeCloseTo(1 - other.high, 9);
      }),
    );
  });

  it('narrows as n grows', () => {
    fc.assert(
      fc.property(counts, ({ k, n }) => {
        const [small, large] = [wilson(k, n), wilson(4 * k, 4 * n)];
        expect(large.high - large.low).toBeLessThanOrEqual(small.high - small.low);
      }),
    );
  });
});

describe('kishEffectiveSize', () => {
  const weights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 50 });
  const sizeOf = (all: number[]) =>
    kishEffectiveSize(
      all.reduce((sum, w) => sum + w, 0),
      all.reduce((sum, w) => sum + w * w, 0),
    );

  it('is 0 without observations', () => {
    expect(kishEffectiveSize(0, 0)).toBe(0);
  });

  it('is n for equal weights, and never more', () => {
    fc.assert(
      fc.property(weights, (all) => {
        expect(sizeOf(all)).toBeLessThanOrEqual(all.length * (1 + 1e-12));
        expect(sizeOf(all.map(() => all[0] ?? 1))).toBeCloseTo(all.length, 6);
      }),
    );
  });

  it('does not depend on the unit of the weights', () => {
    fc.assert(
      fc.property(weights, (all) => {
        expect(sizeOf(all.map((w) => w * 7))).toBeCloseTo(sizeOf(all), 6);
      }),
    );
  });
});

describe('topOfMind', () => {
  it('keeps the weighted share and takes the interval at the effective size', () => {
    expect(topOfMind(14, 40, 20)).toEqual(wilson(7, 20));
    expect(topOfMind(14, 40, 20).value).toBe(0.35);
  });
});
