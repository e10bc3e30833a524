import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageCurve } from '../../src/statistics/coverage-curve.ts';
import { maskTotals } from '../../src/statistics/masks.ts';
import { type RiskTable, relativeRisk, riskTable } from '../../src/statistics/relative-risk.ts';
import { wilson } from '../../src/statistics/wilson.ts';
import { anyMasks, renamedMasks } from '../helpers/masks.ts';

const table = (exposedCases: number, exposedOthers: number, unexposedCases: number, unexposedOthers: number): RiskTable => ({
  ...{ exposedCases, exposedOthers, unexposedCases, unexposedOthers },
});
const cell = fc.integer({ min: 0, max: 500 });
const tables = fc.tuple(cell, cell, cell, cell).map((cells) => table(...cells));

describe('relativeRisk', () => {
  it('the worked table: of 100 who complain 30 leave, of 900 others 90', () => {
    const { lift, ratio, attributable, corrected } = relativeRisk(table(30, 70, 90, 810));
    expect(lift).toEqual({ value: 2.5, low: expect.closeTo(1.90814, 4), high: expect.closeTo(3.27544, 4) });
    expect(ratio).toEqual({ value: expect.closeTo(3, 9), low: expect.closeTo(2.09756, 4), high: expect.closeTo(4.29071, 4) });
    expect(attributable.value).toBeCloseTo((30 / 120) * (2 / 3), 9);
    expect(attributable.low).toBeCloseTo(0.08392, 4);
    expect(attributable.high).toBeCloseTo(0.24194, 4);
    expect(corrected).toBe(false);
  });

  it('adds ½ to each cell when one is empty', () => {
    expect(relativeRisk(table(5, 0, 10, 85))).toEqual({ ...relativeRisk(table(5.5, 0.5, 10.5, 85.5)), corrected: true });
    expect(relativeRisk(table(0, 0, 0, 0))).toMatchObject({ lift: { value: 1 }, ratio: { value: 1 }, attributable: { value: 0 } });
  });

  it('is finite, holds each value in its interval, and agrees with itself', () => {
    fc.assert(
      fc.property(tables, (cells) => {
        const { lift, ratio, attributable, corrected } = relativeRisk(cells);
        for (const { value, low, high } of [lift, ratio, attributable]) {
          expect([value, low, high].every(Number.isFinite)).toBe(true);
          expect(low).toBeLessThanOrEqual(value);
          expect(value).toBeLessThanOrEqual(high);
        }
        const more = corrected ? 0.5 : 0;
        const share = (cells.exposedCases + more) / (cells.exposedCases + cells.unexposedCases + 2 * more);
        expect(attributable.value).toBeCloseTo((share * (ratio.value - 1)) / ratio.value, 6);
        expect(lift.value > 1 + 1e-9).toBe(ratio.value > 1 + 1e-9);
      }),
    );
  });

  it('covers the truth about nineteen times in twenty', () => {
    // Every table of 20 + 20 with risks ½ and ¼, by its chance.
    const chance = (k: number, p: number) => {
      const ways = Array.from({ length: k }, (_, i) => (20 - i) / (i + 1)).reduce((product, factor) => product * factor, 1);
      return ways * p ** k * (1 - p) ** (20 - k);
    };
    let covered = 0;
    for (let a = 0; a <= 20; a += 1) {
      for (let c = 0; c <= 20; c += 1) {
        const { low, high } = relativeRisk(table(a, 20 - a, c, 20 - c)).ratio;
        if (low <= 2 && 2 <= high) covered += chance(a, 0.5) * chance(c, 0.25);
      }
    }
    expect(covered).toBeGreaterThan(0.94);
    expect(covered).toBeLessThan(0.98);
  });
});

describe('riskTable', () => {
  it('cuts all verbatims in four', () => {
    fc.assert(
      fc.property(anyMasks(3), (masks) => {
        const { exposedCases, exposedOthers, unexposedCases, unexposedOthers } = riskTable(masks, 1);
        const { targets, others } = maskTotals(masks);
        expect([exposedCases + unexposedCases, exposedOthers + unexposedOthers]).toEqual([targets, others]);
        expect(riskTable(renamedMasks(masks, [2, 0, 1]), 0)).toEqual(riskTable(masks, 1));
      }),
    );
  });
});

describe('coverageCurve', () => {
  const masks = [
    { touchpoints: [0], targets: 20, others: 6 },
    { touchpoints: [0, 1], targets: 10, others: 0 },
    { touchpoints: [1], targets: 5, others: 4 },
    { touchpoints: [2], targets: 3, others: 20 },
    { touchpoints: [3], targets: 0, others: 9 },
    { touchpoints: [], targets: 2, others: 121 },
  ];

  it('covers most of those left at each step', () => {
    expect(coverageCurve(masks)).toEqual([
      { touchpoint: 0, targets: wilson(30, 40), others: wilson(6, 160) },
      { touchpoint: 1, targets: wilson(35, 40), others: wilson(10, 160) },
      { touchpoint: 2, targets: wilson(38, 40), others: wilson(30, 160) },
    ]);
    expect(coverageCurve([])).toEqual([]);
  });

  it('rises, by less and less, to all that can be covered', () => {
    fc.assert(
      fc.property(anyMasks(4), (all) => {
        const shares = [0, ...coverageCurve(all).map(({ targets }) => targets.value)];
        const gains = shares.slice(1).map((share, i) => share - (shares[i] ?? 0));
        gains.forEach((gain, i) => {
          expect(gain).toBeGreaterThan(0);
          expect(gain).toBeLessThanOrEqual((gains[i - 1] ?? 1) + 1e-12);
        });
        const { targets } = maskTotals(all);
        const silent = maskTotals(all.filter(({ touchpoints }) => touchpoints.length === 0)).targets;
        expect(shares.at(-1)).toBeCloseTo(targets > 0 ? 1 - silent / targets : 0, 9);
      }),
    );
  });
});
