import type { TokenKind } from './document.ts';

/** A stretch of the text that one language's rules may still cut: words keep their apostrophes and hyphens. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
}

/*
 * Every quantifier is bounded or consumes what it scanned, so that a scan costs a constant per character whatever the text.
 * The e-mail pattern, which looks far ahead, is only tried in texts that hold an @.
 */
const URL = String.raw`(?<url>https?:\/\/[^\s<>"«»]{1,2000}|www\.[^\s<>"«»]{1,2000})`;
const EMAIL = String.raw`(?<email>[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6})`;
const TAGGED = String.raw`(?<mention>@[\p{L}\p{N}_]{1,60})|(?<hashtag>#[\p{L}\p{N}_]{1,120})`;
const EMOTICON = String.raw`[:;=8][-'^o]?[)(\]\[DPp|\/\\*3oO](?![\p{L}\p{N}])|[xX]D(?!\p{L})|<\/?3|:'\(|\^\^|-_-`;
const PICTURE = String.raw`\p{Regional_Indicator}{2}|\p{Extended_Pictographic}[\uFE0F\u20E3\p{Emoji_Modifier}]*(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*)*`;
const TIME = String.raw`(?<time>\d{1,2}\s?[hH]\s?\d{2}(?![\p{L}\d])|\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{1,3}[hH](?![\p{L}\d]))`;
const NUMBER = String.raw`(?<number>\d{1,3}(?:[\u00A0\u202F ]\d{3})+(?!\d)(?:[.,]\d{1,20})?|\d+(?:[.,\/:-]\d+)*)`;
const ACRONYM = String.raw`(?:\p{L}\.){2,8}`;
const WORD = String.raw`[\p{L}\p{M}][\p{L}\p{M}\p{N}_\u00AD\u200D]*(?:['’‘ʼ´′\-\u2010\u2011][\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}_\u00AD\u200D]*)*`;
const SYMBOL = String.raw`\.{2,}|[!?¡¿]+|-{2,}|[^\s]`;

const pattern = (email: string) =>
  new RegExp(`${URL}|${email}${TAGGED}|(?<emoji>${EMOTICON}|${PICTURE})|${TIME}|${NUMBER}|(?<word>${ACRONYM}|${WORD})|(?<symbol>${SYMBOL})`, 'gu');
const PLAIN = pattern('');
const WITH_EMAIL = pattern(`${EMAIL}|`);
const KINDS: readonly TokenKind[] = ['word', 'symbol', 'number', 'time', 'emoji', 'hashtag', 'mention', 'url', 'email'];
const TRAILING = /[.,;:!?)\]}'’…]+$/;

/** Cuts a text into chunks, in order; white space falls away. Linear in the length of the text. */
export function chunks(text: string): Chunk[] {
  const found: Chunk[] = [];
  const scan = text.includes('@') ? WITH_EMAIL : PLAIN;
  scan.lastIndex = 0;
  for (let match = scan.exec(text); match !== null; match = scan.exec(text)) {
    const groups = match.groups as Record<string, string | undefined>;
    let kind: TokenKind = 'symbol';
    for (const candidate of KINDS) {
      if (groups[candidate] !== undefined) {
        kind = candidate;
        break;
      }
    }
    let end = match.index + match[0].length;
    if (kind === 'url') {
      const tail = TRAILING.exec(match[0].slice(-20));
      if (tail) end -= tail[0].length;
      scan.lastIndex = end;
    }
    found.push({ start: match.index, end, kind });
  }
  return found;
}
