import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netDifference } from '../../src/statistics/net-difference.ts';
import { netInterval } from '../../src/statistics/net-interval.ts';

const counts = fc
  .tuple(fc.nat(300), fc.nat(300), fc.nat(300))
  .filter(([p, q, rest]) => p + q + rest > 0)
  .map(([positives, negatives, rest]) => ({ positives, negatives, n: positives + negatives + rest }));

const choices = (n: number, k: number): number => (k === 0 ? 1 : (choices(n - 1, k - 1) * n) / k);

/** Every way that `n` may speak, each positive with the chance `p` and negative with the chance `q`, with the chance of that way. */
const everyOutcome = (n: number, p: number, q: number) =>
  Array.from({ length: n + 1 }, (_, positives) =>
    Array.from({ length: n - positives + 1 }, (_, negatives) => {
      const ways = choices(n, positives) * choices(n - positives, negatives);
      return [{ positives, negatives, n }, ways * p ** positives * q ** negatives * (1 - p - q) ** (n - positives - negatives)] as const;
    }),
  ).flat();

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

  it('takes nothing for certain where there is nothing to tell apart, however few speak', () => {
    const praise = { positives: 1, negatives: 0, n: 1 };
    expect(netDifference(praise, { positives: 0, negatives: 1, n: 1 }).p).toBeGreaterThan(0.3);
    for (const [p, q] of [
      [0.3, 0.3],
      [0.5, 0.4],
      [0.1, 0.8],
      [0.6, 0.1],
    ] as const) {
      for (const [m, n] of [
        [1, 1],
        [2, 5],
        [4, 23],
        [10, 10],
        [8, 20],
      ] as const) {
        const chances = everyOutcome(m, p, q).flatMap(([a, chanceA]) =>
          everyOutcome(n, p, q).map(([b, chanceB]) => (netDifference(a, b).p < 0.05 ? chanceA * chanceB : 0)),
        );
        expect(
          chances.reduce((sum, one) => sum + one, 0),
          `${p} ${q}, ${m} against ${n}`,
        ).toBeLessThan(0.055);
      }
    }
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
