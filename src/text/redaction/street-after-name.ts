import type { PersonalWords } from './personal-words.ts';
import type { Page } from './pieces.ts';
import { isCapital } from './written.ts';

const MOST_PIECES = 10;
const MOST_WORDS = 4;
const MOST_SMALL = 2;
const ORDINAL = /^(?:st|nd|rd|th)$/;
/** Letters of an abbreviation whose point ends nothing: `St. Mary's Close`. */
const SHORT = 3;

/** Whether piece `i` is the ending of an ordinal such as `5th`. */
const endsOrdinal = ({ pieces, word }: Page, i: number): boolean =>
  pieces[i]?.gap === 'none' && pieces[i - 1]?.kind === 'digits' && ORDINAL.test(word(i));

/** Whether the mark at piece `i` stands inside a name. */
function isInner({ pieces, word }: Page, i: number): boolean {
  if (pieces[i]?.gap !== 'none') return false;
  return word(i) === '.' ? word(i - 1).length <= SHORT : "'-".includes(word(i)) && pieces[i + 1]?.gap === 'none';
}

/**
 * Index of the piece after a street whose word ends it (`12 Baker Street`, `9 queens road`); `i` is the piece after the number. Up to four
 * words stand between, two of them in small letters at most, and none that measures or counts. −1 where there is none.
 */
export function streetAfterName(page: Page, words: PersonalWords, i: number): number {
  const { pieces, word } = page;
  if (endsOrdinal(page, i)) return -1; // the number of `57th Street` is the street's
  const first = pieces[i]?.gap === 'none' && /^[a-f]$/.test(word(i)) ? i + 1 : i;
  let found = -1;
  let [count, small] = [0, 0];
  for (let k = first; k < pieces.length && k - first < MOST_PIECES; k += 1) {
    const piece = pieces[k];
    if (piece === undefined || piece.gap === 'wide') break;
    if (piece.kind === 'mark') {
      if (!isInner(page, k)) break;
    } else if (piece.kind === 'digits') {
      if (found > 0 || !endsOrdinal(page, k + 1)) break;
      k += 1;
      count += 1;
    } else if (piece.gap === 'none') {
      if (pieces[k - 1]?.kind !== 'mark') break;
    } else {
      const capital = isCapital(page, k);
      const certain = words['street-last'].has(word(k));
      if (count > 0 && (certain || (capital && small === 0 && words['street-last-capital'].has(word(k))))) {
        found = k + 1;
        continue;
      }
      if (found > 0 || (!capital && (words['no-street'].has(word(k)) || words.unit.has(word(k))))) break;
      count += 1;
      small += capital ? 0 : 1;
      if (count > MOST_WORDS || small > MOST_SMALL) break;
    }
  }
  return found;
}
