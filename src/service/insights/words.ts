import type { Filter, SampledText } from '../../store/store.ts';
import { MOST_TEXTS } from './emerging.ts';
import type { Insight } from './insight.ts';
import { markingTerms } from './terms/marking-terms.ts';
import { speakersOf } from './terms/speakers.ts';
import { termCandidates } from './terms/term-candidates.ts';
import { voicesOf } from './terms/voices.ts';

/** The two sets of verbatims whose words are compared. */
export interface WordsParameters {
  readonly a: Filter;
  readonly b: Filter;
}

/**
 * The words and phrases that mark each of two sets against the other, those of touchpoints and judgements included, by the keyness that
 * emerging terms have.
 */
export const words = (async (read, { id, packs }, { a, b }: WordsParameters) => {
  const sampled = [await read.texts(id, { filter: a, limit: MOST_TEXTS }), await read.texts(id, { filter: b, limit: MOST_TEXTS })];
  const [one, other] = sampled.map((sample) => sample?.texts ?? []) as [SampledText[], SampledText[]];
  const voices = voicesOf([one, other], read.terms(), packs, 'all');
  const candidates = termCandidates(voices, [0, 1]);
  return {
    candidates: candidates.length,
    sampled: { a: one.length, b: other.length },
    speakers: speakersOf(voices),
    a: await markingTerms(voices, candidates, 0),
    b: await markingTerms(voices, candidates, 1),
  };
}) satisfies Insight<WordsParameters, unknown>;
