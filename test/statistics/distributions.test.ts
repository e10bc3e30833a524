import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binomialUpperTail,
  chiSquareUpperTail,
  logChoose,
  logGamma,
  normalCdf,
  normalQuantile,
  normalTwoSided,
  poissonUpperTail,
  studentCdf,
  studentQuantile,
  studentTwoSided,
} from '../../src/statistics/distributions.ts';

/** Equal to `digits` significant digits, which says as much of 1e-43 as of 0.5. */
const expectSame = (found: number, wanted: number, digits = 6) => expect(found / wanted).toBeCloseTo(1, digits);

const df = fc.double({ min: 0.3, max: 1e5, noNaN: true });
const real = fc.double({ min: -40, max: 40, noNaN: true });

describe('the worked values', () => {
  it('P(X ≥ 18 | 100, 0.10)', () => expect(binomialUpperTail(18, 100, 0.1)).toBeCloseTo(0.010007, 6));
  it('P(X ≥ 12 | μ = 5)', () => expect(poissonUpperTail(12, 5)).toBeCloseTo(0.005453, 6));
});

describe('tables', () => {
  it.each([
    [-8, 6.22096057427174e-16],
    [-3, 0.0013498980316300933],
    [-1.959964, 0.024999999096442398],
    [-0.5, 0.3085375387259869],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [2.5, 0.9937903346742238],
    [-30, 4.906713927148187e-198],
  ])('normal, P(Z ≤ %d)', (x, p) => expectSame(normalCdf(x), p, 8));

  it.each([
    [2, 10, 0.07338803477074037],
    [6.9951, 43.34, 1.2559856715687851e-8],
    [0.1, 1, 0.936548965138893],
    [30, 40, 4.8509076605902047e-29],
    [7, 1e6, 2.561224111374084e-12],
    [1.2, 0.4, 0.5995540245711879],
  ])('Student, P(|T| ≥ %d) of %d df', (t, freedom, p) => expectSame(studentTwoSided(t, freedom), p));

  it.each([
    [0.975, 43.34, 2.0162347786479167],
    [0.975, 1, 12.706204736174694],
    [0.995, 5, 4.032142983555228],
    [0.9, 2.5, 1.7302509288071766],
    [0.001, 12, -3.9296332646264918],
    [1e-9, 8, -29.289321118225654],
  ])('Student, quantile %d of %d df', (p, freedom, t) => expectSame(studentQuantile(p, freedom), t));

  it.each([
    [0.975, 1.959963984540054],
    [0.001, -3.090232306167813],
    [1e-12, -7.034483825301131],
    [1e-300, -37.0470962993612],
    [0.8, 0.8416212335729143],
  ])('normal, quantile %d', (p, z) => expectSame(normalQuantile(p), z, 9));

  it.each([
    [3.841458820694124, 1, 0.05],
    [18.307, 10, 0.05000058909139812],
    [200, 3, 4.218541107192018e-43],
    [0.5, 7, 0.9994464813904249],
    [60, 1, 9.485737571073857e-15],
    [1000, 900, 0.010994608942135844],
  ])('chi-square, P(X ≥ %d) of %d df', (x, freedom, p) => expectSame(chiSquareUpperTail(x, freedom), p, 8));

  it.each([
    [40, 100, 0.1, 2.9455297937465308e-15],
    [1, 10, 0.5, 0.9990234375],
    [3, 20, 0.01, 0.0010035761681001167],
    [60, 100, 0.05, 1.586934678639369e-51],
  ])('binomial, P(X ≥ %d | %d, %d)', (x, n, p, tail) => expectSame(binomialUpperTail(x, n, p), tail));

  it.each([
    [60, 5, 7.649610081149458e-43],
    [1, 0.01, 0.009950166250831952],
    [5, 20, 0.9999830552560699],
  ])('Poisson, P(X ≥ %d | %d)', (x, mean, tail) => expectSame(poissonUpperTail(x, mean), tail, 8));

  it('ln Γ and ln of a choice', () => {
    expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 9);
    expect(logChoose(50, 3)).toBeCloseTo(Math.log(19600), 9);
    expect(logChoose(7, 0)).toBeCloseTo(0, 9);
  });
});

describe('laws', () => {
  it('the normal and Student are symmetric, and agree at infinite df', () => {
    fc.assert(
      fc.property(real, df, (x, freedom) => {
        expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 12);
        expect(studentCdf(x, freedom) + studentCdf(-x, freedom)).toBeCloseTo(1, 12);
        expect(studentTwoSided(x, freedom)).toBeGreaterThanOrEqual(normalTwoSided(x) * (1 - 1e-6));
        expect(studentTwoSided(x, Number.POSITIVE_INFINITY)).toBe(normalTwoSided(x));
      }),
    );
  });

  it('a quantile undoes its distribution', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), df, (p, freedom) => {
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 10);
        expect(studentCdf(studentQuantile(p, freedom), freedom)).toBeCloseTo(p, 6);
      }),
    );
  });

  it('the binomial tail is the sum of its terms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (n, x, p) => {
        let sum = 0;
        for (let k = x; k <= n; k += 1) sum += Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log(1 - p));
        expect(binomialUpperTail(x, n, p)).toBeCloseTo(sum, 6);
      }),
    );
  });

  it('the limits are stated, never NaN', () => {
    expect([normalCdf(-Infinity), normalCdf(Infinity), normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([
      0,
      1,
      -Infinity,
      0,
      Infinity,
    ]);
    expect([studentTwoSided(0, 3), studentTwoSided(Infinity, 3), studentCdf(0, 0.5), studentQuantile(0.5, 2)]).toEqual([1, 0, 0.5, 0]);
    expect([chiSquareUpperTail(0, 2), chiSquareUpperTail(Infinity, 2)]).toEqual([1, 0]);
    expect([binomialUpperTail(0, 0, 0.3), binomialUpperTail(3, 2, 0.3), binomialUpperTail(1, 2, 0), binomialUpperTail(2, 2, 1)]).toEqual([
      1, 0, 0, 1,
    ]);
    expect([poissonUpperTail(0, 3), poissonUpperTail(2, 0)]).toEqual([1, 0]);
  });
});
