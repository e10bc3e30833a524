import type { CellWords } from './cell-words.ts';
import { ENGLISH } from './words-english.ts';
import { FRENCH } from './words-french.ts';

const ALL: readonly CellWords[] = [FRENCH, ENGLISH];

const places = (lists: (words: CellWords) => readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(ALL.flatMap((words) => lists(words).flatMap((list, place) => list.map((word) => [word, place] as const))));

const either = (list: (words: CellWords) => readonly string[]): ReadonlySet<string> => new Set(ALL.flatMap(list));

/** Names of months, in full and as they are cut, to their numbers from 0. */
export const MONTHS = places((words) => words.months);

/** Answers in words to their place, 0 the worst and 4 the best. */
export const GRADES = places((words) => words.grades);

/** Yes is 1 and no is 0. */
export const FLAGS = places((words) => [words.no, words.yes]);

/** Names of languages to their tags. */
export const LANGUAGES: ReadonlyMap<string, string> = new Map(
  ALL.flatMap((words) => Object.entries(words.languages).flatMap(([tag, names]) => names.map((name) => [name, tag] as const))),
);

/** Names of the days of a week. */
export const WEEKDAYS = either((words) => words.weekdays);

/** Cells that say there is no answer. */
export const ABSENT = either((words) => words.absent);

/** What stands for whoever does not say who they are. */
export const NOBODY = either((words) => words.nobody);

/** What begins a row that sums up those above it. */
export const TOTALS = either((words) => words.totals);

/** What may follow a score. */
export const UNITS = either((words) => words.units);

/** What may stand between a score and the end of its scale. */
export const OUT_OF = either((words) => words.outOf);
