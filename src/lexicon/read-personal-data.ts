import { PERSONAL_WORD_KINDS, type PersonalWordKind, type PersonalWordLists } from '../text/redaction/personal-words.ts';
import { LexiconError } from './lexicon-error.ts';
import { oneOf, readTsv } from './tsv.ts';

/** Reads the personal-data.tsv of the languages, whose words hold in every text. Throws LexiconError on an unknown sort and on a word that holds a blank. */
export function readPersonalData(contents: readonly { readonly file: string; readonly content: string }[]): PersonalWordLists {
  const lists: Partial<Record<PersonalWordKind, Set<string>>> = {};
  for (const { file, content } of contents) {
    for (const row of readTsv(file, content, 2, 2)) {
      const kind = oneOf(row, 0, PERSONAL_WORD_KINDS);
      const word = row.cells[1] as string;
      if (word.includes(' ')) throw new LexiconError(file, row.line, `"${word}" is several words, wants one`);
      lists[kind] ??= new Set();
      lists[kind].add(word);
    }
  }
  return Object.fromEntries(Object.entries(lists).map(([kind, words]) => [kind, [...words]]));
}
