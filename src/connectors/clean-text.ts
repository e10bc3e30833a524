const UNKEPT = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text that storage and JSON carry unharmed: NUL and halves of surrogate pairs become U+FFFD. The length stays. */
export const cleanText = (text: string): string => text.replace(UNKEPT, '\uFFFD');

/** The beginning of a text, at most `most` UTF-16 code units, cleaned and without blanks around it; no pair is cut in two. */
export const cutText = (text: string, most: number): string =>
  cleanText(text)
    .trim()
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
