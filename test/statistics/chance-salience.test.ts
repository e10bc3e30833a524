import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceSalience } from '../../src/statistics/chance-salience.ts';
import { seededRandom } from '../../src/statistics/seeded-random.ts';

const chance = (lengths: readonly (readonly [number, number])[], items: number) =>
  chanceSalience(new Map(lengths), items, seededRandom('chance'));

describe('chanceSalience', () => {
  it('of one item named by all is certainty, of nothing said nothing', () => {
    expect(chance([[1, 40]], 1)).toEqual({ mean: 1, high: 1 });
    expect(chance([[0, 40]], 5).high).toBe(0);
    expect(chance([], 0)).toEqual({ mean: 0, high: 0 });
  });

  it('is the mean place over the items: lists of 3 of 10 give (3 + 2 + 1)/3/10', () => {
    expect(chance([[3, 100]], 10).mean).toBeCloseTo(0.2, 9);
    expect(
      chance(
        [
          [3, 100],
          [0, 100],
        ],
        10,
      ).mean,
    ).toBeCloseTo(0.1, 9);
  });

  it('drawn and by the normal law agree where they meet', () => {
    const [drawn, normal] = [
      chance(
        [
          [1, 200],
          [3, 299],
        ],
        12,
      ),
      chance(
        [
          [1, 200],
          [3, 300],
        ],
        12,
      ),
    ];
    expect(drawn.mean).toBeCloseTo(normal.mean, 3);
    expect(Math.abs(drawn.high - normal.high)).toBeLessThan(0.004);
  });

  it('corrects the normal law for items that are seldom named', () => {
    // Binomial of 500 and 1/60: 13.94 by the normal law, 14.40 with its skewness, and 14 is the exact count at one list less.
    expect(chance([[1, 500]], 60).high * 500).toBeCloseTo(14.402, 3);
    expect(chance([[1, 499]], 60).high * 499).toBeCloseTo(14, 9);
  });

  it('stays between its mean and 1, and nears the mean as lists are added', () => {
    const lists = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 8, max: 40 }), (given, items) => {
        const lengths = [...new Map(given)];
        const [few, many] = [
          chance(lengths, items),
          chance(
            lengths.map(([length, count]) => [length, count * 1000]),
            items,
          ),
        ];
        expect(few.high).toBeLessThanOrEqual(1);
        expect(many.mean).toBeCloseTo(few.mean, 9);
        expect(many.high - many.mean).toBeLessThanOrEqual(few.high - few.mean + 0.01);
      }),
      { numRuns: 30 },
    );
  });
});
