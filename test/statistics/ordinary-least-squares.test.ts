import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignBlocks } from '../../src/statistics/blocks.ts';
import { columnRows, crossProducts, type DesignRow, sumBlocks } from '../../src/statistics/cross-products.ts';
import { moments } from '../../src/statistics/moments.ts';
import { leastSquares, ridgeFor, varianceInflation } from '../../src/statistics/ordinary-least-squares.ts';
import { seededRandom } from '../../src/statistics/seeded-random.ts';

const row = (x: readonly number[], y: number, more: Partial<DesignRow> = {}): DesignRow => ({
  columns: x.flatMap((value, j) => (value === 0 ? [] : [j])),
  values: x.filter((value) => value !== 0),
  ...{ y, weight: 1, cluster: null, count: 1 },
  ...more,
});
const sumsOf = (rows: readonly DesignRow[], width: number) =>
  sumBlocks(crossProducts(rows, width, assignBlocks(rows.length, seededRandom(1))));
const momentsOf = (rows: readonly DesignRow[], width: number) => moments(sumsOf(rows, width), width);

const WIDTH = 3;
const rows = fc.array(
  fc
    .record({ x: fc.array(fc.constantFrom(0, 0, 1, -1), { minLength: WIDTH, maxLength: WIDTH }), y: fc.integer({ min: 0, max: 10 }) })
    .chain(({ x, y }) =>
      fc.record({ weight: fc.constantFrom(1, 0.5, 3), count: fc.integer({ min: 1, max: 4 }) }).map((more) => row(x, y, more)),
    ),
  { maxLength: 40 },
);

