import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInterval } from '../../src/statistics/mean-interval.ts';
import { weightedMoments, weightedSums } from '../../src/statistics/weighted-moments.ts';
import { wilson } from '../../src/statistics/wilson.ts';

const STARS = { low: 1, high: 5 };
const meanOf = (values: number[], scale = STARS) => meanInterval(weightedMoments(weightedSums(values)), scale);
const stars = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 });

describe('meanInterval', () => {
  it('is Student’s: 1, 2, 3, 4, 5 is 3 ± 2.776·√0.5', () => {
    const found = meanOf([1, 2, 3, 4, 5]);
    expect(found?.value).toBe(3);
    expect(found?.low).toBeCloseTo(3 - 2.776445 * Math.SQRT1_2, 5);
    expect(found?.high).toBeCloseTo(3 + 2.776445 * Math.SQRT1_2, 5);
  });

  it('stays on the scale: two answers that differ leave nearly all open', () => {
    expect(meanOf([1, 5])).toEqual({ value: 3, low: 1, high: 5 });
  });

  it('does not take equal answers for a certainty', () => {
    expect(meanOf([5, 5, 5])).toEqual({ value: 5, low: 5 - 4 * wilson(0, 3).high, high: 5 });
    expect(meanOf([2], { low: 1, high: 7 })).toEqual({ value: 2, low: 2 - wilson(0, 1).high, high: 2 + 5 * wilson(0, 1).high });
  });

  it('says nothing without answers', () => expect(meanOf([])).toBeNull());

  it('holds the mean, stays on the scale, and mirrors with it', () => {
    fc.assert(
      fc.property(stars, (values) => {
        const [found, mirrored] = [meanOf(values), meanOf(values.map((x) => 6 - x))];
        if (found === null || mirrored === null) throw new Error('no interval');
        expect(found.low).toBeGreaterThanOrEqual(1);
        expect(found.high).toBeLessThanOrEqual(5);
        expect(found.low).toBeLessThanOrEqual(found.value);
        expect(found.high).toBeGreaterThanOrEqual(found.value);
        expect(mirrored.low).toBeCloseTo(6 - found.high, 9);
      }),
    );
  });
});
