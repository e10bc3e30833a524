import { plainWords } from './plain-words.ts';
import { MONTHS, WEEKDAYS } from './words.ts';

/** Which comes first where days and months are both numbers. */
export type DateOrder = 'day-first' | 'month-first' | 'year-first';

/** A day as it is written, its month from 1, and what stands after it. */
export interface WrittenDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string;
}

const NUMERIC = /^(\d{1,4})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(?!\d)(.*)$/s;
const WORDED = /^([^:]*?\b(\d{4})\b)(.*)$/s;

const century = (year: string) => (year.length === 2 ? 2000 + Number(year) : Number(year));

/** Which of day and month comes first in a date of numbers: what it shows itself, `either` when both are possible, null for no such date. */
export function shownOrder(cell: string): DateOrder | 'either' | null {
  const [, a = '', mark, b = '', c] = NUMERIC.exec(cell.trim()) ?? [];
  if (c === undefined) return null;
  if (a.length === 4) return 'year-first';
  if (a.length > 2) return null;
  if (Number(a) > 12) return 'day-first';
  if (Number(b) > 12) return 'month-first';
  return mark === '.' ? 'day-first' : a === b ? null : 'either';
}

/** `12 janv. 2026`, `January 12, 2026`, `lundi 12 janvier 2026`: a day whose month is a word, the year of four digits last. */
function wordedDay(cell: string): WrittenDay | null {
  const [, written = '', year, rest = ''] = WORDED.exec(cell) ?? [];
  const all = plainWords(written.replace(/1er\b/, '1').replace(/(\d)(?:st|nd|rd|th)\b/i, '$1')).split(' ');
  const words = all.length === 4 && WEEKDAYS.has(all[0] as string) ? all.slice(1) : all;
  const [first = '', second = ''] = words;
  const [day, month] = MONTHS.has(second) ? [first, second] : [second, first];
  const number = MONTHS.get(month);
  if (words.length !== 3 || number === undefined || !/^\d{1,2}$/.test(day)) return null;
  return { year: Number(year), month: number + 1, day: Number(day), rest };
}

/**
 * The day at the beginning of a cell, not yet checked to exist: of numbers, or with a month's name in French or English. `order`
 * settles 03/04/2026, which is `ambiguous` without it unless one of both cannot be a month. Null when there is none.
 */
export function writtenDay(cell: string, order?: DateOrder): WrittenDay | 'ambiguous' | null {
  const [, a = '', , b = '', c = '', rest = ''] = NUMERIC.exec(cell) ?? [];
  if (c === '') return wordedDay(cell);
  if (a.length === 4) return c.length === 2 ? { year: Number(a), month: Number(b), day: Number(c), rest } : null;
  const shown = shownOrder(cell);
  const settled = order === undefined || order === 'year-first' ? (shown ?? 'day-first') : order;
  if (settled === 'either') return 'ambiguous';
  const [day, month] = settled === 'month-first' ? [b, a] : [a, b];
  return a.length > 2 ? null : { year: century(c), month: Number(month), day: Number(day), rest };
}
