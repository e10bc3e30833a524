import { jsonFields } from '../connectors/json-fields.ts';
import { type Fault, faultOf } from '../connectors/mapping/faults.ts';
import { mapResponse } from '../connectors/mapping/map-response.ts';
import { totalsText } from '../connectors/mapping/totals-row.ts';
import type { FieldMapping } from '../schemas/field-mapping.ts';
import { mappedSources } from '../schemas/mapped-sources.ts';
import { FileFault } from './file-fault.ts';
import type { FileRow, OpenFile } from './file-format.ts';
import { createRowIds } from './row-ids.ts';

/** What a row of a file became. */
export interface MappedRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** As they are posted (api.md, Verbatim), not yet checked where the lines of the file are verbatims themselves. */
  readonly verbatims: readonly unknown[];
  /** Why the row is refused; it has no verbatims then. A row may have neither, where it holds no text. */
  readonly faults: readonly Fault[];
}

/** What rows are mapped with: the IANA time zone of times without an offset. */
export interface RowContext {
  readonly timezone: string;
}

const refused = ({ line, cells }: FileRow, fault: Fault): MappedRow => ({ line, cells, verbatims: [], faults: [fault] });

/**
 * A function from the rows of an open file to verbatims; it is to be given every row once, in their order, since rows without an id of
 * their own are told apart by the same rows before them. Without a mapping the lines must be verbatims themselves. Throws `FileFault` when
 * the file lacks a column that the mapping names.
 */
export function createRowMapper(
  { columns, headings, format }: Pick<OpenFile, 'columns' | 'headings' | 'format'>,
  mapping: FieldMapping | null,
  { timezone }: RowContext,
): (row: FileRow) => MappedRow {
  if (mapping === null) {
    if (format.layout !== 'verbatims') throw new FileFault('mapping-needed');
    return (row) => {
      const { line, cells, value, fault } = row;
      return fault === undefined ? { line, cells, verbatims: [value], faults: [] } : refused(row, faultOf(fault));
    };
  }
  const idOf = createRowIds(headings);
  if (format.kind === 'ndjson') {
    return (row) => {
      const { line, cells, value, fault } = row;
      if (fault !== undefined) return refused(row, faultOf(fault));
      return { line, cells, ...mapResponse(jsonFields(value), mapping, { timezone, response: () => idOf(cells) }) };
    };
  }
  const places = new Map(columns.map(({ name }, place) => [name, place]));
  const sources = mappedSources(mapping);
  const unknown = sources.find((source) => !places.has(source));
  if (unknown !== undefined) throw new FileFault('unknown-column', { name: unknown });
  const needed = sources.map((source) => [source, places.get(source) ?? 0] as const).sort(([, a], [, b]) => a - b);
  return (row) => {
    const { line, cells, fault } = row;
    if (fault !== undefined) return refused(row, faultOf(fault));
    const lacking = cells.length < columns.length ? needed.find(([, place]) => place >= cells.length)?.[0] : undefined;
    if (lacking !== undefined && format.kind === 'csv') return refused(row, faultOf('too-few-cells', lacking));
    const fields = (source: string) => cells[places.get(source) ?? -1];
    const totals = totalsText(fields, mapping);
    if (totals !== null) return refused(row, faultOf('totals-row', totals));
    return { line, cells, ...mapResponse(fields, mapping, { timezone, response: () => idOf(cells) }) };
  };
}

/** Verbatims of an open file, row by row, in the chunks that it is read in. Throws `FileFault`, and lets go of the file then. */
export async function* mapRows(file: OpenFile, mapping: FieldMapping | null, context: RowContext): AsyncGenerator<MappedRow[]> {
  try {
    const mapped = createRowMapper(file, mapping, context);
    for await (const rows of file.rows) yield rows.map(mapped);
  } finally {
    await file.close();
  }
}
