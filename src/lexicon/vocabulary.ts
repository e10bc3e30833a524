import type { Token } from '../text/document.ts';
import { unaccent } from '../text/fold.ts';
import { createStemmer } from '../text/stem.ts';
import { ATOM, type CompiledLanguage } from './compiled-lexicon.ts';
import { nearWord } from './near-word.ts';

/** The words of one language, and what each stands for in its patterns. */
export interface Vocabulary {
  /**
   * Atoms of a token: of the spelling as written, else of any that differs by accents; of a word typed otherwise by its alias; of an
   * unknown word by its stem, by the elision it lost, or by the one letter that was mistyped. Costs a few look-ups, whatever the size.
   */
  atomsOf(token: Token): readonly number[];
  /** The lemma of a token where the vocabulary holds the word, else its form. */
  lemmaOf(token: Token): string;
}

/** What a spelling stands for: atoms by accented form. */
type Spellings = readonly { readonly form: string; readonly atoms: readonly number[] }[];

const NONE: readonly number[] = [];
const NUMBER: readonly number[] = [ATOM.number];
const TIME: readonly number[] = [ATOM.time];
const CURRENCY: readonly number[] = [ATOM.currency];
const CURRENCIES = new Set(['€', '$', '£', 'euro', 'euros', 'eur', 'dollar', 'dollars', 'pound', 'pounds', 'quid', 'chf']);
const STEM_FROM = 5;
/** What is left of a word when its elision is cut off has at least this many letters, and begins as words that elide before do. */
const ELIDED_FROM = 5;
const ELIDES = /^[aeiouyh]/;

/** Makes the vocabulary of a compiled language. */
export function createVocabulary(language: CompiledLanguage): Vocabulary {
  const vocabulary = readSpellings(language);
  const aliases = new Map(language.aliases);
  const stems = new Map(language.stems);
  const lemmas = new Map(language.lemmas);
  const stemmer = createStemmer(language.code);
  const lost = language.segmentation.lost.map(unaccent);

  /** A word that nothing knows may have lost its apostrophe: `lattente` says what `attente` says. */
  const atomsWithoutElision = (folded: string): readonly number[] | undefined => {
    for (const elision of lost) {
      const rest = folded.startsWith(elision) ? folded.slice(elision.length) : '';
      if (rest.length >= ELIDED_FROM && ELIDES.test(rest)) return vocabulary.get(rest)?.flatMap(({ atoms }) => atoms);
    }
    return undefined;
  };

  const atomsOfNear = (folded: string): readonly number[] => {
    const near = nearWord(folded, (word) => vocabulary.has(word));
    return near === undefined ? NONE : (vocabulary.get(near)?.flatMap(({ atoms }) => atoms) ?? NONE);
  };

  const atomsOfWord = (token: Token): readonly number[] => {
    const spellings =
      vocabulary.get(token.folded) ??
      (token.elongated ? vocabulary.get(token.doubled) : undefined) ??
      vocabulary.get(aliases.get(token.folded) ?? '');
    if (spellings === undefined) {
      if (token.folded.length < STEM_FROM || token.kind !== 'word') return NONE;
      return stems.get(stemmer.stem(token.folded)) ?? atomsWithoutElision(token.folded) ?? atomsOfNear(token.folded);
    }
    if (spellings.length === 1) return (spellings[0] as Spellings[number]).atoms;
    // Accents break ties: the spelling as written, if the lexicon has it; else any.
    const exact = spellings.find(({ form }) => form === token.form);
    return exact ? exact.atoms : [...new Set(spellings.flatMap(({ atoms }) => atoms))];
  };

  return {
    atomsOf(token) {
      if (token.kind === 'number') {
        const known = vocabulary.get(token.folded);
        return known ? [ATOM.number, ...known.flatMap(({ atoms }) => atoms)] : NUMBER;
      }
      if (token.kind === 'time') return TIME;
      if (CURRENCIES.has(token.form)) {
        const known = vocabulary.get(token.folded);
        return known ? [ATOM.currency, ...known.flatMap(({ atoms }) => atoms)] : CURRENCY;
      }
      if (token.kind === 'hashtag') return vocabulary.get(token.folded.slice(1))?.flatMap(({ atoms }) => atoms) ?? NONE;
      return token.kind === 'word' || token.kind === 'symbol' ? atomsOfWord(token) : NONE;
    },
    lemmaOf(token) {
      for (const atom of token.kind === 'word' && vocabulary.has(token.folded) ? atomsOfWord(token) : NONE) {
        const lemma = lemmas.get(atom);
        if (lemma !== undefined) return lemma;
      }
      return token.form;
    },
  };
}

function readSpellings({ forms, folded, atoms }: CompiledLanguage): Map<string, Spellings> {
  const vocabulary = new Map<string, { form: string; atoms: readonly number[] }[]>();
  forms.forEach((form, index) => {
    const spelling = { form, atoms: Array.prototype.slice.call(atoms.values, atoms.from[index], atoms.from[index + 1]) as number[] };
    const key = folded[index] || form;
    const known = vocabulary.get(key);
    if (known) known.push(spelling);
    else vocabulary.set(key, [spelling]);
  });
  return vocabulary;
}
