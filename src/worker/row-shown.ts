import { jsonFields } from '../connectors/json-fields.ts';
import type { OpenFile } from '../files/file-format.ts';
import type { MappedRow } from '../files/map-rows.ts';
import type { FieldMapping } from '../schemas/field-mapping.ts';
import { mappedSources } from '../schemas/mapped-sources.ts';
import type { FileRow } from '../service/ports.ts';

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/**
 * Makes of the rows of an open file what the service takes. Rows with faults show what the columns hold that the mapping names, the
 * respondent's only to be found by; a line that is no verbatim shows nothing, since nobody knows whose it is.
 */
export function rowShown(
  { columns, format }: Pick<OpenFile, 'columns' | 'format'>,
  mapping: FieldMapping | null,
): (row: MappedRow) => FileRow {
  const places = new Map(columns.map(({ name }, place) => [name, place]));
  const sources = mapping === null ? [] : mappedSources(mapping).filter((source) => source !== mapping.respondent);
  const fieldsOf = ({ cells }: MappedRow) =>
    format.kind === 'ndjson' ? jsonFields(parsed(cells[0] ?? '')) : (source: string) => cells[places.get(source) ?? -1];
  return (row) => {
    const { line, verbatims } = row;
    const faults = row.faults.map(({ source, code, detail }) => ({ column: source || null, code, detail }));
    if (faults.length === 0 || mapping === null) return { line, verbatims, faults };
    const fields = fieldsOf(row);
    const cells = Object.fromEntries(sources.map((source) => [source, fields(source) ?? '']));
    const respondent = mapping.respondent === undefined ? '' : (fields(mapping.respondent) ?? '').trim();
    return { line, verbatims, faults, shown: { cells, respondent: respondent || null } };
  };
}
