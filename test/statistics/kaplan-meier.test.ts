import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationQuantile } from '../../src/statistics/duration-quantile.ts';
import { kaplanMeier, survivalQuantile } from '../../src/statistics/kaplan-meier.ts';
import { logRank } from '../../src/statistics/log-rank.ts';
import { orderStatisticQuantile } from '../../src/statistics/order-statistic-quantile.ts';

const ended = (...times: number[]) => times.map((time) => ({ time, open: false }));
const open = (...times: number[]) => times.map((time) => ({ time, open: true }));
const A = [...ended(2, 3, 5, 8, 8, 12, 20), ...open(3, 9, 15)];
const B = [...ended(1, 1, 2, 4, 5, 6, 7, 10), ...open(4, 11)];
const C = [...ended(4, 9, 13, 16, 25), ...open(14, 21)];

const duration = fc.record({ time: fc.integer({ min: 1, max: 30 }), open: fc.boolean() });
const durations = fc.array(duration, { maxLength: 40 });
const times = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 });

describe('kaplanMeier', () => {
  it('of ten, three of them open', () => {
    const curve = kaplanMeier(A);
    expect(curve.map(({ time }) => time)).toEqual([2, 3, 5, 8, 12, 20]);
    expect(curve.map(({ atRisk }) => atRisk)).toEqual([10, 9, 7, 6, 3, 1]);
    const close = (values: number[]) => values.map((value) => expect.closeTo(value, 6));
    expect(curve.map(({ survival }) => survival.value)).toEqual(close([0.9, 0.8, 0.685714, 0.457143, 0.304762, 0]));
    expect(curve.map(({ survival }) => survival.low)).toEqual(close([0.473009, 0.408691, 0.304585, 0.142982, 0.053534, 0]));
    expect(curve.map(({ survival }) => survival.high)).toEqual(close([0.985281, 0.945873, 0.887148, 0.729779, 0.617368, 0.617368]));
  });

  it('has its median where the curve passes a half, between the times at which its interval does', () => {
    expect(survivalQuantile(kaplanMeier(A), 0.5)).toEqual({ value: 8, low: 2, high: null });
    expect(survivalQuantile(kaplanMeier(B), 0.5)).toEqual({ value: 5, low: 1, high: 10 });
    expect(survivalQuantile(kaplanMeier(B), 0.9)).toEqual({ value: null, low: 6, high: null });
  });

  it('reaches nothing where none ended, or none is', () => {
    expect([kaplanMeier([]), kaplanMeier(open(3, 4))]).toEqual([[], []]);
    expect(durationQuantile(open(3, 4), 0.5)).toEqual({ value: null, low: null, high: null });
    expect(durationQuantile([], 0.5)).toEqual({ value: null, low: null, high: null });
  });

  it('falls from step to step within 0…1, whatever the order and the unit of weights', () => {
    fc.assert(
      fc.property(durations, (all) => {
        const curve = kaplanMeier(all);
        let above = 1;
        for (const { survival } of curve) {
          const { value, low, high } = survival;
          expect(0 <= low && low <= value && value <= high && high <= 1 && value < above).toBe(true);
          above = value;
        }
        const again = kaplanMeier([...all].reverse().map((one) => ({ ...one, weight: 3 })));
        again.forEach(({ survival }, i) => {
          expect(survival.value).toBeCloseTo(curve[i]?.survival.value ?? NaN, 9);
          expect(survival.low).toBeCloseTo(curve[i]?.survival.low ?? NaN, 9);
        });
      }),
    );
  });

  it('is the plain share that lasts longer when all have ended, and so is its quantile', () => {
    fc.assert(
      fc.property(times, fc.constantFrom(0.1, 0.25, 0.5, 0.9), (all, p) => {
        const curve = kaplanMeier(ended(...all));
        for (const { time, survival } of curve) expect(survival.value).toBeCloseTo(all.filter((one) => one > time).length / all.length, 9);
        expect(survivalQuantile(curve, p).value).toBe(orderStatisticQuantile(all, p).value);
      }),
    );
  });

  it('takes durations that are alike as one with their count', () => {
    const counted = fc.array(
      fc.record({ time: fc.integer({ min: 1, max: 9 }), open: fc.boolean(), count: fc.integer({ min: 1, max: 4 }) }),
    );
    fc.assert(
      fc.property(counted, fc.constantFrom(0.5, 0.9), (all, p) => {
        const each = all.flatMap(({ time, open, count }) => Array.from({ length: count }, () => ({ time, open })));
        expect(durationQuantile(all, p)).toEqual(durationQuantile(each, p));
        const ended = all.map((one) => ({ ...one, open: false }));
        expect(durationQuantile(ended, p)).toEqual(
          durationQuantile(
            each.map((one) => ({ ...one, open: false })),
            p,
          ),
        );
      }),
    );
  });

  it('weighs: a duration that counts double ends two', () => {
    const [first] = kaplanMeier([{ time: 1, open: false, weight: 2 }, ...ended(2, 3)]);
    expect(first?.survival.value).toBeCloseTo(0.5, 12);
    expect(first?.atRisk).toBeCloseTo(16 / 6, 12);
  });
});

