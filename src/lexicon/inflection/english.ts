import { englishAdjective, englishNoun, englishVerb } from './english-forms.ts';
import { englishSpellings } from './english-spelling.ts';
import type { Inflection } from './inflector.ts';

/** English: plurals, verb forms, comparatives and superlatives, in British and American spelling. */
export const englishInflection: Inflection = {
  keys: {
    verb: ['third', 'past', 'participle', 'gerund'],
    noun: ['plural'],
    adj: ['comparative', 'superlative'],
    fixed: [],
  },
  base: (lemma) => lemma,
  rules: { adj: englishAdjective, noun: englishNoun, verb: englishVerb },
  spellings: englishSpellings,
};
