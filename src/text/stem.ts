// By subpath only: natural's front door reads .env, prints, and loads database drivers.
import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import french from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import { unaccent } from './fold.ts';
import { memo } from './memo.ts';

/** Brings the inflections of a word to one stem. */
export interface Stemmer {
  /** The stem of a lower-case word, without accents; with or without its accents, a word has the same stem. */
  stem(word: string): string;
}

const stems: Readonly<Record<string, (folded: string) => string>> = {
  fr: (folded) => unaccent(french.stem(accentedEnding(folded))),
  en: (folded) => english.stem(folded),
};

const CACHED = 10_000;
const STEMMED = /^[a-z]{3,40}$/;

/**
 * Makes the stemmer of a language (`fr`, `en`; Porter 1980 and its French version, as natural implements them). Words with anything
 * but letters, and those of fewer than 3 or more than 40 letters, stay whole. It remembers twice 10,000 words (memo.ts).
 * @throws Error for a language without a stemmer.
 */
export function createStemmer(lang: string): Stemmer {
  const stemOf = Object.hasOwn(stems, lang) ? stems[lang] : undefined;
  if (stemOf === undefined) throw new Error(`no stemmer for language "${lang}"`);
  const stem = memo((word) => {
    const folded = unaccent(word);
    return STEMMED.test(folded) ? stemOf(folded) : folded;
  }, CACHED);
  return { stem };
}

/**
 * Porter's French rules know endings by their accents, which folding took: puts back those that few words without an accent end in
 * (`livree`, `envoye`, `premiere`, `fiabilite`), and drops the plural of participles in -u (`decus`), which they leave alone.
 */
function accentedEnding(folded: string): string {
  return folded
    .replace(/ee(s?)$/, 'ée$1')
    .replace(/ye(s?)$/, 'yé$1')
    .replace(/iere(ments?|s?)$/, 'ière$1')
    .replace(/(?<=al|iv|os|ur|ac|id|il|ar|ic|er|or|un|an)ite(s?)$/, 'ité$1')
    .replace(/(?<=..[cdmntv]u)s$/, '');
}
