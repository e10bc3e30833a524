import { meanInterval } from '../../statistics/mean-interval.ts';
import { weightedMoments } from '../../statistics/weighted-moments.ts';
import type { Filter, Prompted, SampledText } from '../../store/store.ts';
import type { Insight } from './insight.ts';
import { describedTerms } from './terms/described-terms.ts';
import { speakersOf } from './terms/speakers.ts';
import { type Candidate, termCandidates } from './terms/term-candidates.ts';
import { sufficientFirst, termFigures } from './terms/term-figures.ts';
import { voicesOf } from './terms/voices.ts';

/** What emerging terms are asked of; `from` and `to` of the filter bound the later period. */
export interface EmergingParameters {
  readonly filter: Filter;
  readonly prompted: Prompted;
}

/** Texts read of a period, the newest first. */
export const MOST_TEXTS = 20_000;
/** Terms whose figures are given. */
const MOST = 100;
const DAY = 86_400_000;
const LATER = 30 * DAY;
const EARLIER = 365 * DAY;
const SCORES = { low: -1, high: 1 };

/**
 * Words and phrases outside the touchpoints that are said more in a period than before it, the surest rise first: log-odds keyness with a
 * Dirichlet prior (statistics/keyness.ts), corrected over all terms compared. Listed is what rises beyond its own interval;
 * terms that too few say come last.
 */
export const emerging = (async (read, { id, packs }, { filter, prompted }: EmergingParameters) => {
  const counted = (of: Filter) => read.countMentions(id, { filter: of, prompted, axis: 'touchpoint' });
  const { from: asked, ...open } = filter;
  const to = filter.to ?? ((await counted(open))?.to ?? 0) + 1;
  const from = asked ?? to - LATER;
  const later = { ...filter, from, to };
  const earlier = { ...filter, from: from - EARLIER, to: from };
  const [scope, before] = [await counted(later), await counted(earlier)];
  if (scope === null || before === null) return null;
  const [texts, older] = [
    (await read.texts(id, { filter: later, limit: MOST_TEXTS }))?.texts ?? [],
    (await read.texts(id, { filter: earlier, limit: MOST_TEXTS }))?.texts ?? [],
  ];
  const voices = voicesOf([texts, older], read.terms(), packs, 'unknown');
  const candidates = termCandidates(voices, [0]);
  const rising = candidates.filter((one) => one.keyness.logOdds.low > 0).sort(bySurest);
  const isBeside = (mention: SampledText['mentions'][number]) => prompted === 'include' || mention.prompted === (prompted === 'only');
  const terms = before.verbatims === 0 ? [] : await describedTerms(voices, rising, 0, MOST, isBeside);
  const { verbatims, withMention, version } = scope;
  return {
    scope: { verbatims, withMention, from, to, version },
    earlier: { from: earlier.from, to: earlier.to, verbatims: before.verbatims },
    sampled: { now: texts.length, before: older.length },
    speakers: speakersOf(voices),
    candidates: candidates.length,
    reasons: [...(verbatims === 0 ? (['no-verbatims'] as const) : []), ...(before.verbatims === 0 ? (['no-earlier-period'] as const) : [])],
    items: sufficientFirst(
      terms.map(({ details: { sentiment, samples, ...told }, ...one }) => {
        const mean = meanInterval(weightedMoments(sentiment), SCORES);
        return {
          ...termFigures(one),
          ...told,
          sentiment: mean && { ...mean, n: one.counts[0].voices },
          samples: samples.map(({ said, start, end }) => ({ row: said.row, start, end })),
        };
      }),
    ),
  };
}) satisfies Insight<EmergingParameters, unknown>;

const bySurest = (a: Candidate, b: Candidate) => b.keyness.zeta - a.keyness.zeta || (a.key < b.key ? -1 : 1);
