import { francAll } from 'franc';
import { type Folded, plain, unaccent, type WordEvidence } from './fold.ts';

/** What gives a language away. `own` languages are those that can be analysed; the others are there to be refused. */
export interface LanguageData {
  readonly own: readonly string[];
  /** ISO 639-3 code of each language, as franc names it. */
  readonly iso3: Readonly<Record<string, string>>;
  /** Weight of a word, or of a word's ending (`-tion`), for each language that claims it; lower case, with accents and without. */
  readonly words: ReadonlyMap<string, readonly (readonly [lang: string, weight: number])[]>;
  /** Letters that a language uses and most others do not. */
  readonly letters: ReadonlyMap<string, readonly string[]>;
  /** Elided beginnings and contracted endings, with their apostrophe, and the languages that have them. */
  readonly beginnings: ReadonlyMap<string, readonly string[]>;
  readonly endings: ReadonlyMap<string, readonly string[]>;
  /** Whole answers of one to three words, unaccented. */
  readonly answers: ReadonlyMap<string, string>;
}

/** A language found: one of `own`, or `und`; confidence 0…1, 0 for `und`. */
export interface DetectedLanguage {
  readonly code: string;
  readonly confidence: number;
  /** What speaks for another language of ours: below 2, no sentence can be in it. */
  readonly rival: number;
}

/** Tells the languages of texts. */
export interface Detector {
  /**
   * The language of a text or of a stretch of it, given the words of its chunks (null for those that are no words): whole short answers first, then function words, endings, letters and apostrophes, then
   * — on longer texts that these do not decide — franc's trigrams. `prior` is the project's default language: it tips what is undecided,
   * and never overrules the words.
   */
  detect(text: string, words: readonly (Folded | null)[], prior?: string | null): DetectedLanguage;
}

const UNKNOWN: DetectedLanguage = { code: 'und', confidence: 0, rival: 0 };
const ELIDED = 1.2;
const LETTER = 0.5;
/** What a project's default language weighs beside the words of the text: less than one word that only one vocabulary holds. */
const PRIOR = 0.4;
/** Evidence below which the words have not decided and franc is heard. */
const DECIDED = 0.8;
/** The share of the words that must speak for a language, in weight. */
const SHARE = 0.12;
/** franc is only heard from this many letters on: below, it guesses. */
const FRANC_FROM = 24;
/** Words after this many change nothing. */
const ENOUGH = 120;
const LONGEST_ENDING = 5;
const LONGEST_ANSWER = 60;
const ANSWER_WORDS = 5;

