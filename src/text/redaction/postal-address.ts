import type { PersonalWords } from './personal-words.ts';
import type { Page } from './pieces.ts';
import { americanTownEnd, britishTownEnd, townEnd } from './postcode.ts';
import type { Redaction } from './redaction.ts';
import { streetAfterName } from './street-after-name.ts';
import { streetBeforeName } from './street-before-name.ts';

const MOST_DIGITS = 5;

/**
 * Finds postal addresses: the number of a house, a street word and its name in either order, and the town where a postcode says that it
 * is one.
 */
export function findPostalAddresses(page: Page, words: PersonalWords): Redaction[] {
  const { pieces, numbers, word } = page;
  const found: Redaction[] = [];
  let free = 0;
  for (const i of numbers) {
    const piece = pieces[i];
    if (piece === undefined || piece.start < free || piece.end - piece.start > MOST_DIGITS) continue;
    if (piece.gap === 'none' && (pieces[i - 1]?.kind !== 'mark' || '.-+'.includes(word(i - 1)))) continue;
    const first = streetBeforeName(page, words, i + 1);
    const next = first > 0 ? first : streetAfterName(page, words, i + 1);
    if (next < 0) continue;
    const town = Math.max(townEnd(page, words, next), britishTownEnd(page, words, next), americanTownEnd(page, words, next));
    free = town > 0 ? town : (pieces[next - 1]?.end ?? piece.end);
    found.push({ start: piece.start, end: free, type: 'postal-address' });
  }
  return found;
}
