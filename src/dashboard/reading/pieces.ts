/** A stretch of a text, in UTF-16 units, the end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A piece of a text over all of which the same stretches lie, in the order in which they were given. */
export interface Piece<S extends Stretch> {
  readonly text: string;
  readonly over: readonly S[];
  /** Those of `over` that begin, and that end, with this piece. */
  readonly begins: readonly S[];
  readonly ends: readonly S[];
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * Cuts a text where stretches begin and end, whether they overlap, touch or hold each other. The pieces joined are the text, whatever the
 * stretches: what lies outside is cut off, and a character of two units is never cut in half but belongs to all that hold a part of it.
 */
export function piecesOf<S extends Stretch>(text: string, stretches: readonly S[]): readonly Piece<S>[] {
  const within = (at: number) => Math.min(text.length, Math.max(0, Math.trunc(at) || 0));
  const splits = (at: number) => at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
  const placed = stretches
    .map((given) => ({ given, start: within(given.start), end: within(given.end) }))
    .filter(({ start, end }) => start < end)
    .map(({ given, start, end }) => ({ given, start: splits(start) ? start - 1 : start, end: splits(end) ? end + 1 : end }));
  const cuts = [...new Set([0, text.length, ...placed.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] as number;
    const over = placed.filter((one) => one.start <= start && one.end >= end);
    const givenOf = (some: typeof over) => some.map(({ given }) => given);
    return {
      text: text.slice(start, end),
      over: givenOf(over),
      begins: givenOf(over.filter((one) => one.start === start)),
      ends: givenOf(over.filter((one) => one.end === end)),
    };
  });
}
