import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LifePeriod, lifeTable, type Weighed } from '../../src/statistics/life-table.ts';

const alike = (n: number, w = 1): Weighed => ({ n, w: n * w, w2: n * w * w });
const period = (left: number, censored: number, w = 1): LifePeriod => ({ left: alike(left, w), censored: alike(censored, w) });

describe('lifeTable', () => {
  it('the worked table of a hundred customers', () => {
    // 100 at the start; 10 left and 20 are lost sight of: 100 − 10 = 90 exposed, 70 go on; 6 and 12: 70 − 6 = 64; 52 go on; 0 and 8: 48.
    const rows = lifeTable([period(10, 20), period(6, 12), period(0, 8)], alike(44));
    expect(rows.map(({ atRisk, exposed, left }) => [atRisk, exposed.n, left.n])).toEqual([
      [100, 90, 10],
      [70, 64, 6],
      [52, 48, 0],
    ]);
  });

  it('weighs what customers weigh', () => {
    const [row] = lifeTable([period(10, 20, 3)], alike(4, 3));
    expect(row).toEqual({ atRisk: 34, exposed: { n: 24, w: 72, w2: 216 }, left: { n: 10, w: 30, w2: 90 } });
  });

  it('has no rows without periods', () => {
    expect(lifeTable([], alike(3))).toEqual([]);
  });

  it('begins with everybody, loses those who end, and never exposes fewer than leave', () => {
    const counts = fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { maxLength: 24 });
    fc.assert(
      fc.property(counts, fc.nat(50), (all, later) => {
        const rows = lifeTable(
          all.map(([left, censored]) => period(left, censored)),
          alike(later),
        );
        for (const [i, { atRisk, exposed, left }] of rows.entries()) {
          const [gone, censored] = all[i] as [number, number];
          expect(atRisk - gone - censored).toBe(rows[i + 1]?.atRisk ?? later);
          expect(exposed.n).toBeGreaterThanOrEqual(left.n);
        }
      }),
    );
  });
});
