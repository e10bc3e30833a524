import type { PersonalWords } from './personal-words.ts';
import type { Page } from './pieces.ts';
import type { Redaction } from './redaction.ts';

const END = String.raw`(?![\p{L}\p{N}])`;
const plate = (source: string) => new RegExp(source + END, 'iuy');
/** AA-123-AA: France since 2009. */
const FRENCH = plate(String.raw`([A-HJ-NP-TV-Z]{2})([- ]?)\d{3}\2([A-HJ-NP-TV-Z]{2})`);
/** 1234 AB 75: France before, the department last. */
const OLD_FRENCH = plate(String.raw`\d{1,4}([- ]?)([A-Z]{2,3})\1(?:0[1-9]|[1-8]\d|9[0-5]|97[1-6]|2[AB])`);
/** AB12 CDE: Great Britain since 2001, the half-year in the middle. */
const BRITISH = plate(String.raw`[A-Z]{2}(?:0[2-9]|[12]\d|5[1-9]|6\d|7\d) ?[A-Z]{3}`);
/** How many pieces before a plate the word that names it may stand. */
const REACH = 6;
const MOST_DIGITS = 4;
const MOST_LETTERS = 3;

/** Whether a plate may begin at a piece: nothing but a bracket, a quote or such touches it. */
const isFree = ({ pieces, word }: Page, i: number) =>
  pieces[i]?.gap !== 'none' || (pieces[i - 1]?.kind === 'mark' && !'-.,/'.includes(word(i - 1)));

/**
 * Finds licence plates. Hyphens alone make a French one; others are written in capitals, or after a word such as "immatriculation", and
 * are no short words around a number ("DE 150 EN").
 */
export function findLicencePlates(page: Page, words: PersonalWords): Redaction[] {
  const { text, pieces, numbers, word } = page;
  const found: Redaction[] = [];
  const announced = (i: number) => Array.from({ length: REACH }, (_, k) => word(i - 1 - k)).some((before) => words.plate.has(before));
  const common = (letters: string | undefined) => letters !== undefined && words['short-word'].has(letters.toLowerCase());

  const endAt = (i: number, start: number): number => {
    const match = (scan: RegExp) => {
      scan.lastIndex = start;
      return scan.exec(text);
    };
    const sure = (surface: string) => surface === surface.toUpperCase() || announced(i);
    const french = match(FRENCH);
    if (french) {
      const [surface, left, separator, right] = french;
      const taken = separator === '-' || (sure(surface) && (announced(i) || !(common(left) || common(right))));
      return taken ? start + surface.length : -1;
    }
    const old = match(OLD_FRENCH);
    if (old) {
      const [surface, , letters] = old;
      const long = /^\d{3}/.test(surface);
      return sure(surface) && (announced(i) || (long && !common(letters))) ? start + surface.length : -1;
    }
    const british = match(BRITISH);
    return british && sure(british[0]) ? start + british[0].length : -1;
  };

  /** The first piece of the plate that the digits of piece `i` may belong to. */
  const firstOf = (i: number): number => {
    const letters = word(i - 1) === '-' ? i - 2 : i - 1;
    const before = pieces[letters];
    return before?.kind === 'letters' && before.end - before.start === 2 && pieces[i]?.gap !== 'wide' ? letters : i;
  };

  const find = (first: number): boolean => {
    const piece = pieces[first];
    const end = piece !== undefined && isFree(page, first) ? endAt(first, piece.start) : -1;
    if (piece !== undefined && end > 0) found.push({ start: piece.start, end, type: 'licence-plate' });
    return end > 0;
  };
  for (const i of numbers) {
    const after = pieces[word(i + 1) === '-' ? i + 2 : i + 1];
    if (after?.kind !== 'letters' || after.end - after.start < 2 || after.end - after.start > MOST_LETTERS) continue;
    const first = firstOf(i);
    if (!(first < i && find(first)) && word(i).length <= MOST_DIGITS) find(i);
  }
  return found;
}
