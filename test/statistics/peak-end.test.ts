import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignBlocks } from '../../src/statistics/blocks.ts';
import { peakEnd } from '../../src/statistics/peak-end.ts';
import { type Episode, peakEndLift } from '../../src/statistics/peak-end-lift.ts';
import { seededRandom } from '../../src/statistics/seeded-random.ts';

describe('peakEnd', () => {
  it.each([
    [[-0.8, 0.2], { peak: -0.8, end: 0.2, value: -0.3 }],
    [[0.1, 0.9, -0.3], { peak: 0.9, end: -0.3, value: 0.3 }],
    [[0.5, -0.5, 0.1], { peak: -0.5, end: 0.1, value: -0.2 }],
    [[-0.5, 0.5, 0.1], { peak: -0.5, end: 0.1, value: -0.2 }],
    [[0.4], { peak: 0.4, end: 0.4, value: 0.4 }],
    [[0, 0], { peak: 0, end: 0, value: 0 }],
  ])('of %j', (scores, expected) => {
    const found = peakEnd(scores);
    expect([found?.peak, found?.end, found?.value]).toEqual(
      [expected.peak, expected.end, expected.value].map((x) => expect.closeTo(x, 12)),
    );
  });

  it('is null without scores', () => {
    expect(peakEnd([])).toBeNull();
  });
});

describe('peakEndLift', () => {
  const of = (episodes: readonly Episode[], draws = 200) => {
    const random = seededRandom('lift');
    return peakEndLift(episodes, assignBlocks(episodes.length, random), random, draws);
  };
  const episodes = (n: number, remember: (scores: readonly number[]) => number): Episode[] => {
    const random = seededRandom('episodes');
    return Array.from({ length: n }, () => {
      const scores = Array.from({ length: 2 + random.below(4) }, () => 2 * random.uniform() - 1);
      return { scores, y: remember(scores) + 0.4 * random.uniform(), weight: 1, cluster: null };
    });
  };
  const mean = (scores: readonly number[]) => scores.reduce((sum, score) => sum + score, 0) / scores.length;

  it('sees customers who remember the peak and the end', () => {
    const found = of(episodes(300, (scores) => peakEnd(scores)?.value ?? 0));
    expect(found).toMatchObject({ better: true, n: 300, reliability: 'reliable', reasons: [] });
    expect(found.lift?.low).toBeGreaterThan(0.1);
    expect(found.added?.low).toBeGreaterThan(0.1);
    expect(found.ofPeakEnd?.value).toBeGreaterThan(0.8);
  });

  it('sees customers who remember the whole', () => {
    const found = of(episodes(300, mean));
    expect(found.better).toBe(false);
    expect(found.lift?.high).toBeLessThan(0);
    expect(found.added?.value).toBeCloseTo(0, 2);
  });

  it('says why it cannot tell', () => {
    expect(of([])).toEqual({
      ...{ ofMean: null, ofPeakEnd: null, lift: null, added: null, better: false, n: 0 },
      ...{ reliability: 'insufficient', reasons: ['few-episodes', 'undefined'] },
    });
    expect(of(episodes(40, () => 3).map((one) => ({ ...one, y: 3 })))).toMatchObject({ lift: null, reasons: ['undefined'] });
    expect(of(episodes(60, mean).map((one) => ({ ...one, scores: one.scores.slice(0, 1) }))).n).toBe(0);
    expect(of(episodes(20, mean)).reasons).toContain('few-episodes');
  });

  it('does not depend on the unit of the score, nor on the order of episodes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 50 }), fc.double({ min: 0.1, max: 50, noNaN: true }), (n, unit) => {
        const all = episodes(n, mean);
        const turned = [...all].reverse().map((one) => ({ ...one, y: 7 - unit * one.y }));
        expect(of(turned, 20).lift?.value).toBeCloseTo(of(all, 20).lift?.value ?? 0, 6);
      }),
      { numRuns: 20 },
    );
  });
});
