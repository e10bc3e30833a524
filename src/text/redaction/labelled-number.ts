import { endsBefore } from './edges.ts';
import { labelBefore, type NumberLabel } from './number-label.ts';
import type { PersonalWords } from './personal-words.ts';
import type { Page } from './pieces.ts';
import type { Redaction } from './redaction.ts';

/** A number that its label calls a customer's or a contract's, and whether the label says that a number follows. */
export interface LabelledNumber extends Redaction {
  readonly marked: boolean;
}

/** A code as written, and the index of the piece after it. */
interface Code {
  readonly next: number;
  readonly written: string;
}

/** Shorter codes are left: a room, a table, a step. */
const FEWEST = 4;
const JOINS = '-/._';
const MOST_PARTS = 24;
/** Letters that a code may hold in a row, unless they are capitals. */
const MOST_LETTERS = 4;
const CAPITALS = /^[A-Z]+$/;
const DATE = /^(?:\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?|\d{4}-\d\d-\d\d)$/;
/** A number that no other thing has: long, or letters and digits in capitals. */
const LONG = /^\d{5,}$/;
const MIXED = /^[A-Z]{0,4}[-/]?\d[A-Z\d/-]{3,}$/;
/** A booking's. */
const SIX_CAPITALS = /^[A-Z]{6}$/;
const HAS_SIX_CAPITALS = /[A-Z]{6}/;
/** Digits that a number has at least where its label is not plain; the latter when hyphens part them, as in `décret n° 2016-1234`. */
const [LONGER, LONGEST] = [6, 9];
const GROUP = /^[A-Z\d]{1,4}$/;

const written = ({ text, pieces }: Page, from: number, to: number) => text.slice(pieces[from]?.start, pieces[to - 1]?.end);

/** Where the code may begin that holds the digits of piece `i`: at letters that touch them, over hyphens and such (`INV-20458`). */
function codeStart({ pieces, word }: Page, words: PersonalWords, i: number): number {
  let first = i;
  for (let k = i; i - k < MOST_PARTS && pieces[k]?.gap === 'none'; k -= 1) {
    const before = pieces[k - 1];
    if (before === undefined || (before.kind === 'letters' && before.end - before.start > MOST_LETTERS)) break;
    if (words.mark.has(word(k - 1)) || (before.kind === 'mark' && !JOINS.includes(word(k - 1)))) break;
    if (before.kind !== 'mark') first = k - 1;
  }
  return first;
}

/** The letters and digits in one go from piece `i`, over hyphens, slashes and inner points. */
function codeAt(page: Page, i: number): Code {
  const { pieces, word } = page;
  let next = i;
  for (let k = i; k < pieces.length && k - i < MOST_PARTS; k += 1) {
    const piece = pieces[k];
    if (piece === undefined || (k > i && piece.gap !== 'none')) break;
    if (piece.kind === 'letters' && piece.end - piece.start > MOST_LETTERS && !CAPITALS.test(written(page, k, k + 1))) break;
    if (piece.kind !== 'mark') next = k + 1;
    else if (!JOINS.includes(word(k))) break;
  }
  return { next, written: written(page, i, next) };
}

/** A marked number may be written in short groups: `98 765 432`, `KL 458 712`. Goes on over those that follow. */
function withGroups(page: Page, words: PersonalWords, i: number, code: Code): Code {
  const { pieces, word } = page;
  let { next } = code;
  let last = code.written;
  while (GROUP.test(last) && next - i < MOST_PARTS) {
    const group = pieces[next];
    if (group?.kind !== 'digits' || group.gap !== 'blank' || words.unit.has(word(next + 1))) break;
    if (word(next).length < 2 || word(next).length > MOST_LETTERS) break;
    last = word(next);
    next += 1;
  }
  return { next, written: written(page, i, next) };
}

/** Whether a code has the shape of a number that its label announces, or, unannounced, that of no other thing. */
function isCode(code: string, { marked, plain, shouted }: NumberLabel): boolean {
  const digits = code.replace(/\D/g, '').length;
  if (DATE.test(code)) return false;
  if (!plain) return marked && digits >= (/^(?:[A-Z]|\d+$)/.test(code) ? LONGER : LONGEST) && (LONG.test(code) || MIXED.test(code));
  if (marked) return (code.length >= FEWEST && digits >= 2) || (SIX_CAPITALS.test(code) && !shouted);
  return LONG.test(code) || (MIXED.test(code) && digits >= (/^[A-Z]/.test(code) ? 3 : 5));
}

/** Finds the numbers of customers (and members, subscribers…) and of contracts (and files, claims, orders…) by their labels. */
export function findLabelledNumbers(page: Page, words: PersonalWords): LabelledNumber[] {
  const { pieces, numbers, word } = page;
  const found: LabelledNumber[] = [];
  /** The label of the number before, where a list goes on: `contrats 1080148448 et 1080151870`. */
  const listed = (i: number): NumberLabel | null => {
    const last = found.at(-1);
    if (last === undefined || !words.joiner.has(word(i - 1)) || last.end !== pieces[i - 2]?.end) return null;
    return { type: last.type as NumberLabel['type'], marked: false, plain: true, shouted: false };
  };
  const take = (i: number): boolean => {
    const code = codeAt(page, i);
    if (code.written.length < FEWEST && pieces[code.next]?.kind !== 'digits') return false;
    const label = labelBefore(page, words, i) ?? listed(i);
    if (label === null) return false;
    const { next, written: surface } = label.marked && label.plain ? withGroups(page, words, i, code) : code;
    const [start, end] = [pieces[i]?.start, pieces[next - 1]?.end];
    const counted = !(label.marked && label.plain) && words.unit.has(word(next));
    if (start === undefined || end === undefined || counted || !isCode(surface, label) || !endsBefore(page, next)) return false;
    found.push({ start, end, type: label.type, marked: label.marked && label.plain });
    return true;
  };
  for (const i of numbers) {
    const first = codeStart(page, words, i);
    const before = pieces[first - 1];
    // `KL 458 712`
    const prefixed =
      before?.kind === 'letters' && before.end - before.start <= MOST_LETTERS && CAPITALS.test(written(page, first - 1, first));
    if (!(prefixed && take(first - 1))) take(first);
  }
  if (!HAS_SIX_CAPITALS.test(page.text)) return found;
  pieces.forEach(({ start, end }, i) => {
    if (end - start === 6 && SIX_CAPITALS.test(written(page, i, i + 1))) take(i);
  });
  return found;
}
