import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import type { OpenOptions } from '../../src/files/file-format.ts';
import { openFile } from '../../src/files/open-file.ts';
import { previewFile } from '../../src/files/preview-file.ts';

/** Bytes as a stream gives them, in pieces of `size`. */
export async function* inPieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** Text in an encoding of iconv-lite, `mark` with its byte order mark. */
export const encoded = (text: string, encoding = 'utf-8', mark = false): Buffer => iconv.encode(text, encoding, { addBOM: mark });

/** Rows as a spreadsheet in French writes them, unless the settings say otherwise. */
export const csv = (rows: readonly (readonly string[])[], delimiter = ';', newline = '\r\n'): string =>
  stringify(
    rows.map((row) => [...row]),
    { delimiter, record_delimiter: newline, quoted_match: /[\r\n]/ },
  );

/** All that an open file holds. */
export async function readAll(bytes: Uint8Array, options: OpenOptions = {}, size?: number) {
  const file = await openFile(inPieces(bytes, size), options);
  const rows = [];
  for await (const chunk of file.rows) rows.push(...chunk);
  return { ...file, rows, read: file.bytesRead() };
}

/** A preview of text or bytes in the time zone of Paris. */
export const preview = (content: string | Uint8Array, options: Partial<Parameters<typeof previewFile>[1]> = {}) =>
  previewFile(inPieces(typeof content === 'string' ? Buffer.from(content) : content), { timezone: 'Europe/Paris', ...options });
