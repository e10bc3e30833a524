import { jsonFields } from '../connectors/json-fields.ts';
import type { OpenFile } from './file-format.ts';

/** The cells of one column in the head of a file, blank where a row has none. */
export function columnCells({ head, columns, format }: OpenFile, place: number): string[] {
  const path = columns[place]?.name ?? '';
  return head.map(({ cells, value }) => (format.kind === 'ndjson' ? jsonFields(value)(path) : cells[place]) ?? '');
}
