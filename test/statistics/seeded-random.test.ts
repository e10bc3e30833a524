import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareUpperTail } from '../../src/statistics/distributions.ts';
import { seededRandom } from '../../src/statistics/seeded-random.ts';

const draws = (seed: number | string, n: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: n }, () => random.uniform());
};

describe('seededRandom', () => {
  it('gives these draws, whatever the machine', () => {
    const random = seededRandom('saillance');
    expect([random.below(1000), random.below(1000), random.below(1000), random.uniform()]).toEqual([627, 511, 87, 0.9668922037214258]);
  });

  it('gives the same draws for the same seed, others for its neighbours', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.string()), (seed) => {
        expect(draws(seed, 5)).toEqual(draws(seed, 5));
        expect(draws(seed, 5)).not.toEqual(draws(`${seed}+`, 5));
      }),
    );
  });

  it('stays in range', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 2 ** 40 }), (seed, n) => {
        const random = seededRandom(seed);
        const [integer, real] = [random.below(n), random.uniform()];
        expect(Number.isInteger(integer) && integer >= 0 && integer < n).toBe(true);
        expect(real >= 0 && real < 1).toBe(true);
      }),
    );
  });

  it.each([
    ['one stream', (i: number, random: { below(n: number): number }) => [i, random.below(20)] as const],
    ['the first draw of neighbouring seeds', (i: number) => [i, seededRandom(i).below(20)] as const],
  ])('spreads evenly: %s', (_, draw) => {
    const random = seededRandom(7);
    const counts = new Array<number>(20).fill(0);
    for (let i = 0; i < 20_000; i += 1) {
      const drawn = draw(i, random)[1];
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquareUpperTail(chiSquare, 19)).toBeGreaterThan(0.001);
  });
});
