import type { FileRow, RowChunk } from './file-format.ts';

const LONGEST_LINE = 2 ** 20;
const MOST_ROWS = 500;
const MOST_CHARACTERS = 2 ** 22;

function rowOf(line: number, text: string): FileRow {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { line, cells: [text], value };
  } catch {
    // Told by the fault below.
  }
  return { line, cells: [text], fault: 'malformed-json' };
}

/**
 * The lines of NDJSON that are not blank, up to 500 at a time, with the bytes of the text in UTF-8 up to their end. Memory is bounded: a
 * line over 1 MiB is skipped and told as a row's fault.
 */
export async function* jsonRows(text: AsyncIterable<string>): AsyncGenerator<RowChunk> {
  let [line, rows, characters, bytes] = [1, [] as FileRow[], 0, 0];
  let [held, tooLong] = ['', false];
  const endLine = (rest: string) => {
    const whole = held + rest;
    characters += whole.length;
    if (tooLong || whole.length > LONGEST_LINE) rows.push({ line, cells: [''], fault: 'line-too-large' });
    else if (whole.trim() !== '') rows.push(rowOf(line, whole));
    [held, tooLong] = ['', false];
    line++;
  };
  for await (const piece of text) {
    const parts = piece.split('\n');
    const last = parts.pop() as string;
    for (const part of parts) {
      endLine(part);
      bytes += Buffer.byteLength(part) + 1;
      if (rows.length < MOST_ROWS && characters < MOST_CHARACTERS) continue;
      yield { rows, bytes };
      [rows, characters] = [[], 0];
    }
    held += last;
    bytes += Buffer.byteLength(last);
    if (held.length > LONGEST_LINE) [held, tooLong] = ['', true];
  }
  endLine('');
  if (rows.length > 0) yield { rows, bytes };
}
