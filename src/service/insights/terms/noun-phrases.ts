/** Finds the noun phrases of a text: the UTF-16 code units of each, end exclusive. */
type NounPhrases = (text: string) => readonly { readonly start: number; readonly end: number }[];

/**
 * By language, who knows parts of speech; a language that is not here makes do with patterns. compromise takes half a second and 40 MB to
 * load and reads some hundred sentences a second: it is loaded when first asked for, and shown a few sentences a term.
 */
const LOADERS: Readonly<Record<string, () => Promise<NounPhrases>>> = {
  en: async () => {
    const { default: nlp } = await import('compromise/three');
    return (text) =>
      (nlp(text).nouns().json({ offset: true }) as { offset: { start: number; length: number } }[]).map(({ offset }) => {
        return { start: offset.start, end: offset.start + offset.length };
      });
  },
};

const loaded = new Map<string, Promise<NounPhrases>>();

/** Where a phrase stands in a text. */
interface Shown {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Code units shown before and after a phrase. */
const AROUND = 120;

/** Whether a phrase stands within one noun phrase in most of the texts that show it; true where nobody knows the language's parts of speech. */
export async function isNounPhrase(lang: string, shown: readonly Shown[]): Promise<boolean> {
  const load = Object.hasOwn(LOADERS, lang) ? LOADERS[lang] : undefined;
  if (load === undefined || shown.length === 0) return true;
  const known = loaded.get(lang) ?? load();
  loaded.set(lang, known);
  const phrasesOf = await known;
  const held = shown.filter(({ text, start, end }) => {
    const from = Math.max(0, start - AROUND);
    const phrases = phrasesOf(text.slice(from, end + AROUND));
    return phrases.some((phrase) => from + phrase.start <= start && end <= from + phrase.end);
  });
  return held.length * 2 > shown.length;
}
