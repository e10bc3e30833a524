import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netDifference } from '../../src/statistics/net-difference.ts';
import { netInterval } from '../../src/statistics/net-interval.ts';

const counts = fc
  .tuple(fc.nat(300), fc.nat(300), fc.nat(300))
  .filter(([p, q, rest]) => p + q + rest > 0)
  .map(([positives, negatives, rest]) => ({ positives, negatives, n: positives + negatives + rest }));

describe('netDifference', () => {
  it('is that of the two scores, its limits from theirs', () => {
    const [a, b] = [
      { positives: 50, negatives: 20, n: 100 },
      { positives: 30, negatives: 40, n: 100 },
    ];
    const { difference, p } = netDifference(a, b);
    const [one, other] = [netInterval(a), netInterval(b)];
    expect(difference.value).toBe(40);
    expect(difference.low).toBeCloseTo(40 - Math.hypot(30 - one.low, other.high + 10), 9);
    expect(p).toBeLessThan(0.001);
  });

  it('says nothing without observations', () => {
    expect(netDifference({ positives: 0, negatives: 0, n: 0 }, { positives: 5, negatives: 1, n: 9 })).toEqual({
      difference: { value: 0, low: -200, high: 200 },
      p: 1,
    });
  });

  it('mirrors when the sides change places, and holds its value', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const [one, other] = [netDifference(a, b), netDifference(b, a)];
        expect(one.difference.value).toBeCloseTo(-other.difference.value, 9);
        expect(one.difference.low).toBeCloseTo(-other.difference.high, 9);
        expect(one.difference.low).toBeLessThanOrEqual(one.difference.value);
        expect(one.p).toBeCloseTo(other.p, 12);
        expect(one.p).toBeGreaterThanOrEqual(0);
        expect(one.p).toBeLessThanOrEqual(1);
      }),
    );
  });
});
