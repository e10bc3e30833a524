import { plain, unaccent } from '../text/fold.ts';
import { createStemmer } from '../text/stem.ts';

const WORD = /[\p{L}\p{M}\p{N}]+'?/gu;
const ELIDED = new Set(['l', 'd', 'j', 'm', 't', 's', 'n', 'c', 'qu', 'lorsqu', 'puisqu', 'jusqu', 'quoiqu']);

const french = createStemmer('fr');
const english = createStemmer('en');

function words(text: string): string[] {
  const found = plain(text).match(WORD) ?? [];
  return found
    .filter((word) => !(word.endsWith("'") && ELIDED.has(unaccent(word))))
    .map(unaccent)
    .filter((word) => word !== '');
}

/** The stems of a word in both languages, told apart by a letter. */
const stems = (word: string): [string, string] => [`f${french.stem(word)}`, `e${english.stem(word)}`];

/** What the search index keeps of a text: the distinct stems of its words, folded, in French and in English. */
export function indexedStems(text: string): string[] {
  return [...new Set([...new Set(words(text))].flatMap(stems))];
}

/** What a search asks for: for each word typed its stems, of which a text must hold one. Empty when no word can be used. */
export function searchedStems(typed: string): string[][] {
  return [...new Set(words(typed))].map(stems);
}
