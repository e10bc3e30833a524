import type { PersonalWords } from './personal-words.ts';
import type { Page } from './pieces.ts';
import { isCapital, isShouted } from './written.ts';

const MOST = 14;
const YEAR = /^1[789]\d\d$|^20\d\d$/;

/** Index of the piece after the suffix of a house number (`bis`, `B`), its comma, and the point of what follows. */
function afterSuffix({ pieces, word }: Page, words: PersonalWords, i: number): number {
  let k = i;
  const piece = pieces[k];
  if (piece?.kind === 'letters' && (words['house-suffix'].has(word(k)) || /^[a-d]$/.test(word(k)))) k += 1;
  return word(k) === ',' ? k + 1 : k;
}

/**
 * Index of the piece after the name of a street whose word comes before it (`12 bis, rue des Lilas`); `i` is the piece after the number.
 * Of a name in small letters, or in a text that shouts, only a first word is sure: others belong to it after a hyphen, a forename or a
 * rank, or when people do not say them. −1 where there is none.
 */
export function streetBeforeName(page: Page, words: PersonalWords, i: number): number {
  const { pieces, word } = page;
  const at = afterSuffix(page, words, i);
  const street = pieces[at];
  if (street?.kind !== 'letters' || street.gap === 'wide') return -1;
  const sure = words['street-first'].has(word(at));
  if (!sure && !words['street-first-capital'].has(word(at))) return -1;
  const shouted = isShouted(page, at);

  let last = -1;
  let capital = false;
  for (let k = at + 1; k < pieces.length && k - at < MOST; k += 1) {
    const piece = pieces[k];
    if (piece === undefined || piece.gap === 'wide') break;
    const said = word(k);
    if (piece.kind === 'mark') {
      const inner = pieces[k + 1]?.gap === 'none' || (said === '.' && k === at + 1);
      if (!inner || !"'-.".includes(said)) break;
    } else if (piece.kind === 'digits') {
      const year = YEAR.test(said) && pieces[last - 1]?.kind === 'digits';
      if (!year && (word(k - 1) !== 'du' || pieces[k + 1]?.kind !== 'letters')) break;
      if (!year) k += 1; // `rue du 8 mai`
      last = k;
    } else if (!words.particle.has(said)) {
      if (piece.end - piece.start < 2 || words['no-name'].has(said) || words['no-street'].has(said)) break;
      const goesOn = piece.gap === 'none' || words.forename.has(word(last)) || (!capital && !words.isWord(said));
      capital = isCapital(page, k) && !shouted;
      if (!capital && !(sure && (last < 0 || goesOn))) break;
      last = k;
    }
  }
  return last < 0 ? -1 : last + 1;
}
