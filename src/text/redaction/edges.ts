import type { Page } from './pieces.ts';

const JOINS = '.,-/';
/** Letters that touch a number are a word of their own from this many on: `carte5555…`, and not `A380`. */
const WORD = 3;

const isWord = ({ pieces }: Page, i: number) => {
  const piece = pieces[i];
  return piece !== undefined && piece.end - piece.start >= WORD;
};

/** Whether a number may begin at piece `i`: nothing before goes on with it, as in `1.250` at `250` or `A380` at `380`. */
export function beginsHere(page: Page, i: number): boolean {
  const before = page.pieces[i - 1];
  if (before === undefined || page.pieces[i]?.gap !== 'none') return true;
  if (before.kind !== 'mark') return isWord(page, i - 1);
  return !(JOINS.includes(page.word(i - 1)) && before.gap === 'none' && page.pieces[i - 2]?.kind === 'digits');
}

/** Whether a number may end before piece `next`: what follows is no part of it, no unit, no sum of money. */
export function endsBefore(page: Page, next: number): boolean {
  const after = page.pieces[next];
  if (after === undefined) return true;
  const word = page.word(next);
  if (after.gap !== 'wide' && '€$£%'.includes(word)) return false;
  if (after.gap !== 'none') return true;
  if (after.kind !== 'mark') return after.kind === 'letters' && isWord(page, next);
  const then = page.pieces[next + 1];
  return !(JOINS.includes(word) && then?.gap === 'none' && then.kind === 'digits');
}
