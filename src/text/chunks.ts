import type { TokenKind } from './document.ts';

/** A stretch of the text that one language's rules may still cut: words keep their apostrophes and hyphens. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
}

/*
 * What may begin at a character is tried in order at that character (sticky expressions), so that nothing searches ahead. Every
 * quantifier is bounded or consumes what it scanned: a text costs a constant per character, whatever it holds.
 */
const IN_WORD = String.raw`\p{L}\p{M}\p{N}_\u00AD\u200B-\u200D\u2060`;
const sticky = (source: string) => new RegExp(source, 'uy');
const WORD = sticky(
  String.raw`\p{L}[${IN_WORD}]{0,200}(?:['’‘ʼ´′＇](?=\p{L})[${IN_WORD}]{1,200}|[\-\u2010\u2011][${IN_WORD}]{1,200}){0,40}`,
);
const ACRONYM = sticky(String.raw`(?:\p{L}\.){2,8}(?:\p{Lu}(?![${IN_WORD}]))?|\p{Lu}\.\p{Lu}(?![${IN_WORD}.])`);
const URL = sticky(String.raw`[hH]ttps?:\/\/[^\s<>"«»]{1,2000}|[wW]{3}\.[\p{L}\p{N}][^\s<>"«»]{1,2000}`);
const SITE = sticky(
  String.raw`[\p{L}\p{N}-]{2,63}(?:\.[\p{L}\p{N}-]{2,63}){0,3}\.(?:com|net|org|fr)(?:\/[^\s<>"«»]{0,2000}|(?![${IN_WORD}@]))`,
);
const EMAIL = sticky(String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}`);
const MENTION = sticky(String.raw`@[\p{L}\p{N}_]{1,60}`);
const HASHTAG = sticky(String.raw`#[\p{L}\p{N}_\u200C\u200D]{1,120}`);
const TIME = sticky(
  String.raw`\d{1,2}\s?[hH]\s?\d{2}(?![\p{L}\d])|\d{1,2}(?:[:.]\d{2})?[aApP][mM](?![\p{L}\d])|\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{1,3}[hH](?![\p{L}\d])`,
);
const ORDINAL = sticky(String.raw`\d{1,4}(?:ers?|[eè]res?|i?[eè]mes?|es?|nde?s?|st|rd|th)(?![${IN_WORD}])`);
const NUMBER = sticky(String.raw`\d{1,3}(?:[\u00A0\u202F\u2009 ]\d{3}){1,7}(?!\d)(?:[.,]\d{1,20})?|\d{1,200}(?:[.,\/:-]\d{1,200}){0,40}`);
const EMOTICON = sticky(
  [
    String.raw`[<>]?[:;=]['’]?[-^o,]?(?:[)\]]{1,20}|[(\[]{1,20}(?![\p{L}\p{N}])|[|\\]|\/(?!\/)|[*$@DPp](?![\p{L}\p{N}]))`,
    String.raw`(?<![\p{L}\p{N}])[<>]?:['’]?[-^]?[OosScC3](?![\p{L}\p{N}])`,
    String.raw`8-\)|[xX]D(?!\p{L})|<\/?3{1,20}(?!\d)|\^[_.]?\^|-_-'?|>_<|;_;|T_T(?!\p{L})|\\o\/|\(-?:(?![\p{L}\p{N}])|\)-:`,
  ].join('|'),
);
const PICTURE = sticky(
  String.raw`\p{Regional_Indicator}{2}|\p{Extended_Pictographic}[\uFE0F\u20E3\p{Emoji_Modifier}\u{E0020}-\u{E007F}]{0,20}(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]{0,4}){0,9}`,
);
/** Personal data that was masked (redaction/mask.ts): one thing, of which nothing is known. A single bullet begins a line of a list. */
const MASKED = sticky(String.raw`\u2022{2,}`);
const KEYCAP = sticky(String.raw`[\d#*]\uFE0F?\u20E3`);
const SYMBOL = sticky(String.raw`\.{2,200}|[!?¡¿]{1,200}|-{2,200}|[^\s]`);
const TRAILING = /[.,;:!?)\]}'’…*]+$/;

/** What a character may begin. */
const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const OTHER = 4;
const IGNORED = 5;

const classOf = (char: string): number => {
  if (/\s/.test(char)) return SPACE;
  if (/\p{L}/u.test(char)) return LETTER;
  if (/\d/.test(char)) return DIGIT;
  return /[\p{M}\p{Cc}\p{Cf}]/u.test(char) ? IGNORED : OTHER;
};
const KNOWN = Uint8Array.from({ length: 0x3000 }, (_, code) => classOf(String.fromCharCode(code)));

/** The characters that EMAIL allows before the @ are at most this many. */
const LOCAL_PART = 64;

/**
 * Cuts a text into chunks, in order; white space falls away, and so do marks and controls that stand on nothing. Linear in the length
 * of the text.
 */
export function chunks(text: string): Chunk[] {
  const found: Chunk[] = [];
  let at = 0;
  let nextAt = text.indexOf('@');

  const take = (scan: RegExp, kind: TokenKind): boolean => {
    scan.lastIndex = at;
    if (!scan.test(text)) return false;
    found.push({ start: at, end: scan.lastIndex, kind });
    at = scan.lastIndex;
    return true;
  };

  const takeAddress = (scan: RegExp): boolean => {
    scan.lastIndex = at;
    if (!scan.test(text)) return false;
    const end = scan.lastIndex;
    const tail = TRAILING.exec(text.slice(Math.max(at, end - 20), end));
    found.push({ start: at, end: tail ? end - tail[0].length : end, kind: 'url' });
    at = tail ? end - tail[0].length : end;
    return true;
  };

  const takeWord = (): boolean => {
    const first = text[at] as string;
    if ('hHwW'.includes(first) && takeAddress(URL)) return true;
    if (text[at + 1] === '.' && take(ACRONYM, 'word')) return true;
    if ('xXT'.includes(first) && take(EMOTICON, 'emoji')) return true;
    WORD.lastIndex = at;
    if (!WORD.test(text)) return false;
    const end = WORD.lastIndex;
    if (text[end] === '.' && KNOWN[text.charCodeAt(end + 1)] === LETTER && takeAddress(SITE)) return true;
    found.push({ start: at, end, kind: 'word' });
    at = end;
    return true;
  };

  while (at < text.length) {
    const code = text.charCodeAt(at);
    const known = KNOWN[code] ?? classOf(String.fromCodePoint(text.codePointAt(at) as number));
    if (known === SPACE || known === IGNORED) {
      at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
      continue;
    }
    while (nextAt >= 0 && nextAt < at) nextAt = text.indexOf('@', nextAt + 1);
    if (nextAt > at && nextAt - at <= LOCAL_PART && take(EMAIL, 'email')) continue;
    if (known === LETTER) {
      if (takeWord()) continue;
    } else if (known === DIGIT) {
      if (take(KEYCAP, 'emoji') || (text[at] === '8' && take(EMOTICON, 'emoji'))) continue;
      if (take(TIME, 'time') || take(ORDINAL, 'word') || take(NUMBER, 'number')) continue;
    } else if (text[at] === '@') {
      if (take(MENTION, 'mention')) continue;
    } else if (text[at] === '#') {
      if (take(KEYCAP, 'emoji') || take(HASHTAG, 'hashtag')) continue;
    } else if (take(MASKED, 'mask') || take(code < 0x80 ? EMOTICON : PICTURE, 'emoji')) continue;
    take(SYMBOL, 'symbol');
  }
  return found;
}