describe('orderStatisticQuantile', () => {
  const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

  it.each([
    [10, 0.5, 5.5, 2, 9],
    [20, 0.5, 10.5, 6, 15],
    [50, 0.9, 45.5, 41, 50],
    [100, 0.5, 50.5, 40, 61],
    [7, 0.5, 4, 1, 7],
  ])('of 1 … %d, the %d-quantile', (n, p, value, low, high) => {
    expect(orderStatisticQuantile(upTo(n), p)).toEqual({ value, low, high });
  });

  it('has no end where there are too few values for one', () => {
    expect(orderStatisticQuantile([], 0.5)).toEqual({ value: null, low: null, high: null });
    expect(orderStatisticQuantile([3], 0.5)).toEqual({ value: 3, low: null, high: null });
    expect(orderStatisticQuantile(upTo(20), 0.9)).toEqual({ value: 18.5, low: 15, high: null });
  });

  it('mirrors, and is what durations have where none is open', () => {
    fc.assert(
      fc.property(times, fc.constantFrom(0.25, 0.5, 0.75), (all, p) => {
        const [found, mirrored] = [
          orderStatisticQuantile(all, p),
          orderStatisticQuantile(
            all.map((x) => 50 - x),
            1 - p,
          ),
        ];
        expect(mirrored).toEqual({
          value: found.value === null ? null : 50 - found.value,
          low: found.high === null ? null : 50 - found.high,
          high: found.low === null ? null : 50 - found.low,
        });
        expect(durationQuantile(ended(...all), p)).toEqual(found);
        expect((found.low ?? 0) <= (found.value ?? 0) && (found.value ?? 0) <= (found.high ?? 50)).toBe(true);
      }),
    );
  });
});

describe('logRank', () => {
  it('of two groups', () => {
    const { chiSquare, df, p } = logRank([A, B]);
    expect(chiSquare).toBeCloseTo(2.526631, 6);
    expect(df).toBe(1);
    expect(p).toBeCloseTo(0.111939, 6);
  });

  it('of three groups, with what each was to expect', () => {
    const { chiSquare, df, p, groups } = logRank([A, B, C]);
    expect(chiSquare).toBeCloseTo(7.202438, 6);
    expect(df).toBe(2);
    expect(p).toBeCloseTo(0.02729, 5);
    expect(groups.map(({ observed }) => observed)).toEqual([7, 8, 5]);
    expect(groups.map(({ expected }) => expected)).toEqual([6.886013, 4.009692, 9.104295].map((value) => expect.closeTo(value, 6)));
  });

  it('does not depend on the order of groups or durations, nor on groups that are empty', () => {
    fc.assert(
      fc.property(fc.array(durations, { maxLength: 4 }), (groups) => {
        const found = logRank(groups);
        const again = logRank([[], ...groups.map((group) => [...group].reverse()).reverse()]);
        expect([found.chiSquare, found.p]).not.toContain(NaN);
        expect(found.chiSquare).toBeGreaterThanOrEqual(-1e-9);
        expect(again.df).toBe(found.df);
        expect(again.chiSquare).toBeCloseTo(found.chiSquare, 6);
        const [observed, expected] = [
          found.groups.reduce((sum, g) => sum + g.observed, 0),
          found.groups.reduce((sum, g) => sum + g.expected, 0),
        ];
        expect(expected).toBeCloseTo(observed, 9);
      }),
    );
  });

  it('finds no difference between a group and itself, nor between nothing', () => {
    expect(logRank([A, A]).chiSquare).toBeCloseTo(0, 12);
    expect(logRank([A, A]).p).toBeCloseTo(1, 6);
    expect(logRank([])).toEqual({ chiSquare: 0, df: 0, p: 1, groups: [] });
    expect(logRank([A])).toMatchObject({ chiSquare: 0, df: 0, p: 1 });
    expect(logRank([open(1), open(2)])).toMatchObject({ chiSquare: 0, df: 0, p: 1 });
  });
});
