import { plain, unaccent } from '../text/fold.ts';
import { LexiconError } from './lexicon-error.ts';
import { oneOf, readTsv } from './tsv.ts';

/** The words of a language that say nothing of what a text is about, and what may stand between the words of a noun phrase, unaccented. */
export interface StopWords {
  readonly lang: string;
  /** Function words among them. */
  readonly silent: readonly string[];
  /** `de`, `de l`, `a la`; `of the`: the words that join, with a blank between them. */
  readonly links: readonly string[];
}

/** Reads a language's stop-words.tsv (`word` · `stop` or `link`), and adds the function words of its language.tsv. Throws LexiconError. */
export function readStopWords(lang: string, files: ReadonlyMap<string, string>): StopWords {
  const rowsOf = (name: string) => {
    const file = `${lang}/${name}`;
    const content = files.get(file);
    if (content === undefined) throw new LexiconError(file, 0, 'is missing');
    return readTsv(file, content, 2, 2);
  };
  const rows = rowsOf('stop-words.tsv').map((row) => ({ word: row.cells[0] as string, kind: oneOf(row, 1, ['stop', 'link']) }));
  const functions = rowsOf('language.tsv').filter(({ cells }) => cells[1] === 'function');
  const folded = (words: readonly string[]) => [...new Set(words.map((word) => unaccent(plain(word))))];
  return {
    lang,
    silent: folded([
      ...rows.flatMap(({ word, kind }) => (kind === 'stop' ? [word] : [])),
      ...functions.map(({ cells }) => cells[0] as string),
    ]),
    links: folded(rows.flatMap(({ word, kind }) => (kind === 'link' ? [word] : []))),
  };
}
