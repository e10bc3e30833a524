import type { LexiconWord, MatchedWord } from '../schemas/lexicon-word.ts';
import { plain, unaccent } from '../text/fold.ts';
import type { PackWords } from './pack-words.ts';
import type { Touchpoint } from './taxonomy.ts';

/** Most matched words told of a touchpoint: the nearest. */
const MOST_MATCHED = 20;
/** What is left of an elision is no word to search by. */
const SHORTEST = 2;

/** A word that is searched for: as typed, and the lemma it is a form of. */
export interface SearchedWord {
  readonly surface: string;
  readonly lemma: string;
}

/** A touchpoint that was found, and the words by which; none where it was its label or id. */
export interface FoundTouchpoint {
  readonly id: string;
  readonly matched: readonly MatchedWord[];
}

/** Unaccented words in lower case with a blank before, between and after. */
const spaced = (text: string) => unaccent(` ${plain(text)} `.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '));

type Nearness = (text: string) => 'same' | 'begins' | null;

/** Tells whether every searched word stands in a text: as it is or in another form (`same`), or at least the beginning of a word. */
function nearnessTo(searched: readonly SearchedWord[]): Nearness {
  const wanted = searched
    .map(({ surface, lemma }) => ({ typed: spaced(surface), lemma: spaced(lemma) }))
    .filter(({ typed }) => typed.trim().length >= SHORTEST);
  if (wanted.length === 0) return () => null;
  return (text) => {
    const words = spaced(text);
    if (!wanted.every(({ typed, lemma }) => words.includes(typed.slice(0, -1)) || words.includes(lemma))) return null;
    return wanted.every(({ typed, lemma }) => words.includes(typed) || words.includes(lemma)) ? 'same' : 'begins';
  };
}

function matchedIn(lang: string, words: readonly LexiconWord[], nearness: Nearness): { same: MatchedWord[]; begins: MatchedWord[] } {
  const found = { same: [] as MatchedWord[], begins: [] as MatchedWord[] };
  for (const word of words) {
    const near = nearness(word.reads);
    if (near !== null) found[near].push({ ...word, lang });
  }
  return found;
}

/**
 * The touchpoints that searched words lead to, in their order: those with a word that holds all of them, or with such a label or id. Case
 * and accents do not matter, a word is found by its beginning and by each of its forms.
 * @param searchedIn the searched words as a language cuts and knows them
 */
export function findTouchpoints(
  touchpoints: readonly Touchpoint[],
  wordsOf: (pack: string) => PackWords,
  searchedIn: (lang: string) => readonly SearchedWord[],
): FoundTouchpoint[] {
  const known = new Map<string, Nearness>();
  const nearnessIn = (lang: string): Nearness => {
    const nearness = known.get(lang) ?? nearnessTo(searchedIn(lang));
    known.set(lang, nearness);
    return nearness;
  };
  return touchpoints.flatMap(({ id, pack, labels }) => {
    const matched = Object.entries(wordsOf(pack)[id] ?? {}).map(([lang, words]) => matchedIn(lang, words, nearnessIn(lang)));
    const nearest = [...matched.flatMap(({ same }) => same), ...matched.flatMap(({ begins }) => begins)].slice(0, MOST_MATCHED);
    const named = Object.entries(labels).some(([lang, label]) => nearnessIn(lang)(`${label} ${id}`) !== null);
    return nearest.length > 0 || named ? [{ id, matched: nearest }] : [];
  });
}
