import { memo } from './memo.ts';

/** What one word says: languages (by number) and weights in turn, its letters, whether they are Latin. */
export interface WordEvidence {
  readonly claims: readonly number[];
  readonly letters: number;
  readonly latin: boolean;
}

/** Where a word leads in a matcher's trie: nodes it reaches from the root, its atoms that occur further on, ascending, and their signs. */
export interface WordSteps {
  readonly starts: readonly number[];
  readonly inner: readonly number[];
  readonly signs: number;
}

/** A written word in its three spellings for matching, how it was written (see Token), and what later steps remember of it. */
export interface Folded {
  readonly form: string;
  readonly folded: string;
  readonly doubled: string;
  readonly elongated: boolean;
  readonly capitals: boolean;
  /** What the word says of its language (language.ts), once asked. */
  evidence: WordEvidence | undefined;
  /** Where the word leads in each language's matcher (lexicon/matcher.ts), in a slot of its own; kept only as long as the word is. */
  readonly steps: (WordSteps | undefined)[];
}

const APOSTROPHES = /[’‘ʼ´`′＇]/g;
const DASHES = /[‐‑−]/g;
const INVISIBLE = /[\uFE0E-\uFE0F\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
const MARKS = /\p{M}/gu;
const REPEATED = /(\p{L})\1{2,}/gu;
const LETTERED_POINTS = /(?<=\p{L})\./gu;
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o' };

/** Removes accents, ligatures, apostrophes and the points of abbreviations from a lower-case string: `l'œuvre` → `loeuvre`, `s.a.v.` → `sav`. */
export function unaccent(lower: string): string {
  return lower
    .replace(/[œæßø]/g, (c) => LIGATURES[c] ?? c)
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(LETTERED_POINTS, '')
    .replaceAll("'", '');
}

/** Lower case, composed, straight apostrophes and hyphens, no invisible characters. */
export function plain(surface: string): string {
  return surface.normalize('NFC').toLowerCase().replace(INVISIBLE, '').replace(APOSTROPHES, "'").replace(DASHES, '-');
}

/**
 * What an emoji or an emoticon is looked up by: without presentation, skin tone and gender, mouths drawn once (`:-)))` → `:-)`,
 * `👍🏽` → `👍`), lower case.
 */
export function emojiKey(surface: string): string {
  return surface
    .toLowerCase()
    .replace(/\u200D[♀♂]|[\uFE0E\uFE0F]/g, '')
    .replace(/(?<=.)[\u{1F3FB}-\u{1F3FF}]+/gu, '')
    .replace(/([()[\]3])\1+/g, '$1');
}

const isCapitals = (surface: string) => surface.length > 2 && surface === surface.toUpperCase() && surface !== surface.toLowerCase();

const ASCII_LOWER = /^[a-z]+$/;
const THRICE = /(.)\1\1/;

function fold(surface: string): Folded {
  if (ASCII_LOWER.test(surface) && !THRICE.test(surface)) {
    return { form: surface, folded: surface, doubled: surface, elongated: false, capitals: false, evidence: undefined, steps: [] };
  }
  const lower = plain(surface);
  const form = lower.replace(REPEATED, '$1');
  const folded = unaccent(form);
  const capitals = isCapitals(surface);
  if (form === lower) return { form, folded, doubled: folded, elongated: false, capitals, evidence: undefined, steps: [] };
  return { form, folded, doubled: unaccent(lower.replace(REPEATED, '$1$1')), elongated: true, capitals, evidence: undefined, steps: [] };
}

const CACHED = 20_000;

/** Gives the word of a surface. */
export type Folder = (surface: string) => Folded;

/** A `fold` that remembers twice 20,000 words (memo.ts). */
export function createFolder(): Folder {
  return memo(fold, CACHED);
}