/** Makes a detector from its data; what a word says is kept with the word (fold.ts). */
export function createDetector(data: LanguageData): Detector {
  const langs = [...new Set([...data.own, ...Object.keys(data.iso3)])];
  const own = data.own.length;
  /** Used anew for each text. */
  const scores = new Float64Array(langs.length);

  return {
    detect(text, chunkWords, prior) {
      scores.fill(0);
      let evident = false;
      let words = 0;
      let letters = 0;
      let latin = 0;
      for (const word of chunkWords) {
        if (word === null) continue;
        if (word.evidence === undefined) word.evidence = wordEvidence(word, data, langs);
        const { claims, letters: length, latin: isLatin } = word.evidence;
        words += 1;
        letters += length;
        if (isLatin) latin += length;
        for (let i = 0; i < claims.length; i += 2) {
          const lang = claims[i] as number;
          scores[lang] = (scores[lang] as number) + (claims[i + 1] as number);
          evident = true;
        }
        if (words === ENOUGH) break;
      }
      if (words <= ANSWER_WORDS && text.length <= LONGEST_ANSWER) {
        const answer = data.answers.get(answerKey(text));
        if (answer !== undefined) return { code: answer, confidence: 0.95, rival: 0 };
      }
      if (words === 0 || latin * 2 < letters) return UNKNOWN;
      const expected = prior ? langs.indexOf(prior) : -1;
      if (expected >= 0 && expected < own) scores[expected] = (scores[expected] as number) + PRIOR;
      const first = best(scores, 0, own, -1);
      const most = score(scores, first);
      const foreign = score(scores, best(scores, own, langs.length, -1));
      const lead = most - Math.max(foreign, score(scores, best(scores, 0, own, first)));
      const thin = most < DECIDED || lead < 0.3 || most < words * SHARE;
      if (thin && letters >= FRANC_FROM) return heardFromFranc(text, scores, first, lead);
      if (foreign > most || most === 0 || (!evident && expected < 0)) return UNKNOWN;
      return { code: langs[first] as string, confidence: confidenceOf(lead, words), rival: score(scores, best(scores, 0, own, first)) };
    },
  };

  /** franc's order of the languages we know words of, taken together with what the words said. */
  function heardFromFranc(text: string, scores: Float64Array, first: number, lead: number): DetectedLanguage {
    const voices = francAll(text.slice(0, 600), { only: Object.values(data.iso3), minLength: 1 });
    const total = scores.map((known, lang) => {
      const voice = voices.find(([code]) => code === data.iso3[langs[lang] as string])?.[1] ?? 0;
      return known + (voice - 0.8) * 6;
    });
    const winner = best(total, 0, langs.length, -1);
    if (winner >= own || score(total, winner) <= 0) return UNKNOWN;
    return {
      code: langs[winner] as string,
      confidence: winner === first ? confidenceOf(Math.max(lead, 0.3), 8) : 0.55,
      rival: Number.POSITIVE_INFINITY,
    };
  }
}

const score = (scores: Float64Array, lang: number) => scores[lang] ?? 0;

/** The highest of some scores, leaving one out. */
function best(scores: Float64Array, from: number, to: number, except: number): number {
  let top = from === except ? from + 1 : from;
  for (let i = top + 1; i < to; i += 1) if (i !== except && score(scores, i) > score(scores, top)) top = i;
  return top;
}

/** The spelling by which whole answers are known. */
export function answerKey(text: string): string {
  return unaccent(plain(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function wordEvidence({ form, folded }: Folded, data: LanguageData, langs: readonly string[]): WordEvidence {
  const claims: number[] = [];
  const add = (lang: string, weight: number) => claims.push(langs.indexOf(lang), weight);
  const known = data.words.get(form) ?? data.words.get(folded);
  if (known) for (const [lang, weight] of known) add(lang, weight);
  else {
    for (let length = Math.min(LONGEST_ENDING, form.length - 2); length >= 2; length -= 1) {
      const ending = data.words.get(`-${form.slice(-length)}`);
      if (!ending) continue;
      for (const [lang, weight] of ending) add(lang, weight);
      break;
    }
  }
  const apostrophe = form.indexOf("'");
  if (apostrophe > 0) {
    for (const lang of data.beginnings.get(form.slice(0, apostrophe + 1)) ?? []) add(lang, ELIDED);
    const after = data.endings.get(form.slice(apostrophe)) ?? data.endings.get(form.slice(Math.max(0, apostrophe - 1)));
    for (const lang of after ?? []) add(lang, ELIDED);
    for (const part of form.split("'")) for (const [lang, weight] of data.words.get(part) ?? []) add(lang, weight);
  }
  if (form !== folded) {
    const typical = new Set<string>();
    for (const letter of form) for (const lang of data.letters.get(letter) ?? []) typical.add(lang);
    for (const lang of typical) add(lang, LETTER);
  }
  return { claims, letters: form.length, latin: isLatin(form) };
}

function isLatin(word: string): boolean {
  const code = word.codePointAt(0) ?? 0;
  return code < 0x250 || (code >= 0x1e00 && code < 0x1f00);
}

/** A logistic of the lead over the runner-up and of how much of the text spoke: 0.5 without a lead, to 0.99. */
function confidenceOf(lead: number, words: number): number {
  const share = lead / Math.sqrt(Math.max(1, words));
  return Math.min(0.99, Math.max(0.5, 1 / (1 + Math.exp(-2.6 * share - 0.2))));
}
