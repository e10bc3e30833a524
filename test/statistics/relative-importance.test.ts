import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignBlocks } from '../../src/statistics/blocks.ts';
import { crossProducts } from '../../src/statistics/cross-products.ts';
import { valenceRows } from '../../src/statistics/designs.ts';
import { type Observation, STATE } from '../../src/statistics/observations.ts';
import { relativeImportance } from '../../src/statistics/relative-importance.ts';
import { seededRandom } from '../../src/statistics/seeded-random.ts';
import { anyObservations, observation, renamed } from '../helpers/observations.ts';

function importance(observations: readonly Observation[], k: number, draws = 200) {
  const random = seededRandom('importance');
  const size = observations.reduce((sum, { count }) => sum + count, 0);
  return relativeImportance(crossProducts(valenceRows(observations), k, assignBlocks(size, random)), random, draws);
}

/** Customers who speak at random of touchpoints, the first of which counts twice as much as the second, and the third not at all. */
const customers = (n: number) => {
  const random = seededRandom('customers');
  return Array.from({ length: n }, () => {
    const states = [0, 0, 0].map(() => random.below(5));
    const valence = states.map((state) => (state === STATE.positive ? 1 : state === STATE.negative ? -1 : 0));
    return observation(states, 5 + 2 * (valence[0] ?? 0) + (valence[1] ?? 0) + 2 * random.uniform() - 1);
  });
};

describe('relativeImportance', () => {
  it('ranks what counts, with intervals that hold the truth', () => {
    const { items, r2, n } = importance(customers(600), 3);
    expect(n).toBe(600);
    // Variances of the parts: 4 × 2/5, 1 × 2/5, and 1/3 of noise.
    expect(r2?.value).toBeCloseTo(2 / (2 + 1 / 3), 1);
    expect(items[0]?.share?.low).toBeLessThan(0.8);
    expect(items[0]?.share?.high).toBeGreaterThan(0.8);
    expect(items[1]?.share?.low).toBeLessThan(0.2);
    expect(items[1]?.share?.high).toBeGreaterThan(0.2);
    expect(items[2]?.share?.value).toBeLessThan(0.01);
    expect(items[0]?.beta?.low).toBeGreaterThan(0);
    expect(items.map(({ reliability }) => reliability)).toEqual(['reliable', 'reliable', 'reliable']);
  });

  it('says why a touchpoint has no importance, or an uncertain one', () => {
    const said = (states: number[], count: number, y: number) => observation(states, y, { count });
    const { items } = importance([said([3, 0, 2], 20, 2), said([2, 0, 0], 20, 9), said([0, 0, 0], 3, 5), said([2, 1, 0], 1, 6)], 3);
    expect(items[1]).toMatchObject({ weight: null, rows: 0, reliability: 'insufficient', reasons: ['few-mentions', 'constant'] });
    expect(items[0]).toMatchObject({ rows: 41, reliability: 'reliable', reasons: [] });
    const few = importance(customers(29), 3).items[0];
    expect(few).toMatchObject({ reliability: 'insufficient', reasons: ['few-verbatims', 'few-rows-per-column'] });
  });

  it('has an answer without verbatims', () => {
    expect(importance([], 2)).toMatchObject({ r2: null, n: 0, items: [{ weight: null }, { weight: null }] });
  });

  it('never answers NaN, shares adding up to 1 or to nothing', () => {
    fc.assert(
      fc.property(anyObservations(3), (all) => {
        const { items, r2 } = importance(all, 3, 20);
        const figures = items.flatMap(({ weight, share, beta }) => [weight, share, beta]);
        for (const figure of figures) expect(figure === null || [figure.value, figure.low, figure.high].every(Number.isFinite)).toBe(true);
        const total = items.reduce((sum, { share }) => sum + (share?.value ?? 0), 0);
        expect(total).toBeCloseTo((r2?.value ?? 0) > 0 ? 1 : 0, 6);
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of verbatims, nor on the numbers of touchpoints', () => {
    fc.assert(
      fc.property(anyObservations(3), (all) => {
        const values = (observations: readonly Observation[]) => importance(observations, 3, 20).items.map((item) => item.weight?.value);
        const turned = values(all.map((one) => renamed(one, [2, 0, 1])));
        const found = [values([...all].reverse()), [turned[2], turned[0], turned[1]]];
        // What is left of half the resamples or not may turn on the draw; what is measured both times is the same.
        values(all).forEach((value, t) => {
          for (const other of found) expect(other[t] ?? value ?? 0).toBeCloseTo(value ?? other[t] ?? 0, 5);
        });
      }),
      { numRuns: 40 },
    );
  });
});
