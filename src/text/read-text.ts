import { type Chunk, chunks as cut } from './chunks.ts';
import { clauses } from './clauses.ts';
import { compose } from './compose.ts';
import type { Document, Sentence, Token } from './document.ts';
import { createFolder, type Folded } from './fold.ts';
import { createDetector, type DetectedLanguage, type LanguageData } from './language.ts';
import type { Segmentation } from './segmentation.ts';
import { type Stretch, sentences } from './sentences.ts';
import { tokens as tokenise } from './tokens.ts';

/** What is known of the language beforehand: `lang` is trusted, `defaultLang` counts. */
export interface ReadOptions {
  readonly lang?: string | undefined;
  readonly defaultLang?: string | null | undefined;
}

/** Reads texts into documents with the languages given. */
export interface Reader {
  read(text: string, options?: ReadOptions): Document;
  /** Whether any language says this word, given in lower case without accents. */
  knows(word: string): boolean;
}

/** A sentence may speak another language than its text from this many words on, when that is as sure as this. */
const SWITCH_FROM = 6;
const SWITCH_SURE = 0.8;
/** Least evidence of another language of ours in the whole text for its sentences to be asked one by one. */
const SWITCH_EVIDENCE = 2;

/**
 * Makes a reader. `segmentations` holds one entry a language and one for `und`, whose rules serve where the language is unknown.
 * A sentence of six words or more that plainly speaks another language of ours than the text is read by the rules of its own.
 */
export function createReader(data: LanguageData, segmentations: ReadonlyMap<string, Segmentation>): Reader {
  const fold = createFolder();
  const detector = createDetector(data);
  const rulesOf = (lang: string): Segmentation => {
    const rules = segmentations.get(lang) ?? segmentations.get('und');
    if (!rules) throw new Error('no segmentation rules for und');
    return rules;
  };

  const languageOf = (text: string, words: readonly (Folded | null)[], options: ReadOptions): DetectedLanguage => {
    if (options.lang === undefined) return detector.detect(text, words, options.defaultLang);
    const given = options.lang.toLowerCase().split('-')[0] ?? 'und';
    return data.own.includes(given)
      ? { code: given, confidence: 1, rival: Number.POSITIVE_INFINITY }
      : { code: 'und', confidence: 0, rival: 0 };
  };

  /** Languages of the sentences, one pass over the chunks. */
  const switched = (
    text: string,
    chunks: readonly Chunk[],
    words: readonly (Folded | null)[],
    stretches: readonly Stretch[],
    tokens: readonly Token[],
    lang: string,
  ): string[] => {
    let from = 0;
    return stretches.map((stretch) => {
      const start = tokens[stretch.first]?.start ?? 0;
      const end = tokens[stretch.last - 1]?.end ?? start;
      let to = from;
      while (to < chunks.length && (chunks[to] as Chunk).end <= end) to += 1;
      const own = words.slice(from, to);
      from = to;
      if (own.length < SWITCH_FROM) return lang;
      const found = detector.detect(text.slice(start, end), own, lang);
      return found.code !== 'und' && found.confidence >= SWITCH_SURE ? found.code : lang;
    });
  };

  const readComposed = (text: string, options: ReadOptions): Document => {
    const chunks = cut(text);
    const words = chunks.map(({ kind, start, end }) => (kind === 'word' ? fold(text.slice(start, end)) : null));
    const lang = languageOf(text, words, options);
    const effective = lang.code === 'und' ? (options.defaultLang ?? 'und') : lang.code;
    const tokens = tokenise(text, chunks, words, rulesOf(effective), fold);
    const stretches = sentences(text, tokens);
    const several = stretches.length > 1 && lang.code !== 'und' && lang.rival >= SWITCH_EVIDENCE;
    const langs = several ? switched(text, chunks, words, stretches, tokens, effective) : [];
    return {
      text,
      lang: { code: lang.code, confidence: lang.confidence },
      tokens,
      sentences: stretches.map((stretch, i): Sentence => {
        const own = langs[i] ?? effective;
        const { first, last } = stretch;
        const { question, exclamations } = ending(tokens, stretch);
        return { first, last, lang: own, clauses: clauses(tokens, stretch, rulesOf(own)), question, exclamations };
      }),
    };
  };

  return {
    knows: (word) => data.words.has(word),
    read(text, options = {}) {
      const { text: composed, placeOf } = compose(text);
      const document = readComposed(composed, options);
      if (placeOf === null) return document;
      const tokens = document.tokens.map((token) => ({ ...token, start: placeOf(token.start), end: placeOf(token.end) }));
      return { ...document, text, tokens };
    },
  };
}

/** How a sentence ends, emoji aside: with a question mark, with exclamation marks. */
function ending(tokens: readonly Token[], { first, last }: Stretch): { question: boolean; exclamations: number } {
  let question = false;
  let exclamations = 0;
  for (let i = last - 1; i >= first && i >= last - 8; i -= 1) {
    const token = tokens[i] as Token;
    if (token.kind === 'emoji') continue;
    if (token.kind !== 'symbol') break;
    if (token.form.includes('?')) question = true;
    for (const mark of token.form) if (mark === '!') exclamations += 1;
  }
  return { question, exclamations: Math.min(3, exclamations) };
}
