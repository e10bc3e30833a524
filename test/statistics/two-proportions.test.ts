import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExact } from '../../src/statistics/fisher-exact.ts';
import { twoProportions } from '../../src/statistics/two-proportions.ts';

const proportion = fc.tuple(fc.nat(80), fc.nat(80)).map(([k, others]) => ({ k, n: k + others }));

describe('fisherExact', () => {
  it.each([
    [30, 120, 15, 100, 0.09259],
    [3, 10, 8, 10, 0.06978],
    [0, 10, 5, 10, 0.03251],
    [1, 10, 11, 14, 0.00276],
    [5, 5, 0, 5, 0.00794],
    [2, 1000, 9, 1000, 0.0647],
  ])('%d of %d against %d of %d', (k1, n1, k2, n2, p) => expect(fisherExact(k1, n1, k2, n2)).toBeCloseTo(p, 5));

  it('is the same whichever side, and whichever outcome, is counted', () => {
    fc.assert(
      fc.property(proportion, proportion, (a, b) => {
        const p = fisherExact(a.k, a.n, b.k, b.n);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(fisherExact(b.k, b.n, a.k, a.n)).toBeCloseTo(p, 9);
        expect(fisherExact(a.n - a.k, a.n, b.n - b.k, b.n)).toBeCloseTo(p, 9);
      }),
    );
  });

  it('is 1 where nothing can differ', () => {
    expect([fisherExact(0, 0, 3, 9), fisherExact(0, 5, 0, 9), fisherExact(5, 5, 9, 9)]).toEqual([1, 1, 1]);
  });

  it('is 0, not NaN, beyond what a number can hold', () => expect(fisherExact(1e5, 1e5, 0, 1e5)).toBe(0));
});

describe('twoProportions', () => {
  it('the worked comparison: 30 of 120 against 15 of 100', () => {
    const found = twoProportions({ k: 30, n: 120 }, { k: 15, n: 100 });
    expect(found.test).toBe('z');
    expect(found.z).toBeCloseTo(1.83095, 5);
    expect(found.p).toBeCloseTo(0.06711, 5);
    expect(found.difference.value).toBeCloseTo(0.1, 12);
    expect(found.difference.low).toBeCloseTo(-0.00775, 5);
    expect(found.difference.high).toBeCloseTo(0.20182, 5);
    expect(found.effect).toBeCloseTo(0.2518, 4);
    expect(found.expectedCell).toBeCloseTo(20.4545, 4);
    expect(found.sizePerGroup).toBe(248);
  });

  it('takes Fisher’s test where an expected cell is below 5', () => {
    expect(twoProportions({ k: 0, n: 10 }, { k: 5, n: 10 })).toMatchObject({
      test: 'fisher',
      p: fisherExact(0, 10, 5, 10),
      expectedCell: 2.5,
    });
    expect(twoProportions({ k: 3, n: 10 }, { k: 7, n: 10 }).test).toBe('z');
  });

  it('needs the 393 a group of Cohen’s formula for h = 0.2', () => {
    const p = Math.sin(Math.asin(Math.sqrt(0.3)) + 0.1) ** 2;
    expect(twoProportions({ k: 1000 * p, n: 1000 }, { k: 300, n: 1000 }).sizePerGroup).toBe(393);
  });

  it('mirrors with the sides, holds its difference, stays in −1…1', () => {
    fc.assert(
      fc.property(proportion, proportion, (a, b) => {
        const [forth, back] = [twoProportions(a, b), twoProportions(b, a)];
        const { value, low, high } = forth.difference;
        expect(back.difference.low).toBeCloseTo(-high, 9);
        expect(back.p).toBeCloseTo(forth.p, 9);
        expect(back.sizePerGroup).toBe(forth.sizePerGroup);
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(high).toBeLessThanOrEqual(1);
        expect(low <= value && value <= high).toBe(true);
        expect([forth.z, forth.p, forth.effect]).not.toContain(NaN);
      }),
    );
  });

  it('goes no further than all against none', () => {
    expect(twoProportions({ k: 44, n: 44 }, { k: 0, n: 1 }).difference).toMatchObject({ value: 1, high: 1 });
  });

  it('says what is true of nothing: empty sides, equal shares, all or none', () => {
    const nothing = {
      difference: { value: 0, low: -1, high: 1 },
      effect: 0,
      z: 0,
      test: 'fisher',
      p: 1,
      expectedCell: 0,
      sizePerGroup: null,
    };
    expect(twoProportions({ k: 0, n: 0 }, { k: 3, n: 9 })).toEqual(nothing);
    expect(twoProportions({ k: 0, n: 0 }, { k: 0, n: 0 })).toEqual(nothing);
    expect(twoProportions({ k: 0, n: 9 }, { k: 0, n: 9 })).toMatchObject({ z: 0, p: 1, sizePerGroup: null });
    expect(twoProportions({ k: 9, n: 9 }, { k: 9, n: 9 })).toMatchObject({ z: 0, p: 1, sizePerGroup: null });
  });
});
