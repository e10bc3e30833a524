import type { Redaction } from './redaction.ts';

const BEGINS = /^(?:https?:\/\/|www\.|[\p{L}\p{N}-]{1,63}\.[\p{L}\p{N}.-]{1,250}[/?])/iu;
const OPENING = /^[([{'’]$/;
const TRAILING = /^[.,;:!?)\]}'’…*“”]$/;
const QUERY = /\?[^=?]{1,200}=/;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const NUMBER = /^\d{8,}$/;
/** Where letters turn to digits, back, or to capitals: words seldom do. */
const TURN = /\d(?=\p{L})|\p{L}(?=\d)|\p{Ll}(?=\p{Lu})/gu;
const LEAST_TURNS = 5;
const LEAST_LENGTH = 8;

const isOpaque = (part: string) => NUMBER.test(part) || (part.length >= LEAST_LENGTH && (part.match(TURN)?.length ?? 0) >= LEAST_TURNS);

/** Whether an address leads to somebody's own page: it has a query, a login, or an opaque part in its path. */
function isPersonal(address: string): boolean {
  const path = address.replace(/^https?:\/\//i, '');
  const [host = '', ...parts] = path.split('/');
  return QUERY.test(address) || host.includes('@') || UUID.test(address) || parts.some((part) => part.split(/[-_.=&#?]/).some(isOpaque));
}

/** Finds links that carry a query, a token, a number or an opaque path; plain sites and pages are none. */
export function findLinks(text: string): Redaction[] {
  const found: Redaction[] = [];
  for (const { 0: word, index } of text.matchAll(/[^\s<>"«»]{5,}/gu)) {
    let [start, end] = [0, word.length];
    while (start < end && OPENING.test(word.charAt(start))) start += 1;
    while (end > start && TRAILING.test(word.charAt(end - 1))) end -= 1;
    const address = word.slice(start, end);
    if (BEGINS.test(address) && isPersonal(address)) found.push({ start: index + start, end: index + end, type: 'link' });
  }
  return found;
}
