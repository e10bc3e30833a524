import type { PersonalWords } from './personal-words.ts';
import type { Page } from './pieces.ts';
import { isCapital } from './written.ts';

const FIVE_DIGITS = /^(?!00)\d{5}$/;
const BRITISH = /[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\p{N}])/iuy;
const AMERICAN = /[A-Z]{2},? \d{5}(?:-\d{4})?(?![\p{L}\p{N}])/uy;
/** How many pieces a town between street and postcode may take. */
const REACH = 8;

const isComma = ({ word }: Page, i: number) => ',-'.includes(word(i)) && word(i) !== '';

/** Where a continental postcode and the town after it end: `, 75011 Paris`, `13100 Aix-en-Provence`. −1 where there is none. */
export function townEnd(page: Page, words: PersonalWords, i: number): number {
  const { pieces, word } = page;
  let k = isComma(page, i) ? i + 1 : i;
  const code = pieces[k];
  if (code === undefined || !FIVE_DIGITS.test(word(k)) || words.unit.has(word(k + 1))) return -1;
  let end = code.end;
  const enough = k + REACH;
  let whole = false;
  for (k += 1; k < enough; k += 1) {
    const piece = pieces[k];
    if (piece === undefined || piece.gap === 'wide' || piece.kind === 'digits') break;
    if (piece.kind === 'mark') {
      if (!"'-".includes(word(k)) || pieces[k + 1]?.gap !== 'none') break;
      whole = false;
      continue;
    }
    const linked = words['town-link'].has(word(k)) && isCapital(page, k + 1);
    if (linked || words.particle.has(word(k))) {
      whole = false;
      continue;
    }
    if (piece.gap !== 'none' && (whole || words['no-name'].has(word(k)))) break;
    end = piece.end;
    whole = !words.forename.has(word(k));
  }
  return end;
}

/** Where a town with its postcode ends, the code found by a sticky expression; −1 where there is none. */
function codeEnd(page: Page, words: PersonalWords, i: number, scan: RegExp): number {
  const { text, pieces, word } = page;
  for (let k = i; k < pieces.length && k - i < REACH; k += 1) {
    const piece = pieces[k];
    if (piece === undefined) break;
    if (piece.kind === 'letters' && piece.gap !== 'none') {
      scan.lastIndex = piece.start;
      if (scan.test(text)) return scan.lastIndex;
    }
    if (piece.kind === 'digits' || (piece.kind === 'mark' && !",'-.".includes(word(k)))) break;
    if (piece.kind === 'letters' && !isCapital(page, k) && words['no-name'].has(word(k))) break;
  }
  return -1;
}

/** Where a British postcode ends that follows from piece `i` on, a town between or not: `, London NW1 6XE`. −1 where there is none. */
export const britishTownEnd = (page: Page, words: PersonalWords, i: number): number => codeEnd(page, words, i, BRITISH);

/** The same of an American one: `, Springfield, IL 62704`. */
export const americanTownEnd = (page: Page, words: PersonalWords, i: number): number => codeEnd(page, words, i, AMERICAN);
