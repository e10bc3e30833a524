import { csvRows } from './csv-rows.ts';
import { documentFault } from './document-fault.ts';
import { FileFault } from './file-fault.ts';
import type { FileFormat, OpenOptions, RowChunk } from './file-format.ts';
import { jsonRows } from './json-rows.ts';
import { findQuotedLines } from './quoted-lines.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';
import { takeHead } from './take-head.ts';
import { textOf } from './text-of.ts';
import { unquotedText } from './unquoted-line.ts';
import { xlsxRows } from './xlsx-rows.ts';

/** What bytes were found to be, and their rows, a header still among them; chunks count the bytes of the file. */
export interface RawRows {
  readonly format: Pick<FileFormat, 'kind' | 'encoding' | 'delimiter' | 'sheet' | 'sheets' | 'quotedLines'>;
  readonly rows: AsyncGenerator<RowChunk>;
}

const LARGEST_WORKBOOK = 25_000_000;
const SNIFFED = 2 ** 16;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** How .xls files begin, and .xlsx files that are encrypted. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const SEPARATOR = /^sep=([^\r\n])(?:\r\n|\n|\r)/i;

const begins = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);
const kindOf = (name = '') => (/\.(?:ndjson|jsonl)$/i.test(name) ? 'ndjson' : undefined);

function isJsonLine(text: string): boolean {
  const line = text.trimStart().split('\n', 1)[0] as string;
  if (!line.startsWith('{')) return false;
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

async function workbook(source: AsyncIterable<Uint8Array>, sheet: string | undefined): Promise<RawRows> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const bytes of source) {
    length += bytes.length;
    if (length > LARGEST_WORKBOOK) throw new FileFault('workbook-too-large');
    parts.push(bytes);
  }
  const read = await xlsxRows(Buffer.concat(parts), sheet);
  async function* rows() {
    for (let from = 0; from < read.rows.length; from += 500) {
      const rows = read.rows.slice(from, from + 500);
      yield { rows, bytes: Math.round((length * (from + rows.length)) / read.rows.length) };
    }
  }
  return { format: { kind: 'xlsx', encoding: null, delimiter: null, sheet: read.sheet, sheets: read.sheets }, rows: rows() };
}

async function* without(length: number, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let left = length;
  for await (const piece of pieces) {
    if (piece.length > left) yield piece.slice(left);
    left = Math.max(0, left - piece.length);
  }
}

/** Chunks that count the bytes of a text, made to count those of its file. */
async function* ofFile(chunks: AsyncIterable<RowChunk>, bytesFor: (text: number) => number, before = 0): AsyncGenerator<RowChunk> {
  for await (const { rows, bytes } of chunks) yield { rows, bytes: bytesFor(before + bytes) };
}

/** Reads bytes as what they are found, or said, to be: a workbook, lines of JSON, or CSV with its encoding and delimiter. Throws `FileFault`. */
export async function rawRows(source: AsyncGenerator<Uint8Array>, options: OpenOptions = {}): Promise<RawRows> {
  const bytes = await takeHead(source, (head) => head.reduce((sum, { length }) => sum + length, 0) >= ZIP.length);
  const first = Buffer.concat(bytes.head);
  if (begins(first, COMPOUND)) throw new FileFault('old-workbook');
  if (begins(first, ZIP)) return workbook(bytes.all, options.sheet);
  if (options.kind === 'xlsx') throw new FileFault('broken-workbook');

  const text = textOf(bytes.all, options.encoding);
  const { head, whole, all } = await takeHead(text.pieces, (pieces) => pieces.reduce((sum, { length }) => sum + length, 0) >= SNIFFED);
  const start = head.join('').slice(0, SNIFFED);
  const encoding = text.decoder.encoding();
  const fault = options.kind === undefined ? documentFault(start) : null;
  if (fault !== null) throw new FileFault(fault);
  const kind = options.kind ?? kindOf(options.name) ?? (isJsonLine(start) ? 'ndjson' : 'csv');
  if (kind === 'ndjson') return { format: { kind, encoding, delimiter: null }, rows: ofFile(jsonRows(all), text.bytesFor) };
  const [declared = '', separator] = SEPARATOR.exec(start) ?? [];
  const isWhole = whole && start.length < SNIFFED;
  const quoted = declared === '' ? findQuotedLines(start, isWhole) : null;
  if (quoted !== null && quoted.delimiter === (options.delimiter ?? quoted.delimiter)) {
    const { delimiter, outer } = quoted;
    const { pieces, taken } = unquotedText(all, outer);
    const rows = ofFile(csvRows(pieces, delimiter), (bytes) => text.bytesFor(bytes + taken()));
    return { format: { kind, encoding, delimiter, quotedLines: true }, rows };
  }
  const delimiter = options.delimiter ?? separator ?? sniffDelimiter(start, isWhole);
  const rows = csvRows(declared === '' ? all : without(declared.length, all), delimiter, declared === '' ? 1 : 2);
  return { format: { kind, encoding, delimiter }, rows: ofFile(rows, text.bytesFor, declared.length) };
}
