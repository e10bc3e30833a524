import { isColumnName } from '../connectors/mapping/column-names.ts';
import { plainWords } from '../connectors/mapping/plain-words.ts';

/** Rows that titles may take, and rows below that show how wide the table is. */
const [MOST_TITLES, LOOKED_AT] = [10, 30];

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;
/** Surely the name of a column: `no` and `n` are answers, too. */
const names = (cell: string) => cell.trim().endsWith('?') || (cell.trim().length > 2 && isColumnName(plainWords(cell)));

/**
 * How many rows stand above the header: those that hold at most half as many cells as the table is wide, such as a title in merged cells or
 * the date of an export, where the row below them looks like a header and has a cell that is surely a name.
 */
export function titleRows(rows: readonly (readonly string[])[], hasHeader: (rows: readonly (readonly string[])[]) => boolean): number {
  const widths = rows.slice(0, LOOKED_AT).map(filled);
  const widest = Math.max(0, ...widths);
  const first = widths.findIndex((width) => width > widest / 2);
  if (first < 1 || first > MOST_TITLES) return 0;
  return rows[first]?.some(names) && hasHeader(rows.slice(first)) ? first : 0;
}
