/** Strings longer than this are computed anew each time: they seldom come back. */
const LONGEST = 40;

/**
 * Remembers what a function of a short string answered. Memory is bounded: two generations of `size` strings of at most 40 code units;
 * a string used again moves to the young generation, and the old one is dropped whole.
 */
export function memo<T>(make: (text: string) => T, size: number): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    let known = young.get(text);
    if (known !== undefined) return known;
    if (text.length > LONGEST) return make(text);
    known = old.get(text);
    if (known === undefined) known = make(text);
    if (young.size >= size) {
      old = young;
      young = new Map();
    }
    young.set(text, known);
    return known;
  };
}
