import { roleOfName } from './column-names.ts';
import { plainWords } from './plain-words.ts';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const LONGEST_NAME = 100;

/** Whether a cell is a value rather than the name of any: a number, a date, an address. */
const isValue = (cell: string) =>
  cell !== '' &&
  (readNumber(cell) !== undefined || EMAIL.test(cell) || typeof readDate(cell, { order: 'day-first', timezone: 'UTC' }) !== 'string');

/**
 * Whether the first row of a plain table names the columns. It does not where a cell of it is a value; it does where a name is known or
 * values stand below; else several short cells are names, and one alone only if it asks (`Votre avis ?`).
 */
export function looksLikeHeader(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...below] = rows.slice(0, 50).map((cells) => cells.map((cell) => cell.trim()));
  if (first.some(isValue)) return false;
  if (first.some((cell) => cell !== '' && roleOfName(plainWords(cell)) !== null)) return true;
  const isAboveValues = first.some((_, place) => {
    const filled = below.map((cells) => cells[place] ?? '').filter((cell) => cell !== '');
    return filled.length > 0 && filled.every(isValue);
  });
  if (isAboveValues) return true;
  if (first.length === 1) return /[?:]$/.test(first[0] as string);
  return first.every((cell) => cell.length <= LONGEST_NAME) && new Set(first).size === first.length;
}
