import { ancestors } from '../lexicon/taxonomy.ts';
import { findMentions } from './find-mentions.ts';
import type { AnalyseOptions, Knowledge, Scope } from './knowledge.ts';
import { layersOf } from './layers.ts';
import { aimOf, type QuestionAim } from './question.ts';

/** What a survey's question brings with it: what it asks for, and the touchpoints it names. */
export interface QuestionReading {
  readonly aim: QuestionAim | null;
  /** `given`: the touchpoints themselves; `has`: whether a touchpoint, or one above it, is among them. */
  readonly prompted: { readonly given: readonly string[]; has(touchpoint: string): boolean };
}

const NO_QUESTION: QuestionReading = { aim: null, prompted: { given: [], has: () => false } };

/** Reads the question: touchpoints given are trusted; else those found in its wording, in the language that the question is in. */
export function promptedBy(knowledge: Knowledge, scope: Scope, options: AnalyseOptions): QuestionReading {
  if (options.question === undefined && options.prompted === undefined) return NO_QUESTION;
  const found = new Set(options.prompted);
  let aim: QuestionAim | null = null;
  if (options.question !== undefined) {
    const document = knowledge.reader.read(options.question, { defaultLang: options.lang ?? options.defaultLang });
    for (const sentence of document.sentences) {
      const hits = knowledge.matchers.get(sentence.lang)?.match(document.tokens, sentence.first, sentence.last, scope.mask, () => 0) ?? [];
      aim ??= aimOf(hits);
      if (options.prompted === undefined)
        for (const { touchpoint } of findMentions(layersOf(hits).touchpoints, scope, () => 0)) found.add(touchpoint);
    }
  }
  return {
    aim,
    prompted: {
      given: [...found],
      has: (touchpoint) => found.has(touchpoint) || ancestors(scope.taxonomy, touchpoint).some((id) => found.has(id)),
    },
  };
}
