import { describe, expect, it } from 'vitest';
import { decided } from '../../src/cli/eval/answered-row.ts';
import { intentFigures } from '../../src/cli/eval/intent-figures.ts';
import { opinionFigures } from '../../src/cli/eval/opinion-figures.ts';
import { type SentimentPair, sentimentFigures } from '../../src/cli/eval/sentiment-figures.ts';
import { touchpointFigures } from '../../src/cli/eval/touchpoint-figures.ts';
import type { Taxonomy, Touchpoint } from '../../src/lexicon/taxonomy.ts';
import type { Label } from '../../src/schemas/analysis.ts';

const touchpoint = (id: string, parent: string | null, specialises: string | null = null) =>
  [id, { id, parent, specialises } as Touchpoint] as const;
const taxonomy: Taxonomy = new Map([
  touchpoint('delivery', null),
  touchpoint('delivery.delay', 'delivery'),
  touchpoint('staff', null),
  touchpoint('staff.manners', 'staff'),
  touchpoint('shop.clerk', null, 'staff.manners'),
  touchpoint('price', null),
]);

/** `gold>answer`, with `+` or `-` for the sign of a mixed answer and `?` for a text without a cue. */
const pair = (row: string): SentimentPair => {
  const [gold = '', answer = ''] = row.replace('?', '').split('>');
  const label = answer.replace(/[+-]$/, '') as Label;
  const sign = answer.endsWith('+') ? 0.1 : -0.1;
  return { gold: gold as Label, label, decided: decided({ label, score: sign }), cued: !row.endsWith('?') };
};

describe('sentiment figures', () => {
  const three = [
    'positive>positive',
    'positive>mixed+',
    'positive>neutral?',
    'negative>negative',
    'negative>mixed+',
    'neutral>neutral?',
  ].map(pair);

  it('take a mixed answer by its sign where the gold has no mixed, and a neutral one as wrong', () => {
    const figures = sentimentFigures(three);
    expect(figures).toMatchObject({ n: 6, polar: 5 });
    expect(figures.polarityAccuracy).toBeCloseTo(3 / 5);
    expect(figures.balancedPolarity).toBeCloseTo((2 / 3 + 1 / 2) / 2);
    expect(figures.accuracy).toBeCloseTo(4 / 6);
    expect(figures.uncued).toBeCloseTo(1 / 5);
    // positive: 2 of 3 gold, 3 said; negative: 1 of 2 gold, 1 said; neutral: 1 of 1 gold, 2 said.
    expect(figures.macroF1).toBeCloseTo((4 / 6 + 2 / 3 + 2 / 3) / 3);
  });

  it('ask for mixed where the gold has it, and keep it out of the polarity', () => {
    const figures = sentimentFigures(['mixed>mixed-', 'mixed>negative', 'positive>mixed+', 'negative>negative'].map(pair));
    expect(figures).toMatchObject({ n: 4, polar: 2, polarityAccuracy: 1, balancedPolarity: 1, accuracy: 1 / 2 });
    expect(figures.macroF1).toBeCloseTo((2 / 4 + 0 + 2 / 3) / 3);
  });

  it('balance over the one side that there is, and measure nothing on nothing', () => {
    expect(sentimentFigures(['positive>positive', 'positive>negative'].map(pair)).balancedPolarity).toBe(1 / 2);
    expect(sentimentFigures(['neutral>neutral'].map(pair))).toMatchObject({
      polar: 0,
      polarityAccuracy: null,
      balancedPolarity: null,
      uncued: null,
    });
    expect(sentimentFigures([])).toMatchObject({ n: 0, accuracy: null, macroF1: null });
  });
});

describe('decided', () => {
  it.each([
    ['mixed', 0.2, 'positive'],
    ['mixed', -0.2, 'negative'],
    ['mixed', 0, 'neutral'],
    ['neutral', 0.04, 'neutral'],
  ] as const)('reads %s at %f as %s', (label, score, answer) => {
    expect(decided({ label, score })).toBe(answer);
  });
});

