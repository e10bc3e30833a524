import type { Redaction } from './redaction.ts';

const LONGEST_LOCAL = 64;
const LOCAL = /[\p{L}\p{N}._%+'’-]/u;
/** What stands for @: the sign, between two blanks or none, and `(at)` or `[at]`. */
const SIGN = /@|[([]at[)\]]/giu;
const DOMAIN = /[\p{L}\p{N}-]{1,63}(?:[.][\p{L}\p{N}-]{1,63}){0,6}/uy;
/** The end of a domain: letters, or an internationalised one in its ASCII spelling. */
const TOP = /\.(?:\p{L}{2,24}|xn--[a-z0-9-]{2,59})$/iu;
const COMMON_TOP = /\.(?:com|net|org|info|eu|fr|be|ch|lu|ca|de|es|it|uk|ie|io|edu)$/i;
/** A domain whose point was typed as a comma. */
const COMMA_TOP = /,(?:com|net|org|fr|be|ch|eu|uk|co\.uk)(?![\p{L}\p{N}])/iuy;

/** Where the part before the sign begins. */
function localStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_LOCAL && LOCAL.test(text.charAt(start - 1))) start -= 1;
  while (start < end && !/[\p{L}\p{N}]/u.test(text.charAt(start))) start += 1;
  return start;
}

/** Where the domain that begins at a place ends; −1 where there is none. `known`: its last part must be a common one. */
function domainEnd(text: string, start: number, known: boolean): number {
  DOMAIN.lastIndex = start;
  const domain = DOMAIN.exec(text)?.[0];
  if (domain === undefined) return -1;
  COMMA_TOP.lastIndex = start + domain.length;
  if (!domain.includes('.') && COMMA_TOP.test(text)) return COMMA_TOP.lastIndex;
  return (known ? COMMON_TOP : TOP).test(domain) ? start + domain.length : -1;
}

/** Finds e-mail addresses, also with blanks around the @, with `(at)`, or with a comma for the last point. */
export function findEmails(text: string): Redaction[] {
  const found: Redaction[] = [];
  SIGN.lastIndex = 0;
  for (let match = SIGN.exec(text); match !== null; match = SIGN.exec(text)) {
    const { 0: sign, index } = match;
    const after = index + sign.length;
    const blank = text.charAt(index - 1) === ' ' && text.charAt(after) === ' ' ? 1 : 0;
    const end = domainEnd(text, after + blank, blank > 0);
    const start = localStart(text, index - blank);
    if (end > 0 && start < index - blank) found.push({ start, end, type: 'email' });
  }
  return found;
}
