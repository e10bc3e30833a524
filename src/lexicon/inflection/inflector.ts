import type { Irregular, IrregularFinder, IrregularKeys } from './irregulars.ts';

/** The parts of speech of polarity.tsv; `adv`, `interj` and `form` are never inflected. */
type PartOfSpeech = 'adj' | 'noun' | 'verb' | 'adv' | 'interj' | 'form';

/** Every form of a lemma: the lemma first, each form once, in lower case, with its accents and straight apostrophes. */
export type Inflector = (lemma: string, pos: PartOfSpeech) => string[];

/** The forms of a lemma by the rules of its part of speech, given what is irregular about it (an empty map when nothing is). */
export type InflectionRule = (lemma: string, irregular: Irregular) => Iterable<string>;

/** What a language brings to be inflected. */
export interface Inflection {
  /** The kinds of lines its inflection.tsv may hold beside `spelling`, and their keys beside `more`, `without` and `only`. */
  readonly keys: IrregularKeys;
  /** What a lemma is brought to before it is inflected (a pronominal verb to its bare infinitive). */
  readonly base: (lemma: string, pos: PartOfSpeech) => string;
  /** The rule of each part of speech that is inflected. */
  readonly rules: Readonly<Record<'adj' | 'noun' | 'verb', InflectionRule>>;
  /** Other spellings of a lemma that follow from a rule, each inflected as the lemma is. */
  readonly spellings: (lemma: string, find: IrregularFinder) => Iterable<string>;
}
