import { promisify } from 'node:util';
import { CsvError, parse } from 'csv-parse';
import { FileFault } from './file-fault.ts';
import { type FileRow, MOST_COLUMNS, type RowChunk } from './file-format.ts';

const LONGEST_ROW = 2 ** 22;
const LONGEST_CELL = 2 ** 20;
const MOST_ROWS = 500;
const MOST_CHARACTERS = 2 ** 22;
/** A character that no file holds, for files whose lines are one cell. */
const NOWHERE = '\u{10FFFF}';

const linesIn = (cell: string) => (cell.includes('\n') || cell.includes('\r') ? cell.split(/\r\n|\n|\r/).length - 1 : 0);

const faultOf = (error: unknown, line: number): unknown => {
  if (!(error instanceof CsvError)) return error;
  return new FileFault(error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'unclosed-quote' : 'row-too-large', { line });
};

function rowOf(line: number, cells: readonly string[]): FileRow {
  if (cells.every((cell) => cell.length <= LONGEST_CELL)) return { line, cells };
  return { line, cells: cells.map((cell) => (cell.length <= LONGEST_CELL ? cell : '')), fault: 'cell-too-large' };
}

/** Refuses a line that goes on and on with cells, before they take memory: the parser counts what they hold, not how many they are. */
async function* guarded(pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<string> {
  let [length, cells] = [0, 0];
  for await (const piece of pieces) {
    const newline = Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf('\r'));
    if (newline >= 0) [length, cells] = [0, 0];
    length += piece.length - newline - 1;
    if (length > LONGEST_CELL) cells += piece.split(delimiter).length - 1;
    if (cells > MOST_COLUMNS) throw new FileFault('too-many-columns');
    yield piece;
  }
}

/**
 * The rows of a CSV that hold anything, up to 500 at a time, with the line where each begins (`firstLine` is that of the text's own
 * first) and the bytes of the text in UTF-8 up to its end. Quotation marks within unquoted cells are characters; rows may end in LF, CRLF or CR. Memory is bounded: a row over 4 MiB, as a
 * mark that is never closed makes it, is a `FileFault`.
 */
export async function* csvRows(text: AsyncIterable<string>, delimiter: string | null, firstLine = 1): AsyncGenerator<RowChunk> {
  const parsed: { readonly cells: readonly string[]; readonly bytes: number }[] = [];
  const parser = parse({
    delimiter: delimiter ?? NOWHERE,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
    on_record: (cells: string[], { bytes }) => {
      parsed.push({ cells, bytes });
      return null;
    },
  });
  parser.on('error', () => {}).resume();
  const write = promisify<string, void>((piece, done) => parser.write(piece, done));
  const end = promisify<void>((done) => parser.end(done));
  let line = firstLine;

  /** What was parsed so far: rows that a fault comes after are not lost. */
  function* taken(): Generator<RowChunk> {
    let [rows, characters, read] = [[] as FileRow[], 0, 0];
    for (const { cells, bytes } of parsed.splice(0)) {
      let [length, lines] = [0, 1];
      for (const cell of cells) {
        length += cell.length;
        lines += linesIn(cell);
      }
      if (length > 0 && cells.some((cell) => cell.trim() !== '')) rows.push(rowOf(line, cells));
      line += lines;
      characters += length;
      read = bytes;
      if (rows.length < MOST_ROWS && characters < MOST_CHARACTERS) continue;
      yield { rows, bytes: read };
      [rows, characters] = [[], 0];
    }
    if (rows.length > 0) yield { rows, bytes: read };
  }
  try {
    for await (const piece of guarded(text, delimiter ?? NOWHERE)) {
      await write(piece);
      yield* taken();
    }
    await end();
    yield* taken();
  } catch (error) {
    yield* taken();
    throw faultOf(error, line);
  } finally {
    parser.destroy();
  }
}
