import { francAll } from 'franc';
import type { Chunk } from './chunks.ts';
import { type Folded, plain, unaccent } from './fold.ts';

/** What gives a language away. `own` languages are those that can be analysed; the others are there to be refused. */
export interface LanguageData {
  readonly own: readonly string[];
  /** ISO 639-3 code of each language, as franc names it. */
  readonly iso3: Readonly<Record<string, string>>;
  /** Weight of a word for each language that claims it, by its lower-case form, with accents and without. */
  readonly words: ReadonlyMap<string, readonly (readonly [lang: string, weight: number])[]>;
  /** Letters that a language uses and most others do not. */
  readonly letters: ReadonlyMap<string, readonly string[]>;
  /** Elided beginnings and contracted endings, by language, with their apostrophe. */
  readonly beginnings: ReadonlyMap<string, string>;
  readonly endings: ReadonlyMap<string, string>;
  /** Whole answers of one to three words, unaccented. */
  readonly answers: ReadonlyMap<string, string>;
}

/** A language found: one of `own`, or `und`; confidence 0…1, 0 for `und`. */
export interface DetectedLanguage {
  readonly code: string;
  readonly confidence: number;
}

const UNKNOWN: DetectedLanguage = { code: 'und', confidence: 0 };
const ELIDED = 1.2;
const LETTER = 0.5;
/** What a project's default language weighs beside the words of the text. */
const PRIOR = 0.6;
/** Evidence below which the words have not decided and franc is heard. */
const DECIDED = 0.8;
/** franc is only heard from this many letters on: below, it guesses. */
const FRANC_FROM = 24;

interface Evidence {
  readonly scores: Map<string, number>;
  readonly words: number;
  readonly letters: number;
  readonly latin: number;
}

function weigh(text: string, chunks: readonly Chunk[], data: LanguageData, fold: (surface: string) => Folded): Evidence {
  const scores = new Map<string, number>();
  const add = (lang: string, weight: number) => scores.set(lang, (scores.get(lang) ?? 0) + weight);
  let words = 0;
  let letters = 0;
  let latin = 0;
  for (const chunk of chunks) {
    if (chunk.kind !== 'word') continue;
    words += 1;
    const { form, folded } = fold(text.slice(chunk.start, chunk.end));
    letters += form.length;
    if (isLatin(form)) latin += form.length;
    const claims = data.words.get(form) ?? data.words.get(folded);
    if (claims) for (const [lang, weight] of claims) add(lang, weight);
    const apostrophe = form.indexOf("'");
    if (apostrophe > 0) {
      const before = data.beginnings.get(form.slice(0, apostrophe + 1));
      if (before) add(before, ELIDED);
      const after = data.endings.get(form.slice(apostrophe)) ?? data.endings.get(form.slice(Math.max(0, apostrophe - 1)));
      if (after) add(after, ELIDED);
      for (const part of form.split("'")) {
        const more = data.words.get(part);
        if (more) for (const [lang, weight] of more) add(lang, weight);
      }
    }
    if (form === folded) continue;
    const typical = new Set<string>();
    for (const letter of form) for (const lang of data.letters.get(letter) ?? []) typical.add(lang);
    for (const lang of typical) add(lang, LETTER);
  }
  return { scores, words, letters, latin };
}

function isLatin(word: string): boolean {
  const code = word.codePointAt(0) ?? 0;
  return code < 0x250 || (code >= 0x1e00 && code < 0x1f00);
}

function best(scores: ReadonlyMap<string, number>, among: (lang: string) => boolean): [lang: string, score: number] {
  let top: [string, number] = ['und', 0];
  for (const [lang, score] of scores) if (among(lang) && score > top[1]) top = [lang, score];
  return top;
}

/**
 * The language of a text: whole short answers first, then function words, letters and apostrophes, then — on longer texts that these do
 * not decide — franc's trigrams. `prior` is the project's default language: it tips what is undecided, and never overrules the words.
 */
export function detectLanguage(
  text: string,
  chunks: readonly Chunk[],
  data: LanguageData,
  fold: (surface: string) => Folded,
  prior?: string | null,
): DetectedLanguage {
  const isOwn = (lang: string) => data.own.includes(lang);
  const answer = text.length <= 60 ? data.answers.get(unaccent(plain(text)).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()) : undefined;
  if (answer !== undefined) return { code: answer, confidence: 0.95 };
  const { scores, words, letters, latin } = weigh(text, chunks, data, fold);
  if (words === 0 || latin * 2 < letters) return UNKNOWN;
  const evident = [...scores.values()].some((score) => score > 0);
  if (prior && isOwn(prior)) scores.set(prior, (scores.get(prior) ?? 0) + PRIOR);
  const [own, ownScore] = best(scores, isOwn);
  const [, rival] = best(scores, (lang) => isOwn(lang) && lang !== own);
  const [, foreign] = best(scores, (lang) => !isOwn(lang));
  const lead = ownScore - Math.max(rival, foreign);
  const thin = ownScore < DECIDED || lead < 0.3 || ownScore < words * 0.12;
  if (thin && letters >= FRANC_FROM) return heardFromFranc(text, data, scores, own, lead);
  if (foreign >= ownScore || ownScore === 0 || (!evident && !prior)) return UNKNOWN;
  return { code: own, confidence: confidenceOf(lead, words) };
}

/** franc's order of the languages we know words of, taken together with what the words said. */
function heardFromFranc(
  text: string,
  data: LanguageData,
  scores: ReadonlyMap<string, number>,
  own: string,
  lead: number,
): DetectedLanguage {
  const voices = francAll(text, { only: Object.values(data.iso3), minLength: 1 });
  const total = new Map(scores);
  for (const [lang, iso3] of Object.entries(data.iso3)) {
    const voice = voices.find(([code]) => code === iso3)?.[1] ?? 0;
    total.set(lang, (total.get(lang) ?? 0) + (voice - 0.8) * 6);
  }
  const [winner, score] = best(total, () => true);
  if (!data.own.includes(winner) || score <= 0) return UNKNOWN;
  return { code: winner, confidence: winner === own ? confidenceOf(Math.max(lead, 0.3), 8) : 0.55 };
}

/** A logistic of the lead over the runner-up and of how much of the text spoke: 0.5 without a lead, to 0.99. */
function confidenceOf(lead: number, words: number): number {
  const share = lead / Math.sqrt(Math.max(1, words));
  return Math.min(0.99, Math.max(0.5, 1 / (1 + Math.exp(-2.6 * share - 0.2))));
}
