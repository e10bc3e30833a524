/** A written word in its three spellings for matching (see Token). */
export interface Folded {
  readonly form: string;
  readonly folded: string;
  readonly doubled: string;
  readonly elongated: boolean;
}

const APOSTROPHES = /[’‘ʼ´`′]/g;
const DASHES = /[‐‑‒–—−]/g;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFE0E\uFE0F\u202A-\u202E]/g;
const MARKS = /\p{M}/gu;
const REPEATED = /(\p{L})\1{2,}/gu;
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o' };

/** Removes accents, ligatures and apostrophes from a lower-case string: `l'œuvre` → `loeuvre`. */
export function unaccent(lower: string): string {
  return lower
    .replace(/[œæßø]/g, (c) => LIGATURES[c] ?? c)
    .normalize('NFD')
    .replace(MARKS, '')
    .replaceAll("'", '');
}

/** Lower case, composed, straight apostrophes and hyphens, no invisible characters. */
export function plain(surface: string): string {
  return surface.normalize('NFC').toLowerCase().replace(INVISIBLE, '').replace(APOSTROPHES, "'").replace(DASHES, '-');
}

function fold(surface: string): Folded {
  const lower = plain(surface);
  const form = lower.replace(REPEATED, '$1');
  const folded = unaccent(form);
  if (form === lower) return { form, folded, doubled: folded, elongated: false };
  return { form, folded, doubled: unaccent(lower.replace(REPEATED, '$1$1')), elongated: true };
}

const ASCII_LOWER = /^[a-z]+$/;
const CACHED = 20_000;
const LONGEST = 40;

/**
 * A `fold` that remembers. Memory is bounded: two generations of 20,000 words of at most 40 characters; a word used again moves to the
 * young generation, and the old one is dropped whole.
 */
export function createFolder(): (surface: string) => Folded {
  let young = new Map<string, Folded>();
  let old = new Map<string, Folded>();
  return (surface) => {
    if (surface.length > LONGEST) return fold(surface);
    let known = young.get(surface);
    if (known) return known;
    known = old.get(surface);
    if (!known) {
      const simple = ASCII_LOWER.test(surface) && !/(.)\1\1/.test(surface);
      known = simple ? { form: surface, folded: surface, doubled: surface, elongated: false } : fold(surface);
    }
    if (young.size >= CACHED) {
      old = young;
      young = new Map();
    }
    young.set(surface, known);
    return known;
  };
}
