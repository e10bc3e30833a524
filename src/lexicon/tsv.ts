import { LexiconError } from './lexicon-error.ts';

/** A row of a lexicon file and where it stands. */
export interface TsvRow {
  readonly file: string;
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a lexicon file: tabs between columns, `#` lines are comments, blank lines allowed.
 * Throws LexiconError on too few or too many columns, on stray white space, and on a row given twice.
 */
export function readTsv(file: string, content: string, least: number, most: number): TsvRow[] {
  const rows: TsvRow[] = [];
  const seen = new Map<string, number>();
  content.split('\n').forEach((raw, index) => {
    const line = raw.replace(/\r$/, '');
    if (line.trim() === '' || line.startsWith('#')) return;
    const cells = line.split('\t');
    const at = index + 1;
    if (cells.length < least || cells.length > most) {
      const wanted = least === most ? `${least}` : `${least} to ${most}`;
      throw new LexiconError(file, at, `has ${cells.length} columns, wants ${wanted} separated by one tab`);
    }
    if (cells.some((cell) => cell !== cell.trim())) throw new LexiconError(file, at, 'has white space around a column');
    if (cells.slice(0, least).some((cell) => cell === '')) throw new LexiconError(file, at, 'has an empty column');
    const first = seen.get(line);
    if (first !== undefined) throw new LexiconError(file, at, `repeats line ${first}`);
    seen.set(line, at);
    rows.push({ file, line: at, cells });
  });
  return rows;
}

/** A number of a row within bounds, or LexiconError. */
export function numberIn(row: TsvRow, column: number, low: number, high: number): number {
  const value = Number(row.cells[column]);
  if (row.cells[column] === '' || !Number.isFinite(value) || value < low || value > high) {
    throw new LexiconError(row.file, row.line, `column ${column + 1} is "${row.cells[column]}", wants a number from ${low} to ${high}`);
  }
  return value;
}

/** One of the words allowed in a column, or LexiconError. */
export function oneOf<const T extends readonly string[]>(row: TsvRow, column: number, allowed: T): T[number] {
  const value = row.cells[column] as T[number];
  if (!allowed.includes(value)) {
    throw new LexiconError(row.file, row.line, `column ${column + 1} is "${value}", wants ${allowed.join(', ')}`);
  }
  return value;
}
