import type { CompiledLexicon } from '../../../lexicon/compiled-lexicon.ts';
import { lexiconReader } from '../../../lexicon/lexicon-reader.ts';
import { createMatcher, type Hit } from '../../../lexicon/matcher.ts';
import type { SampledText } from '../../../store/store.ts';
import type { Document, Sentence, Token } from '../../../text/document.ts';
import { createStemmer } from '../../../text/stem.ts';

/** A word of a text that a term may be made of. */
export interface TermWord {
  /** What all inflections of the word share. */
  readonly stem: string;
  /** UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Whether it follows the one before at once, or with only `de la`, `of` and the like between. */
  readonly joined: boolean;
  /** Whether it opens a sentence, where a capital says nothing. */
  readonly opening: boolean;
  /** Whether the lexicon reads it as praise (1) or blame (−1), or as a part of it; 0 as neither. */
  readonly judges: number;
}

/** Which words may be terms: those that no touchpoint and no judgement holds, or all that say something. */
export type TermChoice = 'unknown' | 'all';

/** Cuts texts into the words that terms are made of; none for a text in no language of ours. */
export interface TermReader {
  read(text: SampledText, packs: readonly string[], choice: TermChoice): TermWord[];
}

const WORD = /^\p{L}[\p{L}\p{M}'-]*$/u;
const SHORT_NAME = /^\p{Lu}{2}$/u;
const LEAST_LETTERS = 3;
/** Tokens that a link (`de l'`) has at most. */
const LONGEST_LINK = 2;

/** Makes a reader of terms from the compiled lexicon. */
export function createTermReader(lexicon: CompiledLexicon): TermReader {
  const reader = lexiconReader(lexicon);
  const languages = new Map(
    lexicon.languages.map((language, slot) => {
      const { silent = [], links = [] } = lexicon.stopWords.find(({ lang }) => lang === language.code) ?? {};
      const matcher = createMatcher(language, slot);
      return [language.code, { matcher, stemmer: createStemmer(language.code), silent: new Set(silent), links: new Set(links) }] as const;
    }),
  );
  const bits = new Map(lexicon.packs.map(({ id }, index) => [id, 1 << index]));
  const maskOf = (packs: readonly string[]) => ['base', ...packs].reduce((mask, pack) => mask | (bits.get(pack) ?? 0), 0);

  return {
    read(said, packs, choice) {
      const language = languages.get(said.lang);
      if (language === undefined) return [];
      const { matcher, stemmer, silent, links } = language;
      const { tokens, sentences } = reader.read(said.text, { lang: said.lang });
      const mentioned = within(tokens, said.mentions);
      const words: TermWord[] = [];
      for (const sentence of sentences) {
        if (sentence.lang !== said.lang) continue;
        const { known, telling, judging } = judged(
          matcher.match(tokens, sentence.first, sentence.last, maskOf(packs), clausesOf(sentence)),
          tokens,
        );
        const isTerm = (token: Token, at: number) => {
          if (!isWord(token, said.text)) return false;
          if (choice === 'unknown') return !mentioned.has(at) && !known.has(at) && !silent.has(token.folded);
          return telling.has(at) || !silent.has(token.folded);
        };
        let before = -1;
        for (let at = sentence.first; at < sentence.last; at += 1) {
          const token = tokens[at] as Token;
          if (!isTerm(token, at)) continue;
          const gap = before < 0 || at - before > LONGEST_LINK + 1 ? null : tokens.slice(before + 1, at).map(({ folded }) => folded);
          const joined = gap !== null && (gap.length === 0 || links.has(gap.join(' ')));
          const { start, end } = token;
          words.push({
            stem: stemmer.stem(token.folded),
            start,
            end,
            joined,
            opening: at === sentence.first,
            judges: judging.get(at)?.sign ?? 0,
          });
          before = at;
        }
      }
      return words;
    },
  };
}

/** A word of three letters or more, or of two capitals (`IA`); nothing with a digit or a mask in it. */
const isWord = ({ kind, form, folded, start, end }: Token, text: string) =>
  kind === 'word' && WORD.test(form) && (folded.length >= LEAST_LETTERS || SHORT_NAME.test(text.slice(start, end)));

/** The tokens that some spans hold. */
function within(tokens: Document['tokens'], spans: SampledText['mentions']): Set<number> {
  const held = new Set<number>();
  if (spans.length === 0) return held;
  tokens.forEach(({ start, end }, at) => {
    if (spans.some((span) => start < span.end && end > span.start)) held.add(at);
  });
  return held;
}

/**
 * The tokens that the lexicon reads as anything but a touchpoint; those that it judges or names a touchpoint by all alone; and those that
 * it judges by, alone or with others, as the longest reading has it.
 */
function judged(hits: readonly Hit[], tokens: Document['tokens']) {
  const known = new Set<number>();
  const telling = new Set<number>();
  const judging = new Map<number, { sign: number; length: number }>();
  for (const { meaning, first, last } of hits) {
    if (meaning.kind !== 'touchpoint') for (let at = first; at < last; at += 1) known.add(at);
    if (meaning.kind === 'polarity') {
      const own = { sign: Math.sign(meaning.value), length: last - first };
      for (let at = first; at < last; at += 1) if (own.length > (judging.get(at)?.length ?? 0)) judging.set(at, own);
    }
    if (last === first + 1 && (meaning.kind === 'touchpoint' || meaning.kind === 'polarity') && tokens[first] !== undefined)
      telling.add(first);
  }
  return { known, telling, judging };
}

/** Numbers the clause of a token. */
function clausesOf({ clauses }: Sentence): (token: number) => number {
  return (token) => clauses.findIndex(({ last }) => token < last);
}
