import { plainWords } from './plain-words.ts';
import { ABSENT, NOBODY } from './words.ts';

/** What spreadsheets in English and French put where a formula fails. */
const FAILED =
  /^#(?:N\/[AD]|REF!|VALUE!|VALEUR!|DIV\/0!|NAME\?|NOM\?|NULL?!|NUM!|NOMBRE!|SPILL!|PROPAGATION!|CALC!|CALCUL!|GETTING_DATA|UNKNOWN!)$/i;
/** No word for nothing or nobody is longer, nor holds a digit: most cells are told by a glance. */
const LONGEST = 40;
const MAY_SAY_NOTHING = /^\D*$/;
const MARKS_ONLY = /^[-–—_.…/\\?*]+$/;

/** Whether a cell holds the error of a formula, which is nothing that anybody said. */
export const isFormulaError = (cell: string): boolean => FAILED.test(cell.trim());

const isAmong = (words: ReadonlySet<string>, cell: string) =>
  cell.length <= LONGEST && MAY_SAY_NOTHING.test(cell) && words.has(plainWords(cell));

/** Whether a cell says that there is no answer: blank, `N/A`, `-`, `sans objet`, the error of a formula. */
export function isNoAnswer(cell: string): boolean {
  const trimmed = cell.trim();
  return trimmed === '' || isFormulaError(trimmed) || MARKS_ONLY.test(trimmed) || isAmong(ABSENT, trimmed);
}

/** Whether a cell names nobody: no answer, or a word for whoever does not say who they are. */
export const isNobody = (cell: string): boolean => isNoAnswer(cell) || isAmong(NOBODY, cell);
