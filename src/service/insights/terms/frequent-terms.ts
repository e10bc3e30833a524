import { describedTerms } from './described-terms.ts';
import { type Candidate, termCandidates } from './term-candidates.ts';
import { termFigures } from './term-figures.ts';
import type { Voice } from './voices.ts';

/** Terms listed. */
const MOST = 10;

/** What the voices of a set say most often, with the share of them who say it. */
export async function frequentTerms(voices: readonly Voice[], set: 0 | 1) {
  const bySaid = (x: Candidate, y: Candidate) => y.counts[set].voices - x.counts[set].voices || (x.key < y.key ? -1 : 1);
  const terms = await describedTerms(voices, termCandidates(voices, [set]).sort(bySaid), set, MOST, () => false);
  return terms.map(({ details: { term, forms }, ...one }) => {
    const { lang, kind, shares } = termFigures(one);
    return { term, forms, lang, kind, said: shares[set] };
  });
}
