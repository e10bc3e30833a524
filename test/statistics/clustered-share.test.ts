import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusteredShare } from '../../src/statistics/clustered-share.ts';
import { wilson } from '../../src/statistics/wilson.ts';

/** Sums of respondents, each given as how many verbatims mention and how many there are. */
const sumsOf = (respondents: readonly (readonly [a: number, b: number])[]) => {
  const sum = (of: (a: number, b: number) => number) => respondents.reduce((total, [a, b]) => total + of(a, b), 0);
  return {
    mentioning: sum((a) => a),
    all: sum((_, b) => b),
    aa: sum((a) => a * a),
    ab: sum((a, b) => a * b),
    bb: sum((_, b) => b * b),
    clusters: respondents.length,
  };
};
const alone = (mentioning: number, of: number) => Array.from({ length: of }, (_, i) => [i < mentioning ? 1 : 0, 1] as const);

describe('clusteredShare', () => {
  it('is Wilson’s, up to one respondent in n, where each speaks once', () => {
    const { value, effectiveN } = clusteredShare(sumsOf(alone(70, 200)));
    expect(value).toBe(0.35);
    expect(effectiveN).toBeCloseTo(199, 6);
  });

  it('ten verbatims of each of twenty who always say the same are worth twenty', () => {
    const { effectiveN, low, high } = clusteredShare(sumsOf(Array.from({ length: 20 }, (_, i) => [i < 7 ? 10 : 0, 10] as const)));
    expect(effectiveN).toBeCloseTo(19, 6);
    expect([low, high].map((x) => x.toFixed(2))).toEqual(['0.18', '0.57']);
  });

  it('one respondent, however loud, is worth one; none nothing', () => {
    expect(clusteredShare(sumsOf([[40, 60]])).effectiveN).toBe(1);
    expect(clusteredShare(sumsOf([]))).toEqual({ ...wilson(0, 0), effectiveN: 0 });
  });

  it('is never worth more than its respondents, whatever they say and in what order', () => {
    const respondent = fc.tuple(fc.nat(8), fc.nat(8)).map(([a, rest]) => [a, a + rest + 1] as const);
    fc.assert(
      fc.property(fc.array(respondent, { minLength: 1, maxLength: 60 }), (respondents) => {
        const one = clusteredShare(sumsOf(respondents));
        const other = clusteredShare(sumsOf([...respondents].reverse()));
        expect(one.effectiveN).toBeLessThanOrEqual(respondents.length + 1e-9);
        expect(one.effectiveN).toBeCloseTo(other.effectiveN, 6);
        expect(one.low).toBeLessThanOrEqual(one.value);
        expect(one.high).toBeGreaterThanOrEqual(one.value);
      }),
    );
  });
});
