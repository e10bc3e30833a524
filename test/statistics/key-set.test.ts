import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../src/statistics/difference.ts';
import { keySet } from '../../src/statistics/key-set.ts';
import { countMasks, type Mask, maskTotals, reachOf } from '../../src/statistics/masks.ts';
import { isNegative, isPositive, type Observation } from '../../src/statistics/observations.ts';
import { wilson } from '../../src/statistics/wilson.ts';
import { anyMasks, renamedMasks } from '../helpers/masks.ts';
import { anyObservations, observation } from '../helpers/observations.ts';

/** Two hundred customers, forty of them detractors, and the three touchpoints of which they speak badly. */
const WORKED: Observation[] = [
  ...(
    [
      [[3, 0, 0], 20],
      [[3, 4, 0], 10],
      [[2, 3, 1], 5],
      [[0, 0, 3], 3],
      [[0, 0, 0], 2],
    ] as const
  ).map(([states, count]) => observation(states, 3, { count })),
  ...(
    [
      [[3, 0, 0], 6],
      [[0, 3, 0], 4],
      [[0, 0, 3], 20],
      [[2, 0, 1], 130],
    ] as const
  ).map(([states, count]) => observation(states, 9, { count })),
];
const worked = countMasks(WORKED, isNegative, (y) => y <= 6);

/** v(S) by its definition. */
function worth(masks: readonly Mask[], set: readonly number[]): number {
  const [all, reached] = [maskTotals(masks), reachOf(masks, new Set(set))];
  return (all.targets > 0 ? reached.targets / all.targets : 0) - (all.others > 0 ? reached.others / all.others : 0);
}

/** Shapley's value by its definition: what a player adds, over all orders. */
function shapleyByOrders(masks: readonly Mask[], players: readonly number[], player: number): number {
  const orders = (left: readonly number[]): number[][] =>
    left.length === 0 ? [[]] : left.flatMap((first) => orders(left.filter((one) => one !== first)).map((rest) => [first, ...rest]));
  const added = orders(players).map((order) => {
    const before = order.slice(0, order.indexOf(player));
    return worth(masks, [...before, player]) - worth(masks, before);
  });
  return added.reduce((sum, one) => sum + one, 0) / added.length;
}

