/** Words shorter than this have too many neighbours to guess by. */
const GUESSED_FROM = 7;
const LONGEST = 24;
const LETTERS = 'etaoinsrlducmpvghfbqyxjkzw';
const PLAIN = /^[a-z]+$/;

/**
 * The known word that an unknown one was meant to be: one letter too many, one missing, or two swapped, the first letter kept
 * (Damerau 1964: most misspellings are one such slip). Undefined when none is known, or when the word is short or no plain word.
 * At most some 28 look-ups a letter, whatever the size of the vocabulary.
 */
export function nearWord(folded: string, isKnown: (word: string) => boolean): string | undefined {
  const { length } = folded;
  if (length < GUESSED_FROM || length > LONGEST || !PLAIN.test(folded)) return undefined;
  for (let i = 1; i < length; i += 1) {
    const shorter = folded.slice(0, i) + folded.slice(i + 1);
    if (isKnown(shorter)) return shorter;
  }
  for (let i = 1; i < length - 1; i += 1) {
    const swapped = `${folded.slice(0, i)}${folded.charAt(i + 1)}${folded.charAt(i)}${folded.slice(i + 2)}`;
    if (swapped !== folded && isKnown(swapped)) return swapped;
  }
  for (let i = 1; i <= length; i += 1) {
    const [before, after] = [folded.slice(0, i), folded.slice(i)];
    for (const letter of LETTERS) if (isKnown(before + letter + after)) return before + letter + after;
  }
  return undefined;
}
