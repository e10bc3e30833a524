import type { Page } from './pieces.ts';

/** A group of digits of a number, and what parts it from the group before: a blank (`' '`), `.`, `-` or `/`. */
export interface DigitGroup {
  readonly digits: string;
  readonly separator: string;
  /** Index of the piece after it. */
  readonly next: number;
  readonly end: number;
}

const MOST = 8;

/** The groups of digits that stand one after the other from piece `first` on, parted by one and the same sign; eight at most. */
export function digitGroups({ text, pieces, word }: Page, first: number): DigitGroup[] {
  const groups: DigitGroup[] = [];
  for (let i = first; groups.length < MOST; ) {
    const piece = pieces[i];
    if (piece?.kind !== 'digits') break;
    const sign = groups.length === 0 ? '' : pieces[i - 1]?.kind === 'digits' ? ' ' : word(i - 1);
    const expected = groups[1]?.separator ?? sign;
    if (groups.length > 0 && (sign !== expected || piece.gap !== (sign === ' ' ? 'blank' : 'none'))) break;
    groups.push({ digits: text.slice(piece.start, piece.end), separator: sign, next: i + 1, end: piece.end });
    const after = pieces[i + 1];
    i += after?.kind === 'mark' && after.gap === 'none' && '.-/'.includes(word(i + 1)) ? 2 : 1;
  }
  return groups;
}
