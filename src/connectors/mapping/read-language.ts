import { LanguageTag } from '../../schemas/verbatim.ts';
import { plainWords } from './plain-words.ts';
import { LANGUAGES } from './words.ts';

const TAG = /^[a-z]{2,3}(?:-|$)/i;

/** The BCP 47 tag of a language as people and tools write it: `FR`, `fr_FR`, `Français`, `English (UK)`; undefined for what is none. */
export function readLanguage(cell: string): { readonly tag: string } | undefined {
  const name = plainWords(cell);
  const named = LANGUAGES.get(name) ?? LANGUAGES.get(name.split(' ')[0] as string);
  if (named !== undefined) return { tag: named };
  const tag = cell.trim().replaceAll('_', '-');
  const known = TAG.test(tag) && LanguageTag.safeParse(tag).success;
  return known ? { tag: tag.replace(/^[A-Z]+/, (primary) => primary.toLowerCase()) } : undefined;
}
