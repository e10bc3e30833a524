import type { Candidate } from './term-candidates.ts';
import { partsOf } from './voices.ts';

/** Share of a term's voices from which a longer term tells all there is to tell of it. */
const MOST_OF_IT = 0.75;

/** The candidates that no longer one among them stands for: `selfie` goes where nearly all who say it say `selfie vidéo`. */
export function withoutParts<T extends Candidate>(candidates: readonly T[], set: 0 | 1): T[] {
  const longer = new Map<string, T[]>();
  for (const candidate of candidates) {
    for (const part of properParts(candidate.key)) longer.set(part, [...(longer.get(part) ?? []), candidate]);
  }
  return candidates.filter(({ key, counts }) => {
    return !longer.get(key)?.some((whole) => whole.counts[set].voices >= MOST_OF_IT * counts[set].voices);
  });
}

/** The keys of the shorter terms within a term. */
function properParts(key: string): string[] {
  const { lang, stems } = partsOf(key);
  return stems.flatMap((_, from) =>
    stems.slice(from).flatMap((_, more) => {
      const part = stems.slice(from, from + more + 1);
      return part.length < stems.length ? [`${lang} ${part.join(' ')}`] : [];
    }),
  );
}
