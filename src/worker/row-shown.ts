import { jsonFields } from '../connectors/json-fields.ts';
import type { OpenFile } from '../files/file-format.ts';
import type { MappedRow } from '../files/map-rows.ts';
import type { FieldMapping } from '../schemas/field-mapping.ts';
import { mappedSources } from '../schemas/mapped-sources.ts';
import type { FileRow } from '../service/ports.ts';

type Shown = Pick<FileRow, 'cells' | 'respondent'>;

const NOTHING: Shown = { cells: {}, respondent: null };

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** What is shown of a line that is a verbatim as it stands: all but the respondent. */
function shownVerbatim(line: string): Shown {
  const value = parsed(line);
  if (typeof value !== 'object' || value === null) return NOTHING;
  const { respondent, ...rest } = value as { readonly respondent?: unknown };
  return { cells: { line: JSON.stringify(rest) }, respondent: typeof respondent === 'string' ? respondent : null };
}

/** What is shown of the rows of an open file when they are refused: the columns that the mapping names, the respondent's only to be found by. */
export function rowShown(
  { columns, format }: Pick<OpenFile, 'columns' | 'format'>,
  mapping: FieldMapping | null,
): (row: MappedRow) => FileRow {
  const places = new Map(columns.map(({ name }, place) => [name, place]));
  const sources = mapping === null ? [] : mappedSources(mapping);
  const shownMapped = (row: MappedRow, { respondent }: FieldMapping): Shown => {
    const fields =
      format.kind === 'ndjson' ? jsonFields(parsed(row.cells[0] ?? '')) : (source: string) => row.cells[places.get(source) ?? -1];
    const cells = sources.filter((source) => source !== respondent).map((source) => [source, fields(source) ?? ''] as const);
    return { cells: Object.fromEntries(cells), respondent: (respondent === undefined ? '' : (fields(respondent) ?? '').trim()) || null };
  };
  return (row) => {
    const { line, verbatims, faults } = row;
    const shown = mapping === null ? shownVerbatim(row.cells[0] ?? '') : shownMapped(row, mapping);
    return { line, verbatims, faults: faults.map(({ source, code, detail }) => ({ column: source || null, code, detail })), ...shown };
  };
}
