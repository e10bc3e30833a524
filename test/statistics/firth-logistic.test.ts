import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auc, type Scored } from '../../src/statistics/auc.ts';
import { firthLogistic } from '../../src/statistics/firth-logistic.ts';
import type { Mask } from '../../src/statistics/masks.ts';
import { anyMasks, renamedMasks } from '../helpers/masks.ts';

const FEW = ['few-verbatims', 'few-cases'];
const CHANCE = 'no-better-than-chance';
const mask = (touchpoints: readonly number[], targets: number, others: number): Mask => ({ touchpoints, targets, others });

describe('firthLogistic', () => {
  it('the worked model of three touchpoints', () => {
    const {
      intercept,
      items,
      auc: area,
      converged,
      interval,
      reliability,
      reasons,
    } = firthLogistic([mask([], 30, 70), mask([0], 12, 8), mask([1], 9, 21), mask([0, 1], 6, 2), mask([2], 0, 5), mask([0, 2], 2, 1)]);
    // Maximised and profiled apart, by simplex and root-finding on the penalised likelihood as written.
    const found = [intercept, ...items.map(({ coefficient }) => coefficient)].map((one) => [one?.value, one?.low, one?.high]);
    expect(found).toEqual(
      [
        [-0.89096, -1.32075, -0.4844],
        [1.50889, 0.70427, 2.36479],
        [0.14136, -0.65029, 0.91102],
        [-0.76393, -2.60744, 0.76953],
      ].map((row) => row.map((value) => expect.closeTo(value, 3))),
    );
    expect(items.map(({ p }) => p)).toEqual([0.00021, 0.72185, 0.34204].map((p) => expect.closeTo(p, 4)));
    expect(items[0]?.odds?.value).toBeCloseTo(Math.exp(1.50889), 3);
    expect(items.map(({ rows }) => rows)).toEqual([31, 38, 8]);
    expect([area.value, area.low, area.high]).toEqual([0.63528, 0.54368, 0.71648].map((x) => expect.closeTo(x, 5)));
    expect([converged, interval, reliability, reasons]).toEqual([true, 'profile', 'reliable', []]);
  });

  it.each([
    [10, 0, 0, 10],
    [20, 5, 8, 30],
    [7, 0, 40, 300],
    [0, 12, 9, 1000],
  ])('is the table with ½ in each cell, when there is one touchpoint (%d, %d, %d, %d)', (a, b, c, d) => {
    const { intercept, items, converged } = firthLogistic([mask([4], a, b), mask([], c, d)]);
    expect(intercept?.value).toBeCloseTo(Math.log((c + 0.5) / (d + 0.5)), 4);
    expect(items[0]?.coefficient?.value).toBeCloseTo(Math.log(((a + 0.5) * (d + 0.5)) / ((b + 0.5) * (c + 0.5))), 4);
    expect(items[0]?.touchpoints).toEqual([4]);
    expect(converged).toBe(true);
  });

  it('survives complete separation, and sees it', () => {
    const { items, auc: area, converged } = firthLogistic([mask([0], 30, 0), mask([1], 0, 30), mask([], 0, 30)]);
    expect(converged).toBe(true);
    expect(items[0]?.odds?.low).toBeGreaterThan(10);
    expect(items[0]?.p).toBeLessThan(1e-6);
    expect(area.value).toBe(1);
  });

  it('takes rare touchpoints together', () => {
    const { items } = firthLogistic([mask([], 30, 60), mask([0], 20, 10), mask([1], 2, 1), mask([2, 3], 1, 0), mask([3], 0, 1)]);
    expect(items.map(({ touchpoints, rows }) => ({ touchpoints, rows }))).toEqual([
      { touchpoints: [0], rows: 30 },
      { touchpoints: [1, 2, 3], rows: 5 },
    ]);
  });

  it('says when touchpoints cannot be told apart, and when cases are few', () => {
    const alike = firthLogistic([mask([], 30, 60), mask([0, 1], 20, 10)]);
    expect(alike.items.map(({ coefficient, odds, p }) => [coefficient, odds, p])).toEqual(Array(2).fill([null, null, 1]));
    expect(alike).toMatchObject({ converged: true, reliability: 'indicative', reasons: ['collinear'] });
    const separate = Array.from({ length: 6 }, (_, t) => mask([t], 9, 2));
    expect(firthLogistic([mask([], 5, 300), ...separate]).reasons).toEqual(['few-cases-per-predictor']);
  });

  it.each<[string, Mask[], string, string[]]>([
    ['hardly any leavers', [mask([], 3, 6), mask([0], 5, 1)], 'insufficient', [...FEW, 'few-cases-per-predictor', CHANCE]],
    ['49 leavers', [mask([], 20, 180), mask([0], 29, 20)], 'indicative', ['few-cases']],
    ['50 leavers', [mask([], 20, 180), mask([0], 30, 20)], 'reliable', []],
    ['49 others', [mask([], 180, 20), mask([0], 20, 29)], 'indicative', ['few-cases']],
    ['a model that tells nothing', [mask([], 60, 120), mask([0], 20, 40)], 'indicative', [CHANCE]],
    ['no predictor', [mask([], 60, 120)], 'indicative', [CHANCE]],
  ])('is relied on as far as it goes: %s', (_, masks, level, reasons) => {
    expect(firthLogistic(masks)).toMatchObject({ reliability: level, reasons });
  });

  it('has an answer without verbatims, and without cases', () => {
    expect(firthLogistic([])).toMatchObject({ intercept: null, items: [], reliability: 'insufficient' });
    const stayed = firthLogistic([mask([], 0, 60), mask([0], 0, 20)]);
    expect(stayed.intercept?.value).toBeCloseTo(Math.log(0.5 / 60.5), 4);
    expect(stayed).toMatchObject({ converged: true, auc: { value: 0.5, low: 0, high: 1 }, reliability: 'insufficient' });
  });

  it('follows Wald when there are many predictors, and says so', () => {
    const masks = Array.from({ length: 21 }, (_, t) => mask([t], 5 + t, 20));
    const { interval, items, converged } = firthLogistic([...masks, mask([], 100, 400)]);
    expect([interval, converged, items.length]).toEqual(['wald', true, 21]);
    expect(items[20]?.p).toBeLessThan(0.001);
  });

  it('converges on anything, is finite, and does not depend on the numbers of touchpoints nor on the order of masks', () => {
    fc.assert(
      fc.property(anyMasks(3), (masks) => {
        const [one, other] = [firthLogistic(masks), firthLogistic(renamedMasks(masks, [1, 2, 3]).reverse())];
        expect(one.converged).toBe(true);
        for (const { touchpoints, coefficient, odds, p } of one.items) {
          const turned = other.items.find((item) => item.touchpoints.join() === touchpoints.map((t) => t + 1).join());
          expect(turned?.coefficient?.value ?? 0).toBeCloseTo(coefficient?.value ?? 0, 3);
          expect([coefficient?.low ?? 0, coefficient?.high ?? 0, odds?.low ?? 0, odds?.high ?? 0, p].every(Number.isFinite)).toBe(true);
          if (coefficient === null) continue;
          expect(coefficient.low).toBeLessThan(coefficient.value);
          expect(coefficient.value).toBeLessThan(coefficient.high);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('auc', () => {
  const scored = fc.array(
    fc.record({ score: fc.integer({ min: 0, max: 5 }), targets: fc.integer({ min: 0, max: 9 }), others: fc.integer({ min: 0, max: 9 }) }),
  );

  it.each<[string, Scored[], number]>([
    [
      'all above',
      [
        { score: 2, targets: 9, others: 0 },
        { score: 1, targets: 0, others: 9 },
      ],
      1,
    ],
    ['all tied', [{ score: 1, targets: 4, others: 9 }], 0.5],
    [
      'one of four pairs lost',
      [
        { score: 4, targets: 1, others: 0 },
        { score: 3, targets: 0, others: 1 },
        { score: 2, targets: 1, others: 0 },
        { score: 1, targets: 0, others: 1 },
      ],
      0.75,
    ],
    ['nobody', [], 0.5],
  ])('%s', (_, all, expected) => {
    expect(auc(all).value).toBeCloseTo(expected, 12);
  });

  it('is not sure of a perfect area from few', () => {
    const { low, high } = auc([
      { score: 2, targets: 9, others: 0 },
      { score: 1, targets: 0, others: 9 },
    ]);
    expect(low).toBeGreaterThan(0.6);
    expect(low).toBeLessThan(0.95);
    expect(high).toBe(1);
  });

  it('is the share of pairs won, mirrors with its scores, and stays in its interval in 0…1', () => {
    fc.assert(
      fc.property(scored, (all) => {
        const { value, low, high } = auc(all);
        let [wins, pairs] = [0, 0];
        for (const a of all) {
          for (const b of all) {
            wins += a.targets * b.others * (a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0);
            pairs += a.targets * b.others;
          }
        }
        expect(value).toBeCloseTo(pairs > 0 ? wins / pairs : 0.5, 9);
        expect(auc(all.map((one) => ({ ...one, score: -one.score }))).value).toBeCloseTo(1 - value, 9);
        expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
      }),
    );
  });
});
