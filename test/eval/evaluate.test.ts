import { describe, expect, it } from 'vitest';
import type { Analyser } from '../../src/analysis/analyser.ts';
import { evaluate } from '../../src/cli/eval/evaluate.ts';
import { report } from '../../src/cli/eval/report.ts';
import type { Cue, Label } from '../../src/schemas/analysis.ts';
import type { LabelledRow } from '../../src/schemas/labelled-row.ts';

const cue = (surface: string, effect: number): Cue => ({ start: 0, end: surface.length, surface, effect, rule: 'lexicon' });
const SCORES: Readonly<Record<string, number>> = { good: 0.5, grand: 0.8, bad: -0.5 };

/** Reads the word that a text begins with. */
const analyser = {
  packs: ['base', 'shop'],
  editionOf: (packs: readonly string[]) => ({ version: `1-x-${['base', ...packs].join('.')}`, touchpoints: [] }),
  analyse(text: string) {
    const word = /^\w+/.exec(text)?.[0] ?? '';
    const score = SCORES[word] ?? 0;
    const label: Label = score === 0 ? 'neutral' : score > 0 ? 'positive' : 'negative';
    return {
      lang: { code: 'en', confidence: 1 },
      sentiment: { score, raw: score, label },
      mentions: [],
      intents: [],
      cues: score === 0 ? [] : [cue(word, score)],
      version: '',
    };
  },
} as unknown as Analyser;

const row = (text: string, sentiment: Label | undefined, extra: Partial<LabelledRow> = {}) =>
  ({ text, sentiment, ...extra }) as LabelledRow;

describe('evaluation', () => {
  const rows = [
    row('good day', 'positive', { lang: 'fr', phenomena: ['plain'] }),
    row('bad day', 'negative', { phenomena: ['plain', 'short'] }),
    row('good grief', 'negative', { id: 'r-3', phenomena: ['irony'] }),
    row('grand, just grand', 'negative', { id: 'r-4', phenomena: ['irony'] }),
    row('so it goes', 'negative', { id: 'r-5' }),
    row('unlabelled', undefined),
  ];
  const evaluation = evaluate([{ name: 'own', rows }], analyser);

  it('groups by language, given or found', () => {
    expect(evaluation.sets.map(({ set, lang, sentiment }) => [set, lang, sentiment.n, sentiment.accuracy])).toEqual([
      ['own', 'en', 4, 1 / 4],
      ['own', 'fr', 1, 1],
    ]);
  });

  it('groups by phenomenon, a text under each of its own', () => {
    expect(evaluation.phenomena.map(({ phenomenon, lang, sentiment }) => [phenomenon, lang, sentiment.n])).toEqual([
      ['irony', 'en', 2],
      ['plain', 'en', 1],
      ['plain', 'fr', 1],
      ['short', 'en', 1],
    ]);
  });

  it('puts the errors furthest on the wrong side first', () => {
    expect(evaluation.errors.map(({ id }) => id)).toEqual(['r-4', 'r-3', 'r-5']);
  });

  it('does not measure what no row is labelled with', () => {
    expect(evaluation.sets[0]).toMatchObject({ touchpoints: null, opinions: null, intents: null });
    const labelled = evaluate([{ name: 'own', rows: [...rows, row('a', 'neutral', { intents: ['leave'], opinions: [] })] }], analyser);
    expect(labelled.sets[0]).toMatchObject({ touchpoints: { n: 0 }, opinions: { n: 0 }, intents: { n: 1, recall: 0 } });
  });

  it('is reported with the trace of the worst errors', () => {
    const text = report(evaluation, 2);
    expect(text).toMatch(/^own +en +4 +25\.0/m);
    expect(text).toContain('3 sentiments read wrongly, the 2 worst:');
    expect(text).toContain('own r-4: negative, read positive +0.80\n  grand, just grand\n    +0.80  grand  (lexicon)\n');
    expect(text).not.toContain('so it goes');
    expect(report(evaluation, 3)).toContain('so it goes\n    no cue');
  });
});
