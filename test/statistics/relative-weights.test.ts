import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lmg } from '../../src/statistics/lmg.ts';
import { relativeWeights } from '../../src/statistics/relative-weights.ts';

const R = [
  [1, 0.5, 0.3],
  [0.5, 1, 0.2],
  [0.3, 0.2, 1],
];
const r = [0.5, 0.4, 0.3];

/** Correlations of random columns, of which some may be alike, with an outcome that they and a chance make. */
const system = fc
  .record({
    columns: fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 5 }),
    outcome: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 12, maxLength: 12 }),
  })
  .map(({ columns, outcome }) => ({
    correlations: columns.map((a, i) => columns.map((b, j) => (i === j ? 1 : correlation(a, b)))),
    withOutcome: columns.map((a) => correlation(a, outcome)),
  }));

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] ?? 0) - my), 0);
  const spread = Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
  return spread > 1e-9 ? product(a, ma, b, mb) / spread : 0;
}

describe('relativeWeights', () => {
  it('the worked weights', () => {
    const { weights, betas, r2 } = relativeWeights(R, r);
    expect(weights.map((weight) => weight.toFixed(5))).toEqual(['0.16278', '0.08782', '0.05102']);
    expect(r2).toBeCloseTo(0.301618, 6);
    expect(betas.reduce((sum, beta, j) => sum + beta * (r[j] ?? 0), 0)).toBeCloseTo(r2, 9);
  });

  it('signs by the coefficients', () => {
    const { weights, betas } = relativeWeights(R, [0.5, 0.4, -0.3]);
    expect(betas.map(Math.sign)).toEqual([1, 1, -1]);
    expect(Math.min(...weights)).toBeGreaterThan(0);
  });

  it('is the squared correlation of columns that do not correlate', () => {
    const { weights } = relativeWeights(
      [
        [1, 0],
        [0, 1],
      ],
      [0.6, -0.2],
    );
    expect(weights).toEqual([expect.closeTo(0.36, 9), expect.closeTo(0.04, 9)]);
  });

  it('shares evenly between columns that say the same, and gives nothing to one that says nothing', () => {
    const { weights, r2 } = relativeWeights(
      [
        [1, 1, 0],
        [1, 1, 0],
        [0, 0, 1],
      ],
      [0.5, 0.5, 0],
    );
    expect(weights).toEqual([0.125, 0.125, 0].map((weight) => expect.closeTo(weight, 9)));
    expect(r2).toBeCloseTo(0.25, 9);
    expect(relativeWeights([], [])).toEqual({ weights: [], betas: [], r2: 0 });
  });

  it('adds up to what Shapley’s shares add up to, and is never under 0', () => {
    fc.assert(
      fc.property(system, ({ correlations, withOutcome }) => {
        const { weights, r2 } = relativeWeights(correlations, withOutcome);
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
        expect(lmg(correlations, withOutcome).reduce((sum, share) => sum + share, 0)).toBeCloseTo(r2, 4);
        expect(r2).toBeLessThanOrEqual(1 + 1e-6);
      }),
    );
  });

  it('follows its columns when they are put in another order', () => {
    fc.assert(
      fc.property(system, ({ correlations, withOutcome }) => {
        const turned = relativeWeights(
          [...correlations].reverse().map((row) => [...row].reverse()),
          [...withOutcome].reverse(),
        );
        const { weights, betas } = relativeWeights(correlations, withOutcome);
        expect([...turned.weights].reverse()).toEqual(weights.map((weight) => expect.closeTo(weight, 6)));
        expect([...turned.betas].reverse()).toEqual(betas.map((beta) => expect.closeTo(beta, 5)));
      }),
    );
  });
});

describe('lmg', () => {
  it('the worked shares', () => {
    expect(lmg(R, r).map((share) => share.toFixed(5))).toEqual(['0.16452', '0.08737', '0.04973']);
  });

  it('has no shares of no columns, and refuses more than twelve', () => {
    expect(lmg([], [])).toEqual([]);
    const many = Array.from({ length: 13 }, () => 0);
    expect(() =>
      lmg(
        many.map(() => many),
        many,
      ),
    ).toThrow(RangeError);
  });

  it('follows its columns when they are put in another order', () => {
    fc.assert(
      fc.property(system, ({ correlations, withOutcome }) => {
        const turned = lmg(
          [...correlations].reverse().map((row) => [...row].reverse()),
          [...withOutcome].reverse(),
        );
        expect(turned.reverse()).toEqual(lmg(correlations, withOutcome).map((share) => expect.closeTo(share, 5)));
      }),
    );
  });
});
