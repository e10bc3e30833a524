import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../src/statistics/benjamini-hochberg.ts';

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

describe('benjaminiHochberg', () => {
  it('the worked family of ten', () => {
    const corrected = benjaminiHochberg([0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216]);
    [0.01, 0.04, 0.084, 0.084, 0.084, 0.1, 0.10571, 0.216, 0.216, 0.216].forEach((q, i) => {
      expect(corrected[i]).toBeCloseTo(q, 5);
    });
  });

  it('leaves a single test as it is, and an empty family empty', () => {
    expect(benjaminiHochberg([0.03])).toEqual([0.03]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  it('keeps the order of the p values, between p and 1', () => {
    fc.assert(
      fc.property(pValues, (all) => {
        const corrected = benjaminiHochberg(all);
        all.forEach((p, i) => {
          const q = corrected[i] ?? Number.NaN;
          expect(q).toBeGreaterThanOrEqual(p);
          expect(q).toBeLessThanOrEqual(1);
          all.forEach((other, j) => {
            if (other >= p) expect(corrected[j]).toBeGreaterThanOrEqual(q);
          });
        });
      }),
    );
  });

  it('does not depend on the order they come in', () => {
    fc.assert(
      fc.property(pValues, (all) => {
        expect(benjaminiHochberg([...all].reverse())).toEqual(benjaminiHochberg(all).reverse());
      }),
    );
  });
});
