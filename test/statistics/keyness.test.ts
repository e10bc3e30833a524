import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyness } from '../../src/statistics/keyness.ts';

const count = fc.tuple(fc.nat(2000), fc.nat(2000)).map(([y, others]) => ({ y, n: y + others }));

describe('keyness', () => {
  it('the worked word: 30 of 1000 against 10 of 2000', () => {
    const { logOdds, zeta } = keyness({ y: 30, n: 1000 }, { y: 10, n: 2000 });
    expect(logOdds.value).toBeCloseTo(1.31734, 5);
    expect(((logOdds.high - logOdds.low) / 2 / 1.959964) ** 2).toBeCloseTo(0.087273, 6);
    expect(zeta).toBeCloseTo(4.45922, 5);
  });

  it('changes sign with the sides, and is a number whatever the counts', () => {
    fc.assert(
      fc.property(count, count, (one, other) => {
        const [forth, back] = [keyness(one, other), keyness(other, one)];
        expect(back.zeta).toBeCloseTo(-forth.zeta, 9);
        expect(back.p).toBeCloseTo(forth.p, 9);
        expect(Number.isFinite(forth.logOdds.low) && Number.isFinite(forth.logOdds.high)).toBe(true);
        expect(Math.sign(forth.logOdds.value) * Math.sign(forth.zeta)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('draws to no difference as the prior grows', () => {
    fc.assert(
      fc.property(count, count, (one, other) => {
        const [weak, strong] = [keyness(one, other, undefined, 50), keyness(one, other, undefined, 5e6)];
        expect(Math.abs(strong.logOdds.value)).toBeLessThanOrEqual(Math.abs(weak.logOdds.value) + 1e-9);
      }),
    );
  });

  it('finds no word key in equal sets, in empty ones, nor one that nobody or everybody uses', () => {
    for (const [y, n] of [
      [5, 100],
      [0, 0],
      [0, 100],
      [100, 100],
    ] as const) {
      expect(keyness({ y, n }, { y, n })).toMatchObject({ zeta: 0, p: 1 });
    }
  });
});
