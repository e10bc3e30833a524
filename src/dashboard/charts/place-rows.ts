import { NOTE, textWidth } from './text-width.ts';

/** A label beside an upright line, in pixels: where it begins, and the row it stands in, from 0 at the top. */
export interface RowLabel {
  readonly x: number;
  readonly row: number;
}

const GAP = 5;

/**
 * Labels of upright lines at `lines` (from the left), each to the right of its own, or to the left where it would not fit before `right`;
 * one that would meet another goes a row lower.
 */
export function placeRows(lines: readonly { readonly x: number; readonly label: string }[], right: number): readonly RowLabel[] {
  const rows: [number, number][][] = [];
  return lines.map(({ x, label }) => {
    const width = textWidth(label, NOTE);
    const from = x + GAP + width <= right ? x + GAP : x - GAP - width;
    const isFree = (taken: [number, number][]) => taken.every(([start, end]) => from > end + GAP || from + width < start - GAP);
    const free = rows.findIndex(isFree);
    const row = free < 0 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), [from, from + width]];
    return { x: from, row };
  });
}
