import { describe, expect, it } from 'vitest';
import { verdictSentence } from '../../src/service/verdict-sentences.ts';

type Said = Parameters<typeof verdictSentence>[0];

const interval = (value: number) => ({ value, low: value - 20, high: value + 20 });
const inputs = (difference: number): Said['inputs'] => ({
  n: 329,
  verbatims: 43,
  share: { value: 0.13, low: 0.1, high: 0.17 },
  smith: 0.09,
  chance: 0.03,
  attributable: null,
  difference: interval(difference),
  q: 0.001,
  leastDifference: 10,
  penalty: null,
  reward: null,
  asymmetry: null,
});
const said: Said = {
  label: 'Téléphone',
  outcome: 'nps',
  verdict: 'none',
  salient: false,
  stakes: true,
  reasons: [],
  quadrant: 'borderline',
  performance: interval(-63),
  inputs: inputs(-56),
};

describe('verdict sentences', () => {
  it.each([
    ['what is rare and hurts', {}, 'à corriger au cas par cas.', 'to be mended case by case.'],
    ['what is rare and pleases', { inputs: inputs(109) }, 'à préserver.', 'to be preserved.'],
    ['what has no stakes', { stakes: false, inputs: inputs(5) }, 'sans conséquence mesurée', 'no consequence measured'],
    ['a breaker', { verdict: 'breaker' }, 'à traiter d’abord.', 'to be dealt with first.'],
    ['too few verbatims', { verdict: 'insufficient-evidence', reasons: ['low-reliability'] }, 'trop peu de verbatims', 'too few verbatims'],
  ] satisfies [string, Partial<Said>, string, string][])('tell of %s', (_, changed, fr, en) => {
    expect(verdictSentence({ ...said, ...changed }, 'fr')).toContain(fr);
    expect(verdictSentence({ ...said, ...changed }, 'en')).toContain(en);
  });
});
