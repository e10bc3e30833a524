import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalisedPmi } from '../../src/statistics/normalised-pmi.ts';

describe('normalised pointwise mutual information', () => {
  test.each([
    ['always together', 10, 10, 10, 1000, 1],
    ['independent', 1, 10, 100, 1000, 0],
    ['never together', 0, 10, 100, 1000, -1],
    ['in every one', 20, 20, 20, 20, 1],
    ['worked by hand: ln(20·1000/(40·50))/ln 50', 20, 40, 50, 1000, Math.log(10) / Math.log(50)],
    ['nothing seen', 0, 0, 0, 0, -1],
  ])('%s', (_, both, one, other, n, expected) => {
    expect(normalisedPmi(both, one, other, n)).toBeCloseTo(expected, 12);
  });

  test('stays within its bounds, and knows no order', () => {
    const count = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(count, count, count, count, (both, onlyOne, onlyOther, neither) => {
        const [one, other, n] = [both + onlyOne, both + onlyOther, both + onlyOne + onlyOther + neither];
        const found = normalisedPmi(both, one, other, n);
        expect(found).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(found).toBeLessThanOrEqual(1 + 1e-12);
        expect(normalisedPmi(both, other, one, n)).toBeCloseTo(found, 12);
      }),
    );
  });
});
