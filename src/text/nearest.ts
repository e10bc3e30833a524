import levenshtein from 'natural/lib/natural/distance/levenshtein_distance.js';

/** A third of the letters, at least one, may differ for a word to be a likely slip for another. */
const SLIPS = 1 / 3;
const LONGEST = 64;

/**
 * The candidate that a mistyped word was most likely meant to be, by edit distance with swaps (Damerau 1964, Levenshtein 1966, as natural
 * implements it); undefined when none is near. For suggestions to people, not for reading texts.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(word.length * SLIPS));
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of word.length > LONGEST ? [] : candidates) {
    const distance = levenshtein.DamerauLevenshteinDistance(word, candidate);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}
