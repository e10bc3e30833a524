import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restOf, weightedMoments, weightedSums } from '../../src/statistics/weighted-moments.ts';
import { welchImpact } from '../../src/statistics/welch-impact.ts';

const answers = (promoters: number, passives: number, detractors: number) => [
  ...new Array<number>(promoters).fill(100),
  ...new Array<number>(passives).fill(0),
  ...new Array<number>(detractors).fill(-100),
];
const impactOf = (mentioners: readonly number[], rest: readonly number[], weight = 1) =>
  welchImpact(
    weightedMoments(weightedSums(mentioners, new Array(mentioners.length).fill(weight))),
    weightedMoments(weightedSums(rest, new Array(rest.length).fill(weight))),
  );

const sample = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 40 });

describe('weightedMoments', () => {
  it('is the mean and the unbiased variance where weights are equal, in whatever unit', () => {
    fc.assert(
      fc.property(sample, fc.integer({ min: 1, max: 9 }), (values, weight) => {
        const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
        const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1);
        const found = weightedMoments(weightedSums(values, new Array(values.length).fill(weight)));
        expect(found.mean).toBeCloseTo(mean, 9);
        expect(found.variance).toBeCloseTo(variance, 9);
        expect(found.size).toBeCloseTo(values.length, 9);
      }),
    );
  });

  it('weighs: what counts double pulls the mean double, and the effective size falls', () => {
    expect(weightedMoments(weightedSums([0, 3], [1, 2]))).toEqual({ w: 3, w2: 5, size: 1.8, mean: 2, variance: (2 * 1.8) / 0.8 });
  });

  it('is 0 without observations, and has no variance from one or from equals', () => {
    expect(weightedMoments(weightedSums([]))).toEqual({ w: 0, w2: 0, size: 0, mean: 0, variance: 0 });
    expect(weightedMoments(weightedSums([7])).variance).toBe(0);
    expect(weightedMoments(weightedSums([0.1, 0.1, 0.1])).variance).toBe(0);
  });

  it('of the rest is what the whole had more', () => {
    expect(restOf(weightedSums([1, 2, 3, 4]), weightedSums([2, 4]))).toEqual(weightedSums([1, 3]));
  });
});

describe('welchImpact', () => {
  it('the worked impact: 200 answers, 30 mention it, 3 of them promoters and 20 detractors', () => {
    const found = impactOf(answers(3, 7, 20), answers(97, 43, 30));
    expect(found?.impact.value).toBeCloseTo(-14.4118, 4);
    expect(found?.se).toBeCloseTo(2.06027, 5);
    expect(found?.t).toBeCloseTo(-6.9951, 4);
    expect(found?.df).toBeCloseTo(43.34, 2);
    expect(found?.impact.low).toBeCloseTo(-18.566, 3);
    expect(found?.impact.high).toBeCloseTo(-10.258, 3);
    expect((found?.p ?? 1) / 1.25598e-8).toBeCloseTo(1, 3);
  });

  it('is the mean of all less the mean of the rest', () => {
    fc.assert(
      fc.property(sample, sample, (mentioners, rest) => {
        const found = impactOf(mentioners, rest);
        if (found === null) return;
        const all = weightedMoments(weightedSums([...mentioners, ...rest])).mean;
        expect(found.impact.value).toBeCloseTo(all - weightedMoments(weightedSums(rest)).mean, 9);
        expect(found.impact.value).toBeCloseTo((found.difference.value * mentioners.length) / (mentioners.length + rest.length), 9);
      }),
    );
  });

  it('changes sign when the sides are swapped, and nothing with the order or the unit of weights', () => {
    fc.assert(
      fc.property(sample, sample, (mentioners, rest) => {
        const [forth, back] = [impactOf(mentioners, rest), impactOf(rest, mentioners)];
        const again = impactOf([...mentioners].reverse(), [...rest].reverse(), 5);
        expect(back === null).toBe(forth === null);
        if (forth === null || back === null) return;
        expect(back.difference.low).toBeCloseTo(-forth.difference.high, 9);
        expect(back.p).toBeCloseTo(forth.p, 9);
        expect(again?.impact.low).toBeCloseTo(forth.impact.low, 9);
        expect(again?.p).toBeCloseTo(forth.p, 9);
        expect(Object.values(forth).flatMap((part) => (typeof part === 'number' ? part : Object.values(part)))).not.toContain(NaN);
      }),
    );
  });

  it('p is below 0.05 exactly where the interval leaves 0 out', () => {
    fc.assert(
      fc.property(sample, sample, (mentioners, rest) => {
        const found = impactOf(mentioners, rest);
        if (found === null || Math.abs(found.p - 0.05) < 1e-6) return;
        expect(found.p < 0.05).toBe(found.difference.low > 0 || found.difference.high < 0);
      }),
    );
  });

  it.each([
    ['nobody', [], [1, 2, 3]],
    ['one', [1], [1, 2, 3]],
    ['everybody', [1, 2, 3], []],
    ['two equal against equals', [5, 5], [9, 9, 9]],
    ['all equal', [5, 5], [5, 5]],
  ])('says nothing of %s', (_, mentioners, rest) => expect(impactOf(mentioners, rest)).toBeNull());

  it('gives a side that does not vary the variance of the other', () => {
    const found = impactOf([-100, -100, -100, -100], answers(60, 30, 20));
    const varied = weightedMoments(weightedSums(answers(60, 30, 20))).variance;
    expect(found?.se).toBeCloseTo((4 / 114) * Math.sqrt(varied / 4 + varied / 110), 9);
    expect(found?.df).toBeLessThan(4);
  });
});
