import type { Filter, SampledText } from '../../store/store.ts';
import { MOST_TEXTS } from './emerging.ts';
import type { Insight } from './insight.ts';
import { describedTerms } from './terms/described-terms.ts';
import { type Candidate, termCandidates } from './terms/term-candidates.ts';
import { sufficientFirst, termFigures } from './terms/term-figures.ts';
import { voicesOf } from './terms/voices.ts';

/** The two sets of verbatims whose words are compared. */
export interface WordsParameters {
  readonly a: Filter;
  readonly b: Filter;
}

/** Terms listed of a set. */
const MOST = 50;

/**
 * The words and phrases that mark each of two sets against the other, those of touchpoints and judgements included, by the keyness that
 * emerging terms have.
 */
export const words = (async (read, { id, packs }, { a, b }: WordsParameters) => {
  const sampled = [await read.texts(id, { filter: a, limit: MOST_TEXTS }), await read.texts(id, { filter: b, limit: MOST_TEXTS })];
  const [one, other] = sampled.map((sample) => sample?.texts ?? []) as [SampledText[], SampledText[]];
  const voices = voicesOf([one, other], read.terms(), packs, 'all');
  const candidates = termCandidates(voices, [0, 1]);
  const marksOf = async (set: 0 | 1) => {
    const surest = (x: Candidate, y: Candidate) => Math.abs(y.keyness.zeta) - Math.abs(x.keyness.zeta) || (x.key < y.key ? -1 : 1);
    const marks = candidates.filter(({ keyness: { logOdds } }) => (set === 0 ? logOdds.low > 0 : logOdds.high < 0)).sort(surest);
    const terms = await describedTerms(voices, marks, set, MOST, () => false);
    return sufficientFirst(terms.map(({ details: { term, forms }, ...one }) => ({ ...termFigures(one), term, forms })));
  };
  return {
    candidates: candidates.length,
    sampled: { a: one.length, b: other.length },
    a: await marksOf(0),
    b: await marksOf(1),
  };
}) satisfies Insight<WordsParameters, unknown>;
