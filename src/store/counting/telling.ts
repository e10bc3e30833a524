/** A quote of this many code units is read at a glance; longer ones tell less for their length. */
const GLANCE = 280;

/**
 * How telling a text is of a score: the score's size, discounted by the square root of how much longer the text is than what is read at
 * a glance, so that short and strong comes before long and strong.
 * @param score −1…1
 * @param length of the text, UTF-16 code units
 * @returns 0…1
 */
export const telling = (score: number, length: number): number => Math.abs(score) * Math.sqrt(Math.min(1, GLANCE / length));
