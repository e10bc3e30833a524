import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePoints } from '../../src/statistics/change-points.ts';
import { seededRandom } from '../../src/statistics/seeded-random.ts';
import { wilson } from '../../src/statistics/wilson.ts';

const at = (rates: readonly number[], n = 100) => rates.map((k) => ({ k, n }));
const find = (periods: readonly { k: number; n: number }[], seed = 1) => changePoints(periods, seededRandom(seed));

const LOW = [10, 12, 9, 11, 10, 8];
const HIGH = [31, 28, 33, 30, 29, 32];
const HIGHER = [61, 58, 63, 60, 59, 62];

describe('changePoints', () => {
  it('finds when a share rose, and the shares on either side', () => {
    const [change, ...others] = find(at([...LOW, ...HIGH]));
    expect(others).toEqual([]);
    expect(change).toMatchObject({ index: 6, before: wilson(60, 600), after: wilson(183, 600) });
    // 2 of the 924 orders of six low and six high are as good: about 0.002.
    expect(change?.p).toBeLessThanOrEqual(0.01);
  });

  it('finds two changes in order of time, each between its neighbours', () => {
    expect(find(at([...LOW, ...HIGH, ...HIGHER]))).toMatchObject([
      { index: 6, before: wilson(60, 600), after: wilson(183, 600) },
      { index: 12, before: wilson(183, 600), after: wilson(363, 600) },
    ]);
  });

  it('stops at five', () => {
    const stairs = Array.from({ length: 8 }, (_, i) => LOW.map((k) => k + 10 * i)).flat();
    expect(find(at(stairs)).length).toBe(5);
  });

  it.each([
    ['no period', []],
    ['seven periods', at([1, 1, 1, 1, 90, 90, 90])],
    ['empty periods', at([0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 0)],
    ['nothing, ever', at([0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['always the same', at(new Array(20).fill(7))],
    ['one odd period', at([...LOW, 60, ...LOW])],
  ])('finds none in %s', (_, periods) => expect(find(periods)).toEqual([]));

  it('finds a change seldom where there is none: in one series of twenty', () => {
    const random = seededRandom('null');
    let found = 0;
    for (let series = 0; series < 200; series += 1) {
      const periods = Array.from({ length: 16 }, () => ({ k: random.below(20), n: 100 }));
      if (changePoints(periods, random).length > 0) found += 1;
    }
    expect(found).toBeLessThanOrEqual(20);
  });

  const period = fc.tuple(fc.nat(40), fc.nat(40)).map(([k, others]) => ({ k, n: k + others }));
  const series = fc.array(period, { maxLength: 30 });

  it('keeps regimes of four periods at least, and its figures in 0…1', () => {
    fc.assert(
      fc.property(series, fc.integer(), (periods, seed) => {
        const changes = find(periods, seed);
        const ends = [0, ...changes.map(({ index }) => index), periods.length];
        const lengths = ends.slice(1).map((end, i) => end - (ends[i] ?? 0));
        if (changes.length > 0) expect(Math.min(...lengths)).toBeGreaterThanOrEqual(4);
        for (const { before, after, p } of changes) {
          expect(p > 0 && p <= 0.05).toBe(true);
          for (const { low, value, high } of [before, after]) expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  const logLikelihood = (k: number, n: number) => (k > 0 ? k * Math.log(k / n) : 0) + (n > k ? (n - k) * Math.log((n - k) / n) : 0);
  const sum = (periods: readonly { k: number; n: number }[]) => [
    periods.reduce((all, { k }) => all + k, 0),
    periods.reduce((all, { n }) => all + n, 0),
  ];
  const likelihood = (periods: readonly { k: number; n: number }[]) => {
    const splits = Array.from({ length: periods.length - 7 }, (_, i) => [periods.slice(0, i + 4), periods.slice(i + 4)]);
    return Math.max(...splits.map((sides) => sides.map(sum).reduce((all, [k, n]) => all + logLikelihood(k as number, n as number), 0)));
  };

  it('counts the orders whose best split is as likely, each looked at whole', () => {
    const sizes = fc.constantFrom(1, 30, 5000, 1e6);
    const rates = fc.constantFrom(0, 1e-6, 0.01, 0.4, 0.99, 1);
    const short = fc.tuple(sizes, fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), rates), { minLength: 8, maxLength: 11 }));
    fc.assert(
      fc.property(short, fc.integer(), ([size, drawn], seed) => {
        const periods = drawn.map(([part, rate]) => ({ n: Math.round(size * part), k: Math.round(size * part * rate) }));
        const ordered = [...periods].sort((a, b) => a.k / (a.n || 1) - b.k / (b.n || 1)); // else no change would ever be found
        const observed = likelihood(ordered);
        const random = seededRandom(seed);
        const order = [...ordered];
        let [asGood, draws] = [0, 0];
        for (; draws < 999 && asGood < 50; draws += 1) {
          for (const [i, item] of [...order].entries()) {
            const j = random.below(i + 1);
            order[i] = order[j] ?? item;
            order[j] = item;
          }
          if (likelihood(order) >= observed - 1e-9 * Math.abs(observed)) asGood += 1;
        }
        const p = asGood === 50 ? asGood / draws : (asGood + 1) / 1000;
        expect(find(ordered, seed).map((change) => change.p)).toEqual(p <= 0.05 ? [p] : []);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same answer to the same seed, and mirrors in time where the change is plain', () => {
    expect(find(at([...LOW, ...HIGH]), 9)).toEqual(find(at([...LOW, ...HIGH]), 9));
    expect(find(at([...LOW, ...HIGH, ...HIGH].reverse())).map(({ index }) => index)).toEqual([12]);
    expect(find(at([...LOW, ...HIGH].map((k) => 100 - k))).map(({ index }) => index)).toEqual([6]);
  });
});
