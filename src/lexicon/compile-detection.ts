import { plain, unaccent } from '../text/fold.ts';
import type { SegmentationData } from '../text/segmentation.ts';
import type { CompiledLanguage, CompiledLexicon } from './compiled-lexicon.ts';
import { LexiconError } from './lexicon-error.ts';
import { oneOf, readTsv } from './tsv.ts';

/** What a function word weighs as evidence of its language, and what a word weighs that only one of our vocabularies holds. */
const FUNCTION_WORD = 1;
const VOCABULARY = 0.35;

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
      else answers.push([unaccent(plain(word)).replace(/[^\p{L}\p{N}]+/gu, ' ').trim(), code]);
    }
  }
  const vocabularies = new Map(languages.map(({ code, forms }) => [code, new Set(forms.flatMap((form) => [form, unaccent(form)]))]));
  for (const { code, forms } of languages) {
    for (const form of forms) {
      const elsewhere = languages.some((other) => other.code !== code && vocabularies.get(other.code)?.has(unaccent(form)));
      if (form.length > 2 && !elsewhere && !claims.has(form)) claim(form, code, VOCABULARY);
    }
  }
  const foreign = readForeign(files, claim);
  const shared = new Set(answers.map(([answer]) => answer).filter((answer, index, all) => all.indexOf(answer) !== index));
  return {
    own: languages.map(({ code }) => code),
    iso3: foreign.iso3,
    words: [...claims].map(([word, langs]) => [word, [...langs]] as const),
    letters: [...foreign.letters].map(([letter, langs]) => [letter, langs] as const),
    beginnings: uniqueTo(segmentations, (data) => data.elisions),
    endings: uniqueTo(segmentations, (data) => data.contractions),
    answers: answers.filter(([answer]) => !shared.has(answer)),
  };
}

function uniqueTo(segmentations: ReadonlyMap<string, SegmentationData>, pick: (data: SegmentationData) => readonly string[]) {
  return [...segmentations].flatMap(([lang, data]) => pick(data).map((value): [string, string] => [value, lang]));
}

/** und/languages.tsv: `language` · `iso`, `letters` or `words` · values separated by blanks. */
function readForeign(files: ReadonlyMap<string, string>, claim: (word: string, lang: string, weight: number) => void) {
  const file = 'und/languages.tsv';
  const content = files.get(file);
  if (content === undefined) throw new LexiconError(file, 0, 'is missing');
  const iso3: Record<string, string> = {};
  const letters = new Map<string, string[]>();
  for (const row of readTsv(file, content, 3, 3)) {
    const [lang, , values] = row.cells as [string, string, string];
    const kind = oneOf(row, 1, ['iso', 'letters', 'words']);
    if (kind === 'iso') iso3[lang] = values;
    else if (kind === 'letters') for (const letter of values.split(' ')) letters.set(letter, [...(letters.get(letter) ?? []), lang]);
    else for (const word of values.split(' ')) claim(word, lang, FUNCTION_WORD);
  }
  return { iso3, letters };
}
