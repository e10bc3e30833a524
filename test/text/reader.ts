import { lexiconReader } from '../../src/lexicon/lexicon-reader.ts';
import type { Token } from '../../src/text/document.ts';
import type { ReadOptions } from '../../src/text/read-text.ts';
import { readLexicon } from '../../src/worker/lexicon-artefact.ts';

/** A reader with the real lexicons. */
export const reader = lexiconReader(readLexicon());

const slice = (text: string, { start, end }: Pick<Token, 'start' | 'end'>) => text.slice(start, end);

/** The tokens of a text as written. */
export const surfaces = (text: string, lang: string): string[] => reader.read(text, { lang }).tokens.map((token) => slice(text, token));

/** The only token of a text; throws if there are others. */
export function onlyToken(text: string, lang = 'fr'): Token {
  const { tokens } = reader.read(text, { lang });
  if (tokens.length !== 1 || !tokens[0]) throw new Error(`"${text}" is ${tokens.length} tokens`);
  return tokens[0];
}

const stretch = (text: string, tokens: readonly Token[], first: number, last: number) =>
  text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0);

/** The sentences of a text as written. */
export function sentencesOf(text: string, lang: string): string[] {
  const { tokens, sentences } = reader.read(text, { lang });
  return sentences.map(({ first, last }) => stretch(text, tokens, first, last));
}

/** The clauses of a text as written. */
export function clausesOf(text: string, lang: string): string[] {
  const { tokens, sentences } = reader.read(text, { lang });
  return sentences.flatMap(({ clauses }) => clauses.map(({ first, last }) => stretch(text, tokens, first, last)));
}

/** The language code found. */
export const languageOf = (text: string, options: ReadOptions = {}): string => reader.read(text, options).lang.code;
