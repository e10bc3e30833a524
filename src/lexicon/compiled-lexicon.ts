import type { Intent } from '../schemas/analysis.ts';
import type { PersonalWordLists } from '../text/redaction/personal-words.ts';
import type { SegmentationData } from '../text/segmentation.ts';
import type { StopWords } from './read-stop-words.ts';
import type { Pack, Touchpoint } from './taxonomy.ts';

/** What a matched pattern says. */
export type Meaning =
  | {
      readonly kind: 'polarity';
      /** −1…1. */
      readonly value: number;
      /** `word`, `expression`, or a pack's own polarity. */
      readonly source: 'word' | 'expression' | 'pack';
      readonly verb: boolean;
      /** Not negated again. */
      readonly closed: boolean;
      /** Acts only where this touchpoint is mentioned in the clause. */
      readonly only?: string;
    }
  | { readonly kind: 'modifier'; readonly factor: number; readonly after: boolean }
  | { readonly kind: 'negator'; readonly sort: NegatorSort; readonly factor: number }
  | { readonly kind: 'contrast'; readonly sort: ContrastSort }
  | { readonly kind: 'wish'; readonly sort: WishSort }
  | { readonly kind: 'question'; readonly sort: QuestionSort }
  | { readonly kind: 'intent'; readonly intent: Intent }
  | { readonly kind: 'touchpoint'; readonly touchpoint: string; readonly implicit: boolean };

/** The kinds of the rows of negators.tsv, contrast.tsv, wishes.tsv and questions.tsv (docs/lexicon.md). */
export const NEGATOR_SORTS = ['particle', 'negator', 'paired', 'restrictor', 'without', 'hedge'] as const;
export type NegatorSort = (typeof NEGATOR_SORTS)[number];
export const CONTRAST_SORTS = ['but', 'concession', 'exception'] as const;
export type ContrastSort = (typeof CONTRAST_SORTS)[number];
export const WISH_SORTS = ['wish', 'request', 'condition', 'past', 'rival', 'claim'] as const;
export type WishSort = (typeof WISH_SORTS)[number];
export const QUESTION_SORTS = ['asks-good', 'asks-bad', 'answer-nothing', 'answer-everything'] as const;
export type QuestionSort = (typeof QUESTION_SORTS)[number];

/** A pattern's meaning, the packs it belongs to (bits; 0 is every pack) and the conditions on other parts. */
export interface Entry {
  readonly meaning: Meaning;
  readonly packs: number;
  readonly conditions?: readonly { readonly op: 'NEAR' | 'WITH' | 'NOT'; readonly within: number; readonly part: number }[];
}

/** Atoms are what the trie's edges carry: a written form, a class of inflected forms, or one of these. */
export const ATOM = { any: 0, number: 1, time: 2, currency: 3, first: 4 } as const;

/** Integers in a row, flat so that an artefact holds them as they lie in memory. */
export type Integers = ArrayLike<number>;

/** One language, compiled: plain data, safe to store. */
export interface CompiledLanguage {
  readonly code: string;
  readonly segmentation: SegmentationData;
  /** Forms with accents, beside their unaccented spelling where it differs, and their atoms. */
  readonly forms: readonly string[];
  readonly folded: readonly (string | 0)[];
  /** Atoms of the forms, one after the other: those of form `i` stand from `from[i]` to `from[i + 1]`. */
  readonly atoms: { readonly from: Integers; readonly values: Integers };
  readonly atomCount: number;
  /** Lemmas of the atoms that stand for inflected words. */
  readonly lemmas: readonly (readonly [atom: number, lemma: string])[];
  /** Stems of lemmas, for words that the vocabulary does not hold. */
  readonly stems: readonly (readonly [stem: string, atoms: readonly number[]])[];
  /** What people type, and what they mean: both unaccented. */
  readonly aliases: readonly (readonly [typed: string, meant: string])[];
  /** The trie's edges as triples node, atom, child, in order of node and atom; node 0 is the root. */
  readonly edges: Integers;
  readonly nodeCount: number;
  /** Final nodes in order: the node, how many ends it has, then the ends: indexes of entries, and (as −1 − part) parts of conditions. */
  readonly finals: Integers;
  /** The distinct meanings, and the entries as pairs: the index of the meaning, the packs. */
  readonly meanings: readonly Meaning[];
  readonly entries: Integers;
  /** Conditions of the entries that have any, by index of the entry. */
  readonly conditions: readonly (readonly [entry: number, conditions: NonNullable<Entry['conditions']>])[];
}

/** The whole lexicon, compiled from the files of lexicons/ by the build. */
export interface CompiledLexicon {
  /** Digest of the files. */
  readonly digest: string;
  /** A pack's bit is its index here. `base` is 0. */
  readonly packs: readonly Pack[];
  readonly touchpoints: readonly Touchpoint[];
  readonly languages: readonly CompiledLanguage[];
  readonly emoji: readonly (readonly [emoji: string, value: number])[];
  /** What is no term, by language. */
  readonly stopWords: readonly StopWords[];
  /** Evidence for the language of a text (text/language.ts), as entries of its maps. */
  readonly detection: {
    readonly own: readonly string[];
    readonly iso3: Readonly<Record<string, string>>;
    /** Words by what they claim. */
    readonly words: readonly (readonly [claims: readonly (readonly [lang: string, weight: number])[], words: readonly string[]])[];
    readonly letters: readonly (readonly [letter: string, langs: readonly string[]])[];
    readonly beginnings: readonly (readonly [beginning: string, langs: readonly string[]])[];
    readonly endings: readonly (readonly [ending: string, langs: readonly string[]])[];
    readonly answers: readonly (readonly [string, string])[];
  };
  /** Words that tell personal data (text/redaction/). */
  readonly personalData: PersonalWordLists;
}

/** What each word claims, by word. */
export function claimsByWord({ words }: CompiledLexicon['detection']): Map<string, readonly (readonly [lang: string, weight: number])[]> {
  return new Map(words.flatMap(([claims, group]) => group.map((word) => [word, claims] as const)));
}
