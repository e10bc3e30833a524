/** Letters and digits in a row, what parts them left out. */
export interface Gathered {
  /** In upper case. */
  readonly chars: string;
  /** Where each of them ends in the text. */
  readonly ends: readonly number[];
}

const isAlphanumeric = (code: number) => (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const SEPARATORS = ' \u00A0\u202F\u2009.-';

/** Gathers up to `most` unaccented letters and digits from a place on, over single blanks, points and hyphens. */
export function gather(text: string, from: number, most: number): Gathered {
  const ends: number[] = [];
  let chars = '';
  for (let at = from; ends.length < most; at += 1) {
    if (!isAlphanumeric(text.charCodeAt(at))) {
      if (!SEPARATORS.includes(text.charAt(at)) || !isAlphanumeric(text.charCodeAt(at + 1))) break;
      at += 1;
    }
    chars += text.charAt(at);
    ends.push(at + 1);
  }
  return { chars: chars.toUpperCase(), ends };
}

/** Whether no letter or digit stands at a place of the text. */
export const isEdge = (text: string, at: number): boolean => !/[\p{L}\p{N}]/u.test(text.charAt(at));