describe('leastSquares', () => {
  const WORKED = [
    row([1, 0], 3),
    row([0, 1], 9, { weight: 2 }),
    row([1, 1], 5),
    row([0, 0], 7, { count: 2 }),
    row([0, 0], 8),
    row([1, 0], 2, { weight: 0.5 }),
    row([0, 1], 10),
  ];

  it('the worked fit of weighted rows', () => {
    const { intercept, coefficients, betas, r2 } = leastSquares(momentsOf(WORKED, 2), 0);
    expect([intercept, ...coefficients].map((b) => b.toFixed(5))).toEqual(['7.28571', '-4.52381', '2.09524']);
    expect(betas.map((b) => b.toFixed(5))).toEqual(['-0.84590', '0.42918']);
    expect(r2).toBeCloseTo(0.96603, 5);
    expect(momentsOf(WORKED, 2).n).toBeCloseTo(7.04878, 5);
    expect(varianceInflation(momentsOf(WORKED, 2))).toEqual([expect.closeTo(1.0084, 5), expect.closeTo(1.0084, 5)]);
  });

  it('finds a line that is one', () => {
    const exact = Array.from({ length: 60 }, (_, i) => [i % 2, Number(i % 3 === 0), Number(i % 5 === 0)]);
    const { intercept, coefficients, r2, ridge } = leastSquares(
      momentsOf(
        exact.map((x) => row(x, 4 - 2 * (x[0] ?? 0) + 3 * (x[2] ?? 0))),
        WIDTH,
      ),
    );
    expect([intercept, ...coefficients]).toEqual([4, -2, 0, 3].map((b) => expect.closeTo(b, 6)));
    expect(r2).toBeCloseTo(1, 6);
    expect(ridge).toBe(0);
  });

  it('shares evenly between columns that say the same', () => {
    const twice = [0, 0, 1, 1].map((x, i) => row([x, x], 10 * x + (i % 2)));
    expect(leastSquares(momentsOf(twice, 2), 0).coefficients).toEqual([expect.closeTo(5, 5), expect.closeTo(5, 5)]);
    expect(Math.min(...varianceInflation(momentsOf(twice, 2)))).toBeGreaterThan(1000);
  });

  it('shrinks, and says so, when there are many columns for the rows', () => {
    const few = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [0, 0, 0],
      [1, 1, 0],
    ].map((x) => row(x, 10 * (x[0] ?? 0)));
    const { coefficients, ridge } = leastSquares(momentsOf(few, WIDTH));
    expect(ridge).toBeCloseTo(3 / 5, 9);
    expect(coefficients[0]).toBeGreaterThan(0);
    expect(coefficients[0]).toBeLessThan(10);
    expect([ridgeFor(3, 30), ridgeFor(3, 29), ridgeFor(3, 0)]).toEqual([0, 3 / 29, 0]);
  });

  it.each([
    ['no rows', [], [0, 0, 0, 0]],
    ['one row', [row([1, 0, 0], 5)], [5, 0, 0, 0]],
    ['an outcome that does not vary', [row([1, 0, 0], 5), row([0, 1, 0], 5), row([0, 0, 0], 5)], [5, 0, 0, 0]],
    ['columns that do not vary', [row([1, 0, 0], 4), row([1, 0, 0], 6)], [5, 0, 0, 0]],
  ])('has an answer for %s', (_, all, expected) => {
    const { intercept, coefficients, r2 } = leastSquares(momentsOf(all, WIDTH));
    expect([intercept, ...coefficients]).toEqual(expected);
    expect(r2).toBe(0);
  });

  it('never answers NaN, and explains between nothing and all', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { intercept, coefficients, betas, r2 } = leastSquares(momentsOf(all, WIDTH));
        expect([intercept, ...coefficients, ...betas, r2].every(Number.isFinite)).toBe(true);
        expect(r2).toBeGreaterThanOrEqual(0);
        expect(r2).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not depend on the order of rows or of columns', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const turned = [...all].reverse().map((one) => ({ ...one, columns: Array.from(one.columns, (j) => WIDTH - 1 - j) }));
        const [forth, back] = [leastSquares(momentsOf(all, WIDTH)), leastSquares(momentsOf(turned, WIDTH))];
        expect([...back.coefficients].reverse()).toEqual(forth.coefficients.map((b) => expect.closeTo(b, 5)));
        expect(back.r2).toBeCloseTo(forth.r2, 6);
      }),
    );
  });

  it('counts a row of weight 3 like three, and a count of 3 likewise', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const said = (more: (one: DesignRow) => DesignRow[]) => leastSquares(momentsOf(all.flatMap(more), WIDTH), 0).coefficients;
        const tripled = said((one) => [one, one, one]);
        expect(said((one) => [{ ...one, weight: 3 * one.weight }])).toEqual(tripled.map((b) => expect.closeTo(b, 5)));
        expect(said((one) => [{ ...one, count: 3 * one.count }])).toEqual(tripled.map((b) => expect.closeTo(b, 5)));
      }),
    );
  });
});

describe('crossProducts', () => {
  it('sums to the same whatever the blocks', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(1, 10_000), (all, size) => {
        const blocked = sumBlocks(crossProducts(all, WIDTH, assignBlocks(size, seededRandom(3))));
        const whole = sumBlocks(crossProducts(all, WIDTH, () => 0));
        expect(Array.from(blocked)).toEqual(Array.from(whole, (sum) => expect.closeTo(sum, 6)));
      }),
    );
  });

  it('counts the rows of each column, weights aside', () => {
    const all = [row([1, 0, -1], 5, { weight: 7, count: 2 }), row([1, 0, 0], 5, { cluster: 4, count: 3 })];
    expect(columnRows(sumsOf(all, WIDTH), WIDTH)).toEqual([5, 0, 2]);
  });

  it('keeps alike rows of one respondent together, and those of nobody apart', () => {
    const blocks = (cluster: number | null) =>
      crossProducts([row([1, 0, 0], 5, { cluster, count: 6 })], WIDTH, assignBlocks(6, seededRandom(3))).blocks.length;
    expect([blocks(2), blocks(null)]).toEqual([1, 6]);
  });
});
