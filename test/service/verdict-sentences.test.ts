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

  it.each([
    ['csat', 0.96, 'de 1 point ', 'is 1 point higher'],
    ['csat', 1.2, 'de 1,2 point ', 'is 1.2 points higher'],
    ['ces', 1.94, 'de 1,9 point ', 'is 1.9 points higher'],
    ['ces', 1.97, 'de 2 points ', 'is 2 points higher'],
    ['ces', 2.1, 'de 2,1 points ', 'is 2.1 points higher'],
    ['stars', 1, 'de 1 étoile ', 'is 1 star higher'],
    ['stars', 1.2, 'de 1,2 étoile ', 'is 1.2 stars higher'],
    ['stars', 2.3, 'de 2,3 étoiles ', 'is 2.3 stars higher'],
    ['nps', 1.2, 'de 1 point ', 'is 1 point higher'],
    ['churn', 1.6, 'de 2 points ', 'is 2 points higher'],
  ] as const)('count %s %d as their language does', (outcome, value, fr, en) => {
    const counted = { ...said, outcome, inputs: { ...said.inputs, difference: { value, low: value / 2, high: 2 * value } } };
    expect(verdictSentence(counted, 'fr').replaceAll('\u00A0', ' ')).toContain(fr);
    expect(verdictSentence(counted, 'en')).toContain(en);
  });
});
