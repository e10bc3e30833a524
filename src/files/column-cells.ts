import { jsonFields } from '../connectors/json-fields.ts';
import { plainWords } from '../connectors/mapping/plain-words.ts';
import { TOTALS } from '../connectors/mapping/words.ts';
import type { FileRow, OpenFile } from './file-format.ts';

/** Whether a row sums up those above it, as spreadsheets end: it tells nothing of what its columns hold. */
const isTotals = ({ cells }: FileRow) => TOTALS.has(plainWords((cells.find((cell) => cell.trim() !== '') ?? '').slice(0, 40)));

/** The cells of one column in the head of a file, blank where a row has none; a last row of totals is left out. */
export function columnCells({ head, columns, format }: OpenFile, place: number): string[] {
  const path = columns[place]?.name ?? '';
  const last = head.at(-1);
  const rows = format.kind !== 'ndjson' && last !== undefined && isTotals(last) ? head.slice(0, -1) : head;
  return rows.map(({ cells, value }) => (format.kind === 'ndjson' ? jsonFields(value)(path) : cells[place]) ?? '');
}
