import { jsonFields } from '../connectors/json-fields.ts';
import { saysTotals } from '../connectors/mapping/totals-row.ts';
import type { FileRow, OpenFile } from './file-format.ts';

/** Whether a row sums up those above it, as spreadsheets end: it tells nothing of what its columns hold. */
const isTotals = ({ cells }: FileRow) => saysTotals(cells.find((cell) => cell.trim() !== '') ?? '');

/** The cells of one column in the head of a file, blank where a row has none; last rows of totals are left out. */
export function columnCells({ head, columns, format }: OpenFile, place: number): string[] {
  const path = columns[place]?.name ?? '';
  const answers = format.kind === 'ndjson' ? head.length : head.findLastIndex((row) => !isTotals(row)) + 1;
  const rows = head.slice(0, answers);
  return rows.map(({ cells, value }) => (format.kind === 'ndjson' ? jsonFields(value)(path) : cells[place]) ?? '');
}
