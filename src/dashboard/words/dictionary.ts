import { type Language, language } from './language.ts';
import { typeset } from './typeset.ts';

/** The words of a page: sentences, functions that make one, or groups of these. */
export interface Words {
  // biome-ignore lint/suspicious/noExplicitAny: each word takes what it takes.
  readonly [name: string]: string | Words | ((...given: any[]) => string);
}

function set(words: Words, code: Language): Words {
  const entries = Object.entries(words).map(([name, word]) => {
    if (typeof word === 'string') return [name, typeset(word, code)];
    if (typeof word === 'function') return [name, (...given: unknown[]) => typeset(word(...given), code)];
    return [name, set(word, code)];
  });
  return Object.fromEntries(entries);
}

/**
 * The words of a page or a part in every language; the first says which there are, and one that another lacks is a type error. Call what
 * it returns where they are shown: `const t = words();`. Spaces of French typography are put in by themselves.
 */
export function dictionary<T extends Words>(words: { readonly en: T; readonly fr: NoInfer<T> }): () => T {
  const ready = Object.fromEntries(Object.entries(words).map(([code, own]) => [code, set(own, code as Language)]));
  return () => ready[language.value] as T;
}