describe('keySet', () => {
  it('the worked set of two hundred customers', () => {
    const { set, steps, targets, others, reliability, reasons } = keySet(worked);
    expect([targets, others]).toEqual([40, 160]);
    expect(steps.map(({ touchpoint }) => touchpoint)).toEqual([0, 1, 2]);
    expect(steps.map((step) => step.worth.value)).toEqual([0.7125, 0.8125, 0.7625].map((v) => expect.closeTo(v, 12)));
    expect(steps.map(({ shapley }) => shapley.value)).toEqual([0.5875, 0.225, -0.05].map((phi) => expect.closeTo(phi, 12)));
    expect(steps.map(({ kept }) => kept)).toEqual([true, true, false]);
    expect(set).toEqual([0, 1]);
    expect(steps[1]?.reach).toEqual(wilson(35, 40));
    expect(steps[1]?.noise).toEqual(wilson(10, 160));
    expect(steps[1]?.worth).toEqual(difference(wilson(35, 40), wilson(10, 160)));
    // Of those whom the first does not reach, 5 of 40 and 4 of 160: 6/42 − 5/162 ± 1.96 √(6·36/42³ + 5·157/162³).
    const gains = steps.map(({ gain }) => [gain.value, gain.low, gain.high]);
    expect(gains[1]).toEqual([0.1, 0.00287, 0.22112].map((v) => expect.closeTo(v, 5)));
    expect(gains[2]?.[0]).toBeCloseTo(3 / 40 - 20 / 160, 12);
    expect([reliability, reasons]).toEqual(['indicative', ['wide-interval']]);
  });

  it('does not grow by what few targets say once or twice', () => {
    const alone = Array.from({ length: 16 }, (_, t): Mask => ({ touchpoints: [t], targets: t === 0 ? 10 : 2, others: 0 }));
    const { set, steps } = keySet([...alone, { touchpoints: [], targets: 0, others: 120 }]);
    expect(set).toEqual([0]);
    expect(steps[1]?.gain.low).toBeCloseTo(3 / 42 - 1 / 122 - 1.959964 * Math.sqrt((3 * 39) / 42 ** 3 + 121 / 122 ** 3), 12);
    expect(steps.slice(1).every(({ gain, kept }) => gain.value > 0 && !kept)).toBe(true);
  });

  it('serves enhancers alike', () => {
    const { set, steps } = keySet(countMasks(WORKED, isPositive, (y) => y >= 9));
    expect(set).toEqual([0]);
    expect(steps[0]?.reach.value).toBeCloseTo(130 / 160, 12);
  });

  it('says what is missing', () => {
    expect(keySet([])).toEqual({
      ...{ set: [], steps: [], targets: 0, others: 0, reliability: 'insufficient' },
      reasons: ['few-verbatims', 'few-targets', 'few-others'],
    });
    const nobody = keySet([{ touchpoints: [0], targets: 0, others: 40 }]);
    expect(nobody).toMatchObject({ set: [], reliability: 'insufficient', reasons: ['few-targets'] });
    expect(nobody.steps[0]?.reach).toEqual({ value: 0, low: 0, high: 1 });
  });

  it('has Shapley values that are those of the definition, and add up to what all cover', () => {
    fc.assert(
      fc.property(anyMasks(4), (masks) => {
        const { steps } = keySet(masks);
        const players = steps.map(({ touchpoint }) => touchpoint);
        for (const { touchpoint, shapley } of steps) expect(shapley.value).toBeCloseTo(shapleyByOrders(masks, players, touchpoint), 9);
        expect(steps.reduce((sum, { shapley }) => sum + shapley.value, 0)).toBeCloseTo(worth(masks, players), 9);
      }),
      { numRuns: 50 },
    );
  });

  it('rises while it keeps, and holds each value in its interval', () => {
    fc.assert(
      fc.property(anyMasks(4), (masks) => {
        const { steps, set } = keySet(masks);
        const kept = steps.slice(0, set.length).map((step) => step.worth.value);
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
        expect(steps.slice(0, set.length + 1).map(({ gain }) => gain.low > 0)).toEqual(
          steps.slice(0, set.length + 1).map((_, i) => i < set.length),
        );
        expect(steps.reduce((sum, { gain }) => sum + gain.value, 0)).toBeCloseTo(steps.at(-1)?.worth.value ?? 0, 9);
        for (const { shapley, worth, gain } of steps) {
          for (const { value, low, high } of [shapley, worth, gain]) {
            expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
            expect(low).toBeLessThanOrEqual(value);
            expect(value).toBeLessThanOrEqual(high);
            expect(high).toBeLessThanOrEqual(1 + 1e-12);
          }
        }
      }),
    );
  });

  it('does not depend on the numbers of touchpoints, nor on the order of masks', () => {
    fc.assert(
      fc.property(anyMasks(3), (masks) => {
        const names = [2, 0, 1];
        const figures = (all: readonly Mask[]) => new Map(keySet(all).steps.map((step) => [step.touchpoint, step.shapley]));
        const found = figures(masks);
        const turned = figures(renamedMasks(masks, names).reverse());
        for (const [touchpoint, { value, low, high }] of found) {
          expect(turned.get(names[touchpoint] ?? 0)).toEqual({
            value: expect.closeTo(value, 9),
            low: expect.closeTo(low, 9),
            high: expect.closeTo(high, 9),
          });
        }
      }),
    );
  });
});

describe('countMasks', () => {
  it('counts every verbatim once, whatever its weight’s unit', () => {
    fc.assert(
      fc.property(anyObservations(3), (all) => {
        const of = (observations: readonly Observation[]) => countMasks(observations, isNegative, (y) => y <= 6);
        const { targets, others } = maskTotals(of(all.map((one) => ({ ...one, weight: 4 }))));
        expect(targets + others).toBeCloseTo(
          all.reduce((sum, { count }) => sum + count, 0),
          6,
        );
        expect(targets).toBeCloseTo(
          all.reduce((sum, { y, count }) => sum + (y <= 6 ? count : 0), 0),
          6,
        );
      }),
    );
  });

  it('is worth no more than Kish’s effective size', () => {
    const weighted = [observation([3], 2, { weight: 3 }), observation([0], 9)];
    const { targets, others } = maskTotals(countMasks(weighted, isNegative, (y) => y <= 6));
    expect(targets / others).toBeCloseTo(3, 9);
    expect(targets + others).toBeCloseTo(1.6, 9);
  });
});
