import type { Readable } from 'node:stream';
import type { RawRow } from '../service/prepare-row.ts';

const NEWLINE = 0x0a;
const LONGEST_LINE = 2 ** 20;
const MOST_BYTES = 2 ** 22;

function rowOf(line: Buffer): RawRow | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(line);
    return text.trim() === '' ? null : { value: JSON.parse(text) as unknown };
  } catch {
    return { fault: { code: 'malformed-json', detail: 'The line is not JSON in UTF-8.' } };
  }
}

const TOO_LARGE: RawRow = { fault: { code: 'row-too-large', detail: 'The line is longer than 1 MiB.' } };

/**
 * Reads newline-delimited JSON as chunks of up to `most` rows. Memory is bounded whatever is sent: the stream is read only as
 * fast as chunks are taken, and a line longer than 1 MiB is skipped and told as one bad row. Blank lines are no rows.
 */
export async function* ndjsonRows(stream: Readable, most = 500): AsyncGenerator<RawRow[]> {
  let rows: RawRow[] = [];
  let bytes = 0;
  let parts: Buffer[] = [];
  let length = 0;

  const endLine = () => {
    const row = length > LONGEST_LINE ? TOO_LARGE : rowOf(Buffer.concat(parts));
    if (row !== null) rows.push(row);
    bytes += length;
    parts = [];
    length = 0;
  };

  for await (const piece of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    for (let from = 0; from < piece.length; ) {
      const newline = piece.indexOf(NEWLINE, from);
      const end = newline === -1 ? piece.length : newline;
      length += end - from;
      if (length > LONGEST_LINE) parts = [];
      else parts.push(piece.subarray(from, end));
      from = end + 1;
      if (newline === -1) continue;
      endLine();
      if (rows.length < most && bytes < MOST_BYTES) continue;
      yield rows;
      rows = [];
      bytes = 0;
    }
  }
  endLine();
  if (rows.length > 0) yield rows;
}
