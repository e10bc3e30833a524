import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignBlocks } from '../../src/statistics/blocks.ts';
import { crossProducts } from '../../src/statistics/cross-products.ts';
import { polarityRows } from '../../src/statistics/designs.ts';
import { type Observation, STATE } from '../../src/statistics/observations.ts';
import { contrast, penaltyReward } from '../../src/statistics/penalty-reward.ts';
import { seededRandom } from '../../src/statistics/seeded-random.ts';
import { anyObservations, observation, renamed } from '../helpers/observations.ts';

function contrasts(observations: readonly Observation[], k: number, draws = 200) {
  const random = seededRandom('contrasts');
  const size = observations.reduce((sum, { count }) => sum + count, 0);
  return penaltyReward(crossProducts(polarityRows(observations), 2 * k, assignBlocks(size, random)), random, draws);
}

/** Customers who speak at random, and score 7 less the penalties and plus the rewards of what they say, give or take 1. */
function customers(n: number, effects: readonly (readonly [penalty: number, reward: number])[]): Observation[] {
  const random = seededRandom('customers');
  return Array.from({ length: n }, () => {
    const states = effects.map(() => (random.uniform() < 0.5 ? STATE.absent : random.below(5)));
    const moved = states.map((state, t) => {
      const [penalty, reward] = effects[t] ?? [0, 0];
      return (state >= STATE.negative ? penalty : 0) + (state === STATE.positive || state === STATE.mixed ? reward : 0);
    });
    return observation(states, 7 + moved.reduce((sum, part) => sum + part, 0) + 2 * random.uniform() - 1);
  });
}

describe('contrast', () => {
  it('the worked contrast', () => {
    const { range, satisfaction, dissatisfaction, asymmetry } = contrast(-1.2, 0.4);
    expect([range, satisfaction, dissatisfaction, asymmetry]).toEqual([1.6, 0.25, 0.75, -0.5].map((x) => expect.closeTo(x, 12)));
  });

  it('counts an effect of the wrong sign as none', () => {
    expect(contrast(1, 2)).toEqual({ penalty: 1, reward: 2, range: 2, satisfaction: 1, dissatisfaction: 0, asymmetry: 1 });
    expect(contrast(-1, -2).asymmetry).toBe(-1);
    expect(contrast(1, -1).asymmetry).toBeNaN();
  });

  it('stays in −1…1, its shares adding up to 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: -0.01, noNaN: true }), fc.double({ min: 0, max: 9, noNaN: true }), (penalty, reward) => {
        const { satisfaction, dissatisfaction, asymmetry } = contrast(penalty, reward);
        expect(satisfaction + dissatisfaction).toBeCloseTo(1, 9);
        expect(Math.abs(asymmetry)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('penaltyReward', () => {
  it('finds what breaks, what makes and what does neither', () => {
    const { items, r2, ridge } = contrasts(
      customers(900, [
        [-3, 0.3],
        [-0.3, 3],
        [0, 0],
      ]),
      3,
    );
    const [breaker, maker, idle] = items;
    expect(breaker?.penalty?.value).toBeCloseTo(-3, 0);
    expect(breaker?.asymmetry?.high).toBeLessThan(-0.5);
    expect(maker?.reward?.value).toBeCloseTo(3, 0);
    expect(maker?.asymmetry?.low).toBeGreaterThan(0.5);
    expect([idle?.penalty?.low, idle?.reward?.low].every((low) => (low ?? 0) < 0)).toBe(true);
    expect(items.map(({ reliability }) => reliability)).toEqual(['reliable', 'reliable', 'reliable']);
    expect(r2?.value).toBeGreaterThan(0.8);
    expect(ridge).toBe(0);
  });

  it('asks for five verbatims either way, and ten to be relied on', () => {
    const said = (state: number, count: number, y: number) => observation([state], y, { count });
    const items = (negatives: number, positives: number) =>
      contrasts([said(3, negatives, 2), said(3, 1, 3), said(2, positives, 9), said(2, 1, 8), said(1, 60, 7), said(0, 60, 6)], 1).items[0];
    expect(items(3, 20)).toMatchObject({ asymmetry: null, penalty: null, reliability: 'insufficient', reasons: ['few-negatives'] });
    expect(items(3, 20)?.reward?.value).toBeGreaterThan(0);
    expect(items(20, 3)).toMatchObject({ asymmetry: null, reward: null, reliability: 'insufficient', reasons: ['few-positives'] });
    expect(items(7, 20)).toMatchObject({ negatives: 8, reliability: 'indicative', reasons: ['few-negatives'] });
    expect(items(20, 20)).toMatchObject({ negatives: 21, positives: 21, reliability: 'reliable', reasons: [] });
  });

  it('says when touchpoints cannot be told apart, when it shrank, and when there is no effect', () => {
    const together = customers(200, [[-3, 1]]).map((one) => observation([one.states[0] ?? 0, one.states[0] ?? 0], one.y));
    expect(contrasts(together, 2).items.map(({ reasons }) => reasons)).toEqual([['collinear'], ['collinear']]);
    const few = contrasts(
      customers(60, [
        [-3, 1],
        [-1, 3],
        [1, 1],
        [0, 0],
      ]),
      4,
    );
    expect(few.ridge).toBeGreaterThan(0);
    expect(few.items[0]?.reasons).toContain('shrunken');
    const reversed = contrasts(customers(300, [[2, -2]]), 1).items[0];
    expect(reversed).toMatchObject({ asymmetry: null, reasons: ['no-effect'], reliability: 'indicative' });
  });

  it('has an answer without verbatims', () => {
    expect(contrasts([], 1)).toMatchObject({ r2: null, ridge: 0, n: 0, items: [{ asymmetry: null, reliability: 'insufficient' }] });
  });

  it('never answers NaN, and holds each value in its interval', () => {
    fc.assert(
      fc.property(anyObservations(2), (all) => {
        for (const item of contrasts(all, 2, 20).items) {
          for (const figure of [item.penalty, item.reward, item.range, item.satisfaction, item.dissatisfaction, item.asymmetry]) {
            if (figure === null) continue;
            expect(figure.low).toBeLessThanOrEqual(figure.value);
            expect(figure.value).toBeLessThanOrEqual(figure.high);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of verbatims, nor on the numbers of touchpoints', () => {
    fc.assert(
      fc.property(anyObservations(3), (all) => {
        const values = (observations: readonly Observation[]) => contrasts(observations, 3, 20).items.map((item) => item.penalty?.value);
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