describe('touchpoint figures', () => {
  it.each<[string, string[], string[], number | null, number | null]>([
    ['the same', ['price'], ['price'], 1, 1],
    ['one below the gold', ['delivery'], ['delivery.delay'], 1, 1],
    ['one above the gold: not wrong, and not found', ['delivery.delay'], ['delivery'], 1, 0],
    ['one that specialises the gold', ['staff.manners'], ['shop.clerk'], 1, 1],
    ['one that specialises what stands below the gold', ['staff'], ['shop.clerk'], 1, 1],
    ['one that the gold specialises', ['shop.clerk'], ['staff'], 0, 0],
    ['a parent given beside its child', ['delivery.delay'], ['delivery', 'delivery.delay'], 1, 1],
    ['a parent in the gold beside its child', ['delivery', 'delivery.delay'], ['delivery.delay'], 1, 1],
    ['the same twice in a text', ['price', 'price'], ['price', 'price'], 1, 1],
    ['one too many, one missed', ['price', 'staff'], ['price', 'delivery'], 1 / 2, 1 / 2],
    ['nothing given', ['price'], [], null, 0],
    ['nothing to find', [], ['price'], 0, null],
  ])('%s', (_, gold, given, precision, recall) => {
    expect(touchpointFigures([{ gold, given, taxonomy }])).toMatchObject({ precision, recall });
  });

  it('add up over texts before they divide', () => {
    const figures = touchpointFigures([
      { gold: ['price'], given: ['price', 'staff', 'delivery'], taxonomy },
      { gold: ['staff', 'delivery', 'delivery.delay'], given: ['staff'], taxonomy },
    ]);
    expect(figures).toMatchObject({ n: 4, precision: 2 / 4, recall: 2 / 4, f1: 1 / 2 });
    expect(touchpointFigures([{ gold: ['price'], given: ['staff'], taxonomy }]).f1).toBe(0);
  });
});

describe('opinion figures', () => {
  const mention = (id: string, start: number, label: Label, score = 0) => ({ touchpoint: id, start, end: start + 5, label, score });
  const opinion = (id: string, start: number, polarity: Label) => ({ touchpoint: id, start, end: start + 5, polarity });

  it('compare an opinion with the nearest mention of its touchpoint, or of one that covers it', () => {
    const mentions = [mention('staff', 0, 'positive'), mention('delivery.delay', 20, 'negative'), mention('staff', 40, 'negative')];
    const opinions = [opinion('staff', 41, 'negative'), opinion('delivery', 20, 'negative'), opinion('staff', 2, 'negative')];
    expect(opinionFigures([{ opinions, mentions, taxonomy }])).toEqual({ n: 3, accuracy: 2 / 3 });
  });

  it('leave out what was not found, and take a mixed answer by its sign unless mixed is wanted', () => {
    const mentions = [mention('price', 0, 'mixed', -0.2), mention('staff', 9, 'mixed', 0.2)];
    const opinions = [opinion('price', 0, 'negative'), opinion('staff', 9, 'mixed'), opinion('delivery', 20, 'negative')];
    expect(opinionFigures([{ opinions, mentions, taxonomy }])).toEqual({ n: 2, accuracy: 1 });
    expect(opinionFigures([])).toEqual({ n: 0, accuracy: null });
  });
});

describe('intent figures', () => {
  it('count each intent once a text', () => {
    const figures = intentFigures([
      { gold: ['leave', 'complain'], given: ['leave', 'leave', 'ask'] },
      { gold: [], given: ['thank'] },
      { gold: ['recommend'], given: [] },
    ]);
    expect(figures).toEqual({ n: 3, precision: 1 / 3, recall: 1 / 3 });
    expect(intentFigures([])).toEqual({ n: 0, precision: null, recall: null });
  });
});
