import { describedTerms } from './described-terms.ts';
import type { Candidate } from './term-candidates.ts';
import { sufficientFirst, termFigures } from './term-figures.ts';
import type { Voice } from './voices.ts';

/** Terms listed of a set. */
const MOST = 50;

/** The candidates that mark a set against the other beyond their own interval, the surest first, as figures; first the set's, then the other's. */
export async function markingTerms(voices: readonly Voice[], candidates: readonly Candidate[], set: 0 | 1) {
  const surest = (x: Candidate, y: Candidate) => Math.abs(y.keyness.zeta) - Math.abs(x.keyness.zeta) || (x.key < y.key ? -1 : 1);
  const marks = candidates.filter(({ keyness: { logOdds } }) => (set === 0 ? logOdds.low > 0 : logOdds.high < 0)).sort(surest);
  const terms = await describedTerms(voices, marks, set, MOST, () => false);
  return sufficientFirst(terms.map(({ details: { term, forms }, ...one }) => ({ ...termFigures(one), term, forms })));
}
