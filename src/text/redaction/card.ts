import { digitGroups } from './digit-groups.ts';
import { beginsHere, endsBefore } from './edges.ts';
import type { Page } from './pieces.ts';
import type { Redaction } from './redaction.ts';

const FEWEST_TOGETHER = 4;
const IN_ONE_GO = /^[2-6]\d{12,18}$/;
/** Sizes of the groups that cards are printed with. */
const PRINTED = new Set(['4-4-4-4', '4-4-4-4-3', '4-4-4-4-2', '4-6-5', '4-6-4', '4-4-4-1']);

/** Luhn's check: from the right every second digit doubled, the sum of all digits a multiple of ten. */
function isSound(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Finds the numbers of payment cards, 13 to 19 digits in one go or as printed, whose check digit is right. */
export function findCards(page: Page): Redaction[] {
  const found: Redaction[] = [];
  for (const i of page.numbers) {
    if (page.word(i).length < FEWEST_TOGETHER || !beginsHere(page, i)) continue;
    const groups = digitGroups(page, i);
    for (let count = groups.length; count > 0; count -= 1) {
      const taken = groups.slice(0, count);
      const digits = taken.map((group) => group.digits).join('');
      const last = taken.at(-1);
      const shaped = IN_ONE_GO.test(digits) && (count === 1 || PRINTED.has(taken.map((group) => group.digits.length).join('-')));
      if (last === undefined || !shaped || !isSound(digits) || !endsBefore(page, last.next)) continue;
      found.push({ start: page.pieces[i]?.start ?? 0, end: last.end, type: 'card' });
      break;
    }
  }
  return found;
}
