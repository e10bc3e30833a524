import { isNoAnswer } from './no-answer.ts';
import { plainWords } from './plain-words.ts';
import { readDate } from './read-date.ts';
import { readFlag } from './read-flag.ts';
import { readNumber } from './read-number.ts';
import { isStarred, readScore, writtenScore } from './read-score.ts';
import { type DateOrder, shownOrder } from './written-date.ts';

/** What the cells of a column are like; shares are of the filled ones, those that say there is no answer left out. */
export interface ColumnFacts {
  /** Share of the rows that hold something, 0–1. */
  readonly filled: number;
  readonly count: number;
  readonly distinct: number;
  readonly numbers: number;
  /** Share that is written as a score in digits. */
  readonly scored: number;
  /** Of the numbers, answers like `9/10` too: the ends (but for a few outside 0–10 where nearly all are inside), and whether all are whole. */
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
  /** Whether nearly all of the numbers lie between two ends: one slip of the keyboard does not change what was asked. */
  readonly within: (low: number, high: number) => boolean;
  /** Share that is written as an answer in words, stars or faces, `Très satisfait`. */
  readonly graded: number;
  /** Of these, the share that is drawn as stars. */
  readonly starred: number;
  readonly dates: number;
  /** Of days and months in its dates, as most of those show it that do; `either` where none of those does that could be either. */
  readonly order: DateOrder | 'either' | null;
  /** Share that says yes or no. */
  readonly flags: number;
  readonly emails: number;
  /** Share that is the address of a page. */
  readonly links: number;
  /** Mean of UTF-16 code units, and of words. */
  readonly length: number;
  readonly words: number;
}

/** Least share of numbers for which a column is taken to keep between two ends. */
const NEARLY_ALL = 0.95;

const LINK = /^https?:\/\/\S+$/i;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const isDate = (cell: string) => {
  if (cell.length > 50 || readNumber(cell) !== undefined) return false;
  const read = readDate(cell, { order: shownOrder(cell) === 'month-first' ? 'month-first' : 'day-first', timezone: 'UTC' });
  return typeof read !== 'string';
};

function orderOf(cells: readonly string[]): ColumnFacts['order'] {
  const orders = cells.flatMap((cell) => shownOrder(cell) ?? []);
  const count = (order: string) => orders.filter((one) => one === order).length;
  const [days, months, years] = [count('day-first'), count('month-first'), count('year-first')];
  if (years > days + months && !orders.includes('either')) return 'year-first';
  if (days + months > 0) return days >= months ? 'day-first' : 'month-first';
  return orders.length === 0 ? null : 'either';
}

/** Looks at the cells of a column. */
export function columnFacts(cells: readonly string[]): ColumnFacts {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => !isNoAnswer(cell));
  const share = (is: (cell: string) => boolean) => (filled.length === 0 ? 0 : filled.filter(is).length / filled.length);
  const mean = (of: (cell: string) => number) =>
    filled.length === 0 ? 0 : filled.reduce((sum, cell) => sum + of(cell), 0) / filled.length;
  const numbers = filled.flatMap((cell) => readNumber(cell) ?? writtenScore(cell)?.value ?? []);
  const between = (low: number, high: number) => numbers.filter((number) => number >= low && number <= high);
  const within = (low: number, high: number) => between(low, high).length >= numbers.length * NEARLY_ALL;
  const ends = within(0, 10) ? between(0, 10) : numbers;
  return {
    filled: cells.length === 0 ? 0 : filled.length / cells.length,
    count: filled.length,
    distinct: new Set(filled).size,
    numbers: filled.length === 0 ? 0 : numbers.length / filled.length,
    scored: share((cell) => writtenScore(cell) !== null),
    low: ends.reduce((low, number) => Math.min(low, number), Number.POSITIVE_INFINITY),
    high: ends.reduce((high, number) => Math.max(high, number), Number.NEGATIVE_INFINITY),
    whole: numbers.every(Number.isInteger),
    within,
    graded: share((cell) => !/\d/.test(cell) && cell.length < 60 && typeof readScore(cell, 'csat') === 'number'),
    starred: share(isStarred),
    dates: share(isDate),
    order: orderOf(filled),
    flags: share((cell) => cell.length < 20 && readFlag(cell) !== undefined),
    links: share((cell) => LINK.test(cell)),
    emails: share((cell) => EMAIL.test(cell)),
    length: mean((cell) => cell.length),
    words: mean((cell) => plainWords(cell.slice(0, 2000)).split(' ').length),
  };
}
