import { looksLikeHeader } from '../connectors/mapping/looks-like-header.ts';
import { VerbatimInput } from '../schemas/verbatim.ts';
import { FileFault } from './file-fault.ts';
import { type Column, type FileRow, MOST_COLUMNS, type OpenFile, type OpenOptions, type RowChunk } from './file-format.ts';
import { jsonPaths } from './json-paths.ts';
import { type Header, readHeader } from './layouts.ts';
import { type RawRows, rawRows } from './raw-rows.ts';
import { shownFormats } from './shown-formats.ts';
import { takeHead } from './take-head.ts';

const HEAD_ROWS = 1000;
/** Rows that a header may take. */
const HEADER_ROWS = 25;
const HEAD_CHARACTERS = 2 ** 22;

const charactersOf = (rows: readonly FileRow[]) =>
  rows.reduce((sum, { cells }) => sum + cells.reduce((all, { length }) => all + length, 0), 0);

/** The header of lines of JSON: the paths that the first of them have, or none where they are verbatims as they stand. */
function jsonHeader(rows: readonly FileRow[]): Header {
  const values = rows.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const isVerbatims = values.length > 0 && values.every((value) => VerbatimInput.safeParse(value).success);
  const columns: Column[] = isVerbatims ? [] : jsonPaths(values, MOST_COLUMNS).map((name) => ({ name }));
  return { layout: isVerbatims ? 'verbatims' : 'plain', headerRows: 0, columns };
}

async function* passed(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* source;
}

/** Marks a row that is wider than the header by cells that hold anything. */
function fitted(row: FileRow, width: number): FileRow {
  const isWider = row.cells.length > width && row.cells.slice(width).some((cell) => cell.trim() !== '');
  return isWider && row.fault === undefined ? { ...row, fault: 'too-many-cells' } : row;
}

async function opened(source: AsyncGenerator<Uint8Array>, options: OpenOptions): Promise<OpenFile> {
  const raw: RawRows = await rawRows(source, options);
  const { head, all, close } = await takeHead(raw.rows, (chunks) => {
    const rows = chunks.flatMap((chunk) => chunk.rows);
    return rows.length >= HEAD_ROWS || charactersOf(rows) >= HEAD_CHARACTERS;
  });
  const first = head.flatMap((chunk) => chunk.rows).slice(0, HEAD_ROWS);
  if (first.length === 0) throw new FileFault('no-rows');
  if (first.slice(0, HEADER_ROWS).some(({ cells }) => cells.length > MOST_COLUMNS)) throw new FileFault('too-many-columns');
  const isJson = raw.format.kind === 'ndjson';
  const cells = first.map((row) => row.cells);
  const header = isJson ? jsonHeader(first) : readHeader(cells, options.headerRows, looksLikeHeader);
  const fit = isJson ? (row: FileRow) => row : (row: FileRow) => fitted(row, header.columns.length);
  const shown = isJson ? { decimal: null, dateOrder: null } : shownFormats(cells.slice(header.headerRows));
  let bytesRead = 0;
  async function* below(chunks: AsyncIterable<RowChunk>) {
    let left = header.headerRows;
    for await (const { rows, bytes } of chunks) {
      bytesRead = bytes;
      if (rows.length > left) yield rows.slice(left).map(fit);
      left = Math.max(0, left - rows.length);
    }
  }
  return {
    format: { ...raw.format, ...shown, layout: header.layout, headerRows: header.headerRows },
    columns: header.columns,
    headings: cells[header.headerRows - 1] ?? [],
    head: first.slice(header.headerRows).map(fit),
    rows: below(all),
    bytesRead: () => bytesRead,
    close,
  };
}

/**
 * Opens a file of verbatims: finds what it is, its encoding, delimiter, layout and columns, unless chosen, and gives its rows in bounded
 * memory (a workbook, of 25 MB at most, is read whole). Throws `FileFault` where it cannot be read, and lets go of the source then.
 */
export async function openFile(source: AsyncIterable<Uint8Array>, options: OpenOptions = {}): Promise<OpenFile> {
  const bytes = passed(source);
  try {
    return await opened(bytes, options);
  } catch (error) {
    await bytes.return(undefined);
    throw error;
  }
}
