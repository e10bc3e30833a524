import { frenchAdjective } from './french-adjectives.ts';
import { frenchNoun } from './french-nouns.ts';
import { frenchVerb } from './french-verbs.ts';
import type { Inflection } from './inflector.ts';

const PRONOMINAL = /^(?:se |s')/;

/** French: gender and number of adjectives, number of nouns, every simple tense of verbs. */
export const frenchInflection: Inflection = {
  keys: {
    verb: ['present', 'mute', 'imperfect', 'future', 'past', 'subjunctive', 'participle', 'invariable'],
    adj: ['feminine', 'plural'],
    noun: ['feminine', 'plural'],
  },
  base: (lemma, pos) => (pos === 'verb' ? lemma.replace(PRONOMINAL, '') : lemma),
  rules: { adj: frenchAdjective, noun: frenchNoun, verb: frenchVerb },
  spellings: () => [],
};
