import type { PersonalWords } from './personal-words.ts';
import type { Page } from './pieces.ts';
import type { Redaction } from './redaction.ts';
import { isCapital, isShouted } from './written.ts';

const MOST_PIECES = 12;
const MOST_JOINED = 6;

const isTitle = (words: PersonalWords, word: string) =>
  words.title.has(word) || words['title-capital'].has(word) || words['title-plural'].has(word);

/** A word of a name: the index of the piece after it, and whether it is written with a capital. */
interface NameWord {
  readonly next: number;
  readonly capital: boolean;
}

/** Whether piece `k` may be a word of a name, or begin one. */
function isNameWord({ pieces, word }: Page, words: PersonalWords, k: number): boolean {
  const piece = pieces[k];
  return piece?.kind === 'letters' && piece.end - piece.start > 1 && !words['no-name'].has(word(k)) && !isTitle(words, word(k));
}

const touches = ({ pieces, word }: Page, k: number, sign: string) =>
  word(k) === sign && pieces[k]?.gap === 'none' && pieces[k + 1]?.gap === 'none' && pieces[k + 1]?.kind === 'letters';

/** The word of a name at piece `k` with what hyphens and elisions join to it: `Jean-Marc`, `O'Brien`; not the `'s` of `Brown's`. */
function nameWordAt(page: Page, words: PersonalWords, k: number): NameWord | null {
  const piece = page.pieces[k];
  const elided = piece !== undefined && piece.end - piece.start <= 2 && touches(page, k + 1, "'") && isCapital(page, k + 2);
  if (!elided && !isNameWord(page, words, k)) return null;
  let next = elided ? k + 3 : k + 1;
  while (touches(page, next, '-')) next += 2;
  return { next, capital: elided || isCapital(page, k) };
}

/**
 * Index of the piece after the name that begins at piece `first`: particles, initials and words with capitals. A name in small letters,
 * where `small` allows it, is no word that people say; after a word in small letters or in capitals throughout only a forename or such
 * another word goes on with it. −1 where there is none.
 */
function nameEnd(page: Page, words: PersonalWords, first: number, small: boolean): number {
  const { pieces, word } = page;
  let end = -1;
  let mayBeSmall = small;
  let closed = false;
  for (let k = first; k < pieces.length && k - first < MOST_PIECES; ) {
    const piece = pieces[k];
    if (piece?.kind !== 'letters' || piece.gap === 'wide') break;
    const pointed = word(k + 1) === '.' && pieces[k + 1]?.gap === 'none';
    const initial = piece.end - piece.start === 1 && isCapital(page, k) && pointed;
    if (initial || (words.particle.has(word(k)) && (pointed || pieces[k + 1]?.kind === 'letters'))) {
      k += pointed ? 2 : 1;
      if (initial && word(k) === '-') k += 1;
      mayBeSmall &&= !words.article.has(word(k - 1));
      continue;
    }
    const found = nameWordAt(page, words, k);
    if (found === null || !(found.capital || mayBeSmall)) break;
    const forename = words.forename.has(word(k));
    const strange = forename || !words.isWord(word(k));
    if ((closed || !found.capital) && !strange) break;
    end = found.next;
    mayBeSmall &&= !found.capital;
    closed = (!found.capital || isShouted(page, k)) && !forename;
    k = end;
  }
  return end;
}

/** Index of the piece after a title that stands at piece `i`, its point included; −1 where there is none. */
function titleEnd(page: Page, words: PersonalWords, i: number): number {
  const { text, pieces, word } = page;
  const piece = pieces[i];
  if (piece?.kind !== 'letters') return -1;
  if (piece.gap === 'none' && pieces[i - 1]?.kind !== 'mark') return -1;
  const pointed = word(i + 1) === '.' && pieces[i + 1]?.gap === 'none';
  if (!isTitle(words, word(i))) {
    if (!words['title-as-written'].has(text.slice(piece.start, piece.end))) return -1;
    // `taille M`, `vous Me proposez`, `Sara M. Grande`, `MERCI DE M EXPLIQUER`
    const before = word(i - 1);
    if (words.size.has(before) || words.pronoun.has(before) || words.forename.has(before)) return -1;
    if (!pointed && isShouted(page, i - 1) && isShouted(page, i + 1)) return -1;
  }
  if (pieces[i - 1]?.kind === 'digits') return -1; // `2 M. de long`
  return pointed ? i + 2 : i + 1;
}

/** Where titles begin in a text. */
export function titlesIn(text: string, { titles }: PersonalWords): readonly number[] {
  const found: number[] = [];
  titles.lastIndex = 0;
  for (let match = titles.exec(text); match !== null; match = titles.exec(text)) found.push(match.index);
  return found;
}

/** Finds the names that follow courtesy titles (`titlesIn`): "Mme Durand", "Mr & Mrs Smith"; the titles are no part of them. */
export function findNames(page: Page, words: PersonalWords, titles: readonly number[]): Redaction[] {
  const { pieces, word } = page;
  const found: Redaction[] = [];
  let i = 0;
  for (const title of titles) {
    while ((pieces[i]?.start ?? title) < title) i += 1;
    let first = titleEnd(page, words, i);
    if (first < 0) continue;
    const noun = words.article.has(word(i - 1)); // `le docteur de la clinique`, `the dr`
    if (noun && words.particle.has(word(first))) continue;
    const small = words.title.has(word(i)) && !noun;
    const most = words['title-plural'].has(word(i)) ? MOST_JOINED : 1;
    for (let count = 0; count < most; count += 1) {
      const end = nameEnd(page, words, first, small);
      const [from, to] = [pieces[first]?.start, pieces[end - 1]?.end];
      if (end < 0 || from === undefined || to === undefined) break;
      found.push({ start: from, end: to, type: 'name' });
      if (!words.joiner.has(word(end))) break;
      first = end + 1;
    }
  }
  return found;
}
