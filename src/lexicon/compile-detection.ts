import { plain, unaccent } from '../text/fold.ts';
import { answerKey } from '../text/language.ts';
import type { SegmentationData } from '../text/segmentation.ts';
import type { CompiledLanguage, CompiledLexicon } from './compiled-lexicon.ts';
import { LexiconError } from './lexicon-error.ts';
import { oneOf, readTsv } from './tsv.ts';

/** What weighs as evidence of a language: a function word, a word's ending, a word that only one of our vocabularies holds. */
const FUNCTION_WORD = 1;
const ENDING = 0.4;
const VOCABULARY = 0.45;

/**
 * Gathers what gives a language away: language.tsv and the vocabularies of our languages, and of languages to be refused the function
 * words and letters of und/languages.tsv.
 */
export function compileDetection(
  files: ReadonlyMap<string, string>,
  languages: readonly CompiledLanguage[],
  segmentations: ReadonlyMap<string, SegmentationData>,
): CompiledLexicon['detection'] {
  const claims = new Map<string, Map<string, number>>();
  const claim = (word: string, lang: string, weight: number) => {
    for (const spelling of new Set([plain(word), unaccent(plain(word))])) {
      const known = claims.get(spelling) ?? new Map<string, number>();
      known.set(lang, Math.max(weight, known.get(lang) ?? 0));
      claims.set(spelling, known);
    }
  };
  const answers: [string, string][] = [];
  for (const { code } of languages) {
    const file = `${code}/language.tsv`;
    const content = files.get(file);
    if (content === undefined) throw new LexiconError(file, 0, 'is missing');
    for (const row of readTsv(file, content, 2, 2)) {
      const word = row.cells[0] as string;
      if (oneOf(row, 1, ['function', 'short']) === 'function') claim(word, code, FUNCTION_WORD);
      else answers.push([answerKey(word), code]);
    }
  }
  const vocabularies = new Map(languages.map(({ code, forms }) => [code, new Set(forms.flatMap((form) => [form, unaccent(form)]))]));
  for (const { code, forms } of languages) {
    for (const form of forms) {
      if (claims.has(form)) continue;
      const elsewhere = languages.some((other) => other.code !== code && vocabularies.get(other.code)?.has(unaccent(form)));
      // A word of several of our languages speaks for none, not by its ending either.
      if (elsewhere) claims.set(form, new Map());
      else if (form.length > 2) claim(form, code, VOCABULARY);
    }
  }
  const foreign = readForeign(files, claim);
  const answerLangs = byValue(answers);
  return {
    own: languages.map(({ code }) => code),
    iso3: foreign.iso3,
    words: grouped(claims),
    letters: [...foreign.letters].map(([letter, langs]) => [letter, langs] as const),
    beginnings: byValue([...elisionsOf(segmentations), ...foreign.elisions]),
    endings: byValue([...segmentations].flatMap(([lang, data]) => data.contractions.map((value): [string, string] => [value, lang]))),
    answers: answerLangs.flatMap(([answer, [lang, ...others]]): [string, string][] =>
      lang && others.length === 0 ? [[answer, lang]] : [],
    ),
  };
}

const elisionsOf = (segmentations: ReadonlyMap<string, SegmentationData>) =>
  [...segmentations].flatMap(([lang, data]) => data.elisions.map((value): [string, string] => [value, lang]));

/** Languages by the value that they share. */
function byValue(pairs: readonly (readonly [value: string, lang: string])[]): [value: string, langs: string[]][] {
  const langs = new Map<string, Set<string>>();
  for (const [value, lang] of pairs) langs.set(value, (langs.get(value) ?? new Set()).add(lang));
  return [...langs].map(([value, found]) => [value, [...found]]);
}

/** Words that make the same claims share them: most of a vocabulary claims one language, with one weight. */
function grouped(claims: ReadonlyMap<string, ReadonlyMap<string, number>>): CompiledLexicon['detection']['words'] {
  const groups = new Map<string, { claims: [string, number][]; words: string[] }>();
  for (const [word, langs] of claims) {
    const key = JSON.stringify([...langs]);
    const group = groups.get(key) ?? { claims: [...langs], words: [] };
    group.words.push(word);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => [group.claims, group.words] as const);
}

/** und/languages.tsv: `language` · `iso`, `letters`, `elisions`, `endings` or `words` · values separated by blanks. */
function readForeign(files: ReadonlyMap<string, string>, claim: (word: string, lang: string, weight: number) => void) {
  const file = 'und/languages.tsv';
  const content = files.get(file);
  if (content === undefined) throw new LexiconError(file, 0, 'is missing');
  const iso3: Record<string, string> = {};
  const letters = new Map<string, string[]>();
  const elisions: [string, string][] = [];
  for (const row of readTsv(file, content, 3, 3)) {
    const lang = row.cells[0] as string;
    const values = (row.cells[2] as string).split(' ');
    const kind = oneOf(row, 1, ['iso', 'letters', 'elisions', 'endings', 'words']);
    if (kind === 'iso') iso3[lang] = values[0] as string;
    else if (kind === 'letters') for (const letter of values) letters.set(letter, [...(letters.get(letter) ?? []), lang]);
    else if (kind === 'elisions') for (const value of values) elisions.push([value, lang]);
    else for (const value of values) claim(kind === 'endings' ? `-${value}` : value, lang, kind === 'endings' ? ENDING : FUNCTION_WORD);
  }
  return { iso3, letters, elisions };
}
