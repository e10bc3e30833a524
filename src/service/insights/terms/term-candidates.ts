import { benjaminiHochberg } from '../../../statistics/benjamini-hochberg.ts';
import { type Keyness, keyness } from '../../../statistics/keyness.ts';
import { kishEffectiveSize } from '../../../statistics/kish-effective-size.ts';
import { normalisedPmi } from '../../../statistics/normalised-pmi.ts';
import { partsOf, termKey, termsIn, type Voice } from './voices.ts';

/** How much of one set holds a term. */
export interface TermCount {
  readonly voices: number;
  readonly verbatims: number;
  /** Weighted share times `size`. */
  readonly y: number;
  /** Kish's effective number of the voices of the set in the term's language, and how many they are. */
  readonly size: number;
  readonly n: number;
  /** Distinct words that each of these holds, on average. */
  readonly words: number;
}

/** A term that enough voices hold, compared. */
export interface Candidate {
  readonly key: string;
  readonly counts: readonly [TermCount, TermCount];
  readonly keyness: Keyness;
  /** The p value corrected over all candidates. */
  readonly q: number;
}

/** Voices that must hold a term for it to be compared. */
const LEAST_VOICES = 3;
/** The prior is worth half of the smaller set: enough to hold rare terms back in large sets, and not so much that small sets say nothing. */
const PRIOR_SHARE = 0.5;
/** Least association of the parts of a phrase: below, they meet by chance. */
const LEAST_ASSOCIATION = 0.3;

interface Tally {
  readonly voices: [number, number];
  readonly verbatims: [number, number];
  readonly w: [number, number];
}

const emptyTally = (): Tally => ({ voices: [0, 0], verbatims: [0, 0], w: [0, 0] });

/**
 * The terms of two sets of voices that differ, or do not: every word and every phrase whose parts belong together, each held by three
 * voices of a set that `counted` asks about. Voices are counted, not tokens, and among those of the term's language; or, `amongWords`,
 * among all the words that these hold, each once a voice: sets of long and of short texts can be compared so.
 */
export function termCandidates(voices: readonly Voice[], counted: readonly (0 | 1)[], amongWords = false): Candidate[] {
  const isHeld = (tally: Tally | undefined) => tally !== undefined && counted.some((set) => tally.voices[set] >= LEAST_VOICES);
  const words = tallyTerms(voices, () => false);
  const tallies = tallyTerms(voices, (key) => isHeld(words.get(key)));
  const totals = totalsOf(voices);
  const all = (tally: Tally | undefined) => (tally === undefined ? 0 : tally.voices[0] + tally.voices[1]);
  const holdsTogether = (key: string, tally: Tally) => {
    const { lang, stems } = partsOf(key);
    const n = (totals.get(lang)?.n[0] ?? 0) + (totals.get(lang)?.n[1] ?? 0);
    return stems.slice(1).every((_, cut) => {
      const [one, other] = [stems.slice(0, cut + 1), stems.slice(cut + 1)].map((part) => all(tallies.get(termKey(lang, part))));
      return normalisedPmi(all(tally), one ?? 0, other ?? 0, n) >= LEAST_ASSOCIATION;
    });
  };
  const found = [...tallies].flatMap(([key, tally]) => {
    if (!isHeld(tally) || !holdsTogether(key, tally)) return [];
    const counts = ([0, 1] as const).map((set) => countOf(tally, totals.get(partsOf(key).lang), set)) as [TermCount, TermCount];
    const among = ({ y, size, words: held }: TermCount) => ({ y, n: amongWords ? size * held : size });
    const [one, other] = [among(counts[0]), among(counts[1])];
    const background = { y: one.y + other.y, n: one.n + other.n };
    return [{ key, counts, keyness: keyness(one, other, background, PRIOR_SHARE * Math.max(1, Math.min(one.n, other.n))) }];
  });
  const corrected = benjaminiHochberg(found.map((one) => one.keyness.p));
  return found.map((one, i) => ({ ...one, q: corrected[i] as number }));
}

function tallyTerms(voices: readonly Voice[], inPhrases: (key: string) => boolean): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { set, lang, weight, texts } of voices) {
    const verbatims = new Map<string, number>();
    for (const { words } of texts) {
      const keys = new Set<string>();
      for (const { key } of termsIn(lang, words, inPhrases)) keys.add(key);
      for (const key of keys) verbatims.set(key, (verbatims.get(key) ?? 0) + 1);
    }
    for (const [key, count] of verbatims) {
      const tally = tallies.get(key) ?? emptyTally();
      tally.voices[set] += 1;
      tally.verbatims[set] += count;
      tally.w[set] += weight;
      tallies.set(key, tally);
    }
  }
  return tallies;
}

interface Totals {
  readonly n: [number, number];
  readonly w: [number, number];
  readonly w2: [number, number];
  /** Weighted sum of the distinct words that they hold. */
  readonly words: [number, number];
}

/** How many voices each language has in each set, and their weights. */
function totalsOf(voices: readonly Voice[]): Map<string, Totals> {
  const totals = new Map<string, Totals>();
  for (const { set, lang, weight, texts } of voices) {
    const own = totals.get(lang) ?? { n: [0, 0], w: [0, 0], w2: [0, 0], words: [0, 0] };
    own.n[set] += 1;
    own.w[set] += weight;
    own.w2[set] += weight * weight;
    own.words[set] += weight * new Set(texts.flatMap(({ words }) => words.map(({ stem }) => stem))).size;
    totals.set(lang, own);
  }
  return totals;
}

function countOf(tally: Tally, totals: Totals | undefined, set: 0 | 1): TermCount {
  const { n, w, w2, words } = totals ?? { n: [0, 0], w: [0, 0], w2: [0, 0], words: [0, 0] };
  const size = kishEffectiveSize(w[set], w2[set]);
  return {
    voices: tally.voices[set],
    verbatims: tally.verbatims[set],
    y: w[set] > 0 ? (tally.w[set] / w[set]) * size : 0,
    size,
    n: n[set],
    words: w[set] > 0 ? words[set] / w[set] : 0,
  };
}
