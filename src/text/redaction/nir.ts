import { beginsHere } from './edges.ts';
import { gather, isEdge } from './gather.ts';
import type { PersonalWords } from './personal-words.ts';
import type { Page } from './pieces.ts';
import type { Redaction } from './redaction.ts';

const SHAPE = /^[12378]\d\d(?:0[1-9]|[1-9]\d)(?:\d\d|2[AB])\d{6}(?:\d\d)?$/;
const LENGTH = 13;
const LENGTH_WITH_KEY = 15;
/** How many pieces before a number without key the word that names it may stand. */
const REACH = 8;

/** Whether the key of a French social security number is right: 97 less the number modulo 97, 2A counted as 19 and 2B as 18. */
function isSound(nir: string): boolean {
  const digits = nir.replace('2A', '19').replace('2B', '18');
  const [number, key] = [BigInt(digits.slice(0, LENGTH)), BigInt(digits.slice(LENGTH))];
  return 97n - (number % 97n) === key;
}

/** Finds French social security numbers with a right key, and those without key that a word such as "sécu" announces. */
export function findNirs(page: Page, words: PersonalWords): Redaction[] {
  const found: Redaction[] = [];
  const announced = (i: number) => Array.from({ length: REACH }, (_, k) => page.word(i - 1 - k)).some((word) => words.nir.has(word));
  for (const i of page.numbers) {
    const start = page.pieces[i]?.start ?? 0;
    if (!beginsHere(page, i)) continue;
    const { chars, ends } = gather(page.text, start, LENGTH_WITH_KEY);
    const full = ends[LENGTH_WITH_KEY - 1];
    const short = ends[LENGTH - 1];
    if (short === undefined || !SHAPE.test(chars.slice(0, LENGTH))) continue;
    if (full !== undefined && isEdge(page.text, full) && SHAPE.test(chars) && isSound(chars)) found.push({ start, end: full, type: 'nir' });
    else if (isEdge(page.text, short) && announced(i)) found.push({ start, end: short, type: 'nir' });
  }
  return found;
}
