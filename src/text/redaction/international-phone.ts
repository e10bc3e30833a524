import { beginsHere, endsBefore } from './edges.ts';
import type { PersonalWords } from './personal-words.ts';
import type { Page } from './pieces.ts';

/** Digits of a number with its country's code where all are as long; elsewhere up to fifteen (ITU E.164). */
const LENGTHS: readonly (readonly [code: string, digits: number])[] = [
  ['33', 11],
  ['34', 11],
  ['41', 11],
  ['44', 12],
  ['1', 11],
];
const LEAST = 9;
const MOST = 15;
const MOST_PIECES = 24;
const PREFIX = /^00(?=[1-9]|$)/;

/**
 * The end of an international number that begins at piece `i` with `+`, `(+` or `00`: digits parted by single blanks, points, hyphens,
 * slashes and brackets, a trunk zero in brackets apart. −1 where there is none.
 */
export function internationalEnd(page: Page, i: number, words: PersonalWords): number {
  const { pieces, word } = page;
  const open = word(i) === '(' && word(i + 1) === '+' ? 1 : 0;
  const plus = word(i + open) === '+';
  if (!plus && !(PREFIX.test(word(i)) && beginsHere(page, i))) return -1;
  let digits = '';
  let end = -1;
  let next = i;
  for (let k = i + open + (plus ? 1 : 0); k < pieces.length && k - i < MOST_PIECES; k += 1) {
    const piece = pieces[k];
    if (piece === undefined || (k > i && piece.gap === 'wide')) break;
    const sign = word(k);
    if (piece.kind === 'mark') {
      const closes = sign === ')' && (open === 1 || pieces[k - 2]?.kind === 'mark');
      if (!closes && (!'.-/('.includes(sign) || pieces[k + 1]?.kind !== 'digits')) break;
      continue;
    }
    if (piece.kind !== 'digits') break;
    const trunk = sign === '0' && word(k - 1) === '(' && word(k + 1) === ')';
    if (trunk) continue;
    const more = digits + (digits === '' && !plus ? sign.replace(PREFIX, '') : sign);
    if (more.length > MOST) break;
    digits = more;
    end = piece.end;
    next = k + 1;
    if (LENGTHS.some(([code, length]) => digits.startsWith(code) && digits.length >= length)) break;
  }
  const fits = digits.length >= LEAST && !digits.startsWith('0');
  const only = LENGTHS.find(([code]) => digits.startsWith(code));
  if (!fits || (only !== undefined && digits.length !== only[1])) return -1;
  return endsBefore(page, next) && !words.unit.has(word(next)) ? end : -1;
}
