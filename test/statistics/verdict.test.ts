import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastStakes, type OutcomeInputs, VERDICT_THRESHOLDS, type VerdictInputs, verdict } from '../../src/statistics/verdict.ts';

const estimate = (value: number, low: number, high: number) => ({ value, low, high });
const outcome = (more: Partial<OutcomeInputs> = {}): OutcomeInputs => ({
  difference: estimate(-40, -55, -25),
  p: 0.001,
  least: 10,
  penalty: estimate(-50, -60, -40),
  reward: estimate(5, -4, 12),
  asymmetry: estimate(-0.8, -1, -0.5),
  ...more,
});
const inputs = (more: Partial<VerdictInputs> = {}): VerdictInputs => ({
  share: estimate(0.2, 0.15, 0.25),
  smith: 0.02,
  chance: 0.1,
  attributable: null,
  outcome: outcome(),
  reliability: 'reliable',
  ...more,
});
const rare = { share: estimate(0.02, 0.01, 0.03) };
const idle = { difference: estimate(-1, -5, 3), p: 0.6 };

describe('verdict', () => {
  it.each<[string, Partial<VerdictInputs>, string, string[]]>([
    ['a breaker', {}, 'breaker', ['salient-by-share', 'stakes']],
    ['a maker', { outcome: outcome({ asymmetry: estimate(0.5, 0.21, 0.8) }) }, 'maker', ['salient-by-share', 'stakes']],
    [
      'both',
      { outcome: outcome({ asymmetry: estimate(0, -0.2, 0.2), reward: estimate(50, 40, 60) }) },
      'both',
      ['salient-by-share', 'stakes'],
    ],
    [
      'neither way for certain',
      { outcome: outcome({ asymmetry: estimate(-0.3, -0.6, -0.1) }) },
      'insufficient-evidence',
      ['salient-by-share', 'stakes', 'asymmetry-straddles'],
    ],
    [
      'an asymmetry about 0 from effects that may be none',
      { outcome: outcome({ asymmetry: estimate(0, -0.1, 0.1) }) },
      'insufficient-evidence',
      ['salient-by-share', 'stakes', 'effects-straddle'],
    ],
    [
      'an asymmetry that could not be measured',
      { outcome: outcome({ asymmetry: null }) },
      'insufficient-evidence',
      ['salient-by-share', 'stakes', 'asymmetry-unknown'],
    ],
    ['early in few lists', { ...rare, smith: 0.11 }, 'breaker', ['salient-by-smith', 'stakes']],
    ['rare but decisive', { ...rare, attributable: estimate(0.1, 0.05, 0.15) }, 'breaker', ['salient-by-attributable-share', 'stakes']],
    ['rare', rare, 'none', ['not-salient', 'stakes']],
    ['rare, perhaps', { share: estimate(0.05, 0.03, 0.08) }, 'insufficient-evidence', ['not-salient', 'stakes', 'salience-straddles']],
    ['hygiene', { outcome: outcome(idle) }, 'hygiene', ['salient-by-share', 'no-stakes']],
    ['hygiene that few name', { ...rare, outcome: outcome(idle) }, 'hygiene', ['not-salient', 'no-stakes']],
    ['without consequence', { outcome: outcome({ ...idle, penalty: estimate(-2, -6, 2) }) }, 'none', ['salient-by-share', 'no-stakes']],
    [
      'of certain but small consequence',
      { outcome: outcome({ difference: estimate(-6, -9, -3), p: 0.001, penalty: estimate(-2, -6, 2) }) },
      'none',
      ['salient-by-share', 'no-stakes'],
    ],
    [
      'of a consequence that may be large',
      { outcome: outcome({ difference: estimate(-12, -30, 6), p: 0.2, penalty: null }) },
      'insufficient-evidence',
      ['salient-by-share', 'no-stakes', 'stakes-straddle'],
    ],
    ['without outcome', { outcome: null }, 'insufficient-evidence', ['salient-by-share', 'no-outcome']],
    ['of too few', { reliability: 'insufficient' }, 'insufficient-evidence', ['salient-by-share', 'stakes', 'low-reliability']],
    [
      'withheld, without outcome',
      { reliability: 'suppressed', outcome: null },
      'insufficient-evidence',
      ['salient-by-share', 'no-outcome', 'low-reliability'],
    ],
    ['indicative', { reliability: 'indicative' }, 'breaker', ['salient-by-share', 'stakes']],
  ])('%s', (_, more, kind, reasons) => {
    const given = inputs(more);
    const answer = verdict(given);
    expect([answer.verdict, answer.reasons]).toEqual([kind, reasons]);
    expect(answer.inputs).toBe(given);
    expect(answer.salient).toBe(!reasons.includes('not-salient'));
    expect(answer.stakes).toBe(given.outcome === null ? null : reasons.includes('stakes'));
  });

  it('draws its lines where it is told to', () => {
    const strict = { ...VERDICT_THRESHOLDS, asymmetry: 0.6, share: 0.2 };
    expect(verdict(inputs({ smith: 1 }), strict)).toMatchObject({
      verdict: 'insufficient-evidence',
      reasons: ['salient-by-smith', 'stakes', 'asymmetry-straddles'],
    });
    expect(verdict(inputs(), strict).salient).toBe(false);
  });

  it('asks ten points of an NPS, 0.3 deviations of another score', () => {
    expect([leastStakes(true, 80), leastStakes(false, 2)]).toEqual([10, 0.6]);
  });

  it('calls moments of truth only what is salient and has stakes', () => {
    const value = fc.double({ min: -1, max: 1, noNaN: true });
    const any = fc.tuple(value, value, value).map((all) => {
      const [low = 0, middle = 0, high = 0] = all.sort((a, b) => a - b);
      return estimate(middle, low, high);
    });
    const anyInputs = fc.record({
      share: any,
      smith: value,
      chance: value,
      attributable: fc.option(any),
      outcome: fc.option(
        fc.record({
          difference: any,
          p: value,
          least: fc.constant(0.1),
          penalty: fc.option(any),
          reward: fc.option(any),
          asymmetry: fc.option(any),
        }),
      ),
      reliability: fc.constantFrom('insufficient' as const, 'indicative' as const, 'reliable' as const),
    });
    fc.assert(
      fc.property(anyInputs, (given) => {
        const answer = verdict(given);
        const moment = ['breaker', 'maker', 'both'].includes(answer.verdict);
        if (moment) expect([answer.salient, answer.stakes, given.reliability !== 'insufficient']).toEqual([true, true, true]);
        if (given.outcome === null || given.reliability === 'insufficient') expect(answer.verdict).toBe('insufficient-evidence');
        if (answer.verdict === 'hygiene') expect(answer.stakes).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
