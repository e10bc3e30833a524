import { type DigitGroup, digitGroups } from './digit-groups.ts';
import { beginsHere, endsBefore } from './edges.ts';
import { internationalEnd } from './international-phone.ts';
import type { PersonalWords } from './personal-words.ts';
import type { Page } from './pieces.ts';
import type { Redaction } from './redaction.ts';

const YEAR = /^(?:19|20)\d\d$/;
/** How the first group of a national number begins. */
const NATIONAL = /^(?:0|1$|[2-9]\d\d$)/;
/** A number that nothing but the words before it tells to be a telephone's. */
const IN_ONE_GO = /^\d{9,11}$/;
const REACH = 4;
const AREA = /^[2-9]\d\d$/;

const isDate = ([day, month, year]: readonly DigitGroup[]) =>
  day?.digits.length === 2 && month?.digits.length === 2 && YEAR.test(year?.digits ?? '');

/** Whether groups are as people most write them: five pairs, or one go. After other digits (`01 02 2024 10 30`) nothing else is sure. */
const isRegular = (groups: readonly DigitGroup[]) =>
  groups[0]?.digits.length === 10 || (groups.length >= 5 && groups.slice(0, 5).every(({ digits }) => digits.length === 2));

/** The groups of a French or British number: a 0, another digit, ten or eleven in all, no group but the first of one digit. */
function national(groups: readonly DigitGroup[]): number {
  if (isDate(groups)) return 0;
  let digits = '';
  for (const [i, group] of groups.entries()) {
    if (i > 0 && group.digits.length === 1) return 0;
    digits += group.digits;
    if (digits.length > 11) return 0;
    if (digits.length >= 10) return /^0[1-9]/.test(digits) ? i + 1 : 0;
  }
  return 0;
}

/** The groups of a North American number: area, exchange, line, perhaps after a 1. */
function american(groups: readonly DigitGroup[]): number {
  const lead = groups[0]?.digits === '1' ? 1 : 0;
  const [area, exchange, line] = groups.slice(lead, lead + 3).map(({ digits }) => digits);
  return AREA.test(area ?? '') && AREA.test(exchange ?? '') && line?.length === 4 ? lead + 3 : 0;
}

/** The end of `(202) 555-0143` when it begins at piece `i`. */
function bracketedEnd(page: Page, i: number): number {
  const { pieces, word } = page;
  if (word(i) !== '(' || !AREA.test(word(i + 1)) || word(i + 2) !== ')') return -1;
  const [exchange, line] = digitGroups(page, i + 3);
  const right = AREA.test(exchange?.digits ?? '') && line?.digits.length === 4 && pieces[i + 3]?.gap !== 'wide';
  return right && endsBefore(page, line.next) ? line.end : -1;
}

/** The piece at which the number that holds piece `i` may begin: a plus or a bracket before it. */
function opening({ word }: Page, i: number): number {
  if (word(i - 1) === '+') return word(i - 2) === '(' ? i - 2 : i - 1;
  return word(i - 1) === '(' ? i - 1 : i;
}

/** Whether a word such as "tel" or "call" stands shortly before piece `i`, so that any long number is one to call. */
const isAnnounced = ({ word }: Page, words: PersonalWords, i: number) =>
  Array.from({ length: REACH }, (_, k) => word(i - 1 - k)).some((before) => words.phone.has(before));

/** Finds telephone numbers, national (France, Britain, North America) and international, whoever's they are. */
export function findPhones(page: Page, words: PersonalWords): Redaction[] {
  const { pieces, numbers } = page;
  const found: Redaction[] = [];
  for (const i of numbers) {
    if ((pieces[i]?.start ?? 0) < (found.at(-1)?.end ?? 0)) continue;
    const first = opening(page, i);
    let [from, end] = [first, Math.max(internationalEnd(page, first, words), bracketedEnd(page, first))];
    if (end < 0 && NATIONAL.test(page.word(i)) && beginsHere(page, i)) {
      const groups = digitGroups(page, i);
      const before = pieces[i - 1];
      const inside = before?.kind === 'digits' && pieces[i]?.gap === 'blank' && before.end !== found.at(-1)?.end;
      const last = inside && !isRegular(groups) ? undefined : groups[(national(groups) || american(groups)) - 1];
      if (last !== undefined && endsBefore(page, last.next)) [from, end] = [i, last.end];
    }
    if (end < 0 && IN_ONE_GO.test(page.word(i)) && beginsHere(page, i) && endsBefore(page, i + 1) && isAnnounced(page, words, i)) {
      [from, end] = [i, pieces[i]?.end ?? -1];
    }
    const start = pieces[from]?.start;
    if (end > 0 && start !== undefined) found.push({ start, end, type: 'phone' });
  }
  return found;
}
