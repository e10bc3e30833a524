import { plain, unaccent } from '../fold.ts';

/** A run of letters, a run of digits, or one other character that is no white space. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: 'letters' | 'digits' | 'mark';
  /** What parts it from the piece before: nothing, up to three blanks, or more (a line break, a gap, the beginning). */
  readonly gap: 'none' | 'blank' | 'wide';
}

/** A text cut into pieces. */
export interface Page {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Indexes of the pieces that are digits. */
  readonly numbers: readonly number[];
  /** Piece `i` in lower case without accents, apostrophes straight; empty where there is none. */
  word(i: number): string;
}

const MARK = 0;
const LETTERS = 1;
const DIGITS = 2;
const SPACE = 3;
const KINDS = ['mark', 'letters', 'digits'] as const;

const classOf = (char: string): number => {
  if (/[\p{L}\p{M}]/u.test(char)) return LETTERS;
  if (/[0-9]/.test(char)) return DIGITS;
  return /\s/.test(char) ? SPACE : MARK;
};
const KNOWN = Uint8Array.from({ length: 0x3000 }, (_, code) => classOf(String.fromCharCode(code)));

/** What a code unit is; the halves of a surrogate pair are marks. */
const classAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return KNOWN[code] ?? classOf(text.charAt(at));
};

const ASCII = /^[A-Za-z0-9]*$/;
const APOSTROPHE = /^[’‘ʼ´`′＇]$/;
/** Blank, tab, no-break and thin spaces. */
const BLANKS = new Set([0x20, 0x09, 0xa0, 0x2009, 0x202f]);
const MOST_BLANKS = 3;

const gapBetween = (text: string, from: number, to: number): Piece['gap'] => {
  if (from === to) return to === 0 ? 'wide' : 'none';
  if (to - from > MOST_BLANKS) return 'wide';
  for (let at = from; at < to; at += 1) if (!BLANKS.has(text.charCodeAt(at))) return 'wide';
  return from === 0 ? 'wide' : 'blank';
};

/** Cuts a text into pieces, in one pass. */
export function pieces(text: string): Page {
  const found: Piece[] = [];
  const numbers: number[] = [];
  let last = 0;
  for (let at = 0; at < text.length; ) {
    const kind = classAt(text, at);
    let end = at + 1;
    if (kind !== MARK) while (end < text.length && classAt(text, end) === kind) end += 1;
    if (kind !== SPACE) {
      if (kind === DIGITS) numbers.push(found.length);
      found.push({ start: at, end, kind: KINDS[kind] as Piece['kind'], gap: gapBetween(text, last, at) });
      last = end;
    }
    at = end;
  }
  const fold = ({ start, end, kind }: Piece): string => {
    const written = text.slice(start, end);
    if (kind === 'mark') return APOSTROPHE.test(written) ? "'" : written;
    return ASCII.test(written) ? written.toLowerCase() : unaccent(plain(written));
  };
  const words = new Array<string | undefined>(found.length);
  return {
    text,
    pieces: found,
    numbers,
    word(i) {
      const piece = found[i];
      if (piece === undefined) return '';
      words[i] ??= fold(piece);
      return words[i] as string;
    },
  };
}
