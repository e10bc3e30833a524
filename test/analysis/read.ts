import { createAnalyser } from '../../src/analysis/analyser.ts';
import type { AnalyseOptions } from '../../src/analysis/knowledge.ts';
import type { Analysis, Label } from '../../src/schemas/analysis.ts';
import { readLexicon } from '../../src/worker/lexicon-artefact.ts';

const lexicon = readLexicon();

/** An analyser with the lexicons as built. */
export const makeAnalyser = () => createAnalyser(lexicon);
/** The one that the tests share. */
export const analyser = makeAnalyser();

/** Analyses with `base` and the packs given. */
export const read = (lang: string | undefined, text: string, options: AnalyseOptions = {}, packs: readonly string[] = []): Analysis =>
  analyser.analyse(text, packs, { lang, ...options });

/** A sentence of a table, and what it should be read as. */
export interface Sentence {
  readonly lang: string;
  readonly label: Label;
  readonly text: string;
}

/** A table of sentences, one a line: language, label, text. */
export const sentences = (table: string): Sentence[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [, lang = '', label = '', text = ''] = /^\s*(\S+) +(\S+) +(.+)$/.exec(line) ?? [];
      return { lang, label: label as Label, text };
    });

/** What the cues that moved the score were, for the message of a failed test. */
export const trace = ({ sentiment, cues }: Analysis): string =>
  `${sentiment.label} ${sentiment.score.toFixed(2)}: ${cues.map(({ surface, effect, rule }) => `${surface} ${effect} (${rule})`).join(', ')}`;
