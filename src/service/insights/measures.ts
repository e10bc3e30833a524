import type { Every } from '../../schemas/figure.ts';
import { logRank } from '../../statistics/log-rank.ts';
import { rankCorrelation } from '../../statistics/rank-correlation.ts';
import type { Cases, Filter, Prompted } from '../../store/store.ts';
import { askedScopes } from './asked-scopes.ts';
import { caseScope } from './case-scope.ts';
import { durationFigures } from './duration-figures.ts';
import { type DurationPatterns, durationPatterns, durationsOf, patternSums, patternTally, STEPS } from './duration-patterns.ts';
import type { Insight } from './insight.ts';
import { occupiedPeriods, periodOf } from './periods.ts';

/** What measures are asked of; without one, which there are. */
export interface MeasuresParameters {
  readonly filter: Filter;
  readonly prompted: Prompted;
  readonly every: Every;
  readonly measure?: string;
}

const SCORES = ['nps', 'csat', 'ces', 'stars'] as const;
const BANDS = ['promoter', 'passive', 'detractor'] as const;
const bandOf = (nps: number) => (nps >= 9 ? 0 : nps >= 7 ? 1 : 2);

function byTouchpoint(cases: Cases, patterns: DurationPatterns, prompted: Prompted) {
  const all = patternTally(patterns);
  const mentioned = patternTally(patterns);
  const scopes = askedScopes(cases, prompted, () => patternTally(patterns), patternSums);
  for (let i = 0; i < cases.count; i++) {
    if ((patterns.of[i] as number) < 0) continue;
    all.add(0, i);
    for (let j = cases.sightingsFrom[i] as number; j < (cases.sightingsFrom[i + 1] as number); j++)
      mentioned.add(cases.item[j] as number, i);
    scopes.note(i);
  }
  return cases.items.flatMap((touchpoint, item) => {
    const own = mentioned.of(item);
    if (own.size === 0) return [];
    const [those, rest] = [own, patternSums.minus(scopes.of(item, all.of(0)), own)].map((counts) => durationsOf(patterns, counts));
    const { p, groups } = logRank([those ?? [], rest ?? []]);
    const [{ observed, expected }] = groups as [{ observed: number; expected: number }];
    return [{ touchpoint, ...durationFigures(those ?? []), rest: durationFigures(rest ?? []), p, observed, expected }];
  });
}

function againstScores(cases: Cases) {
  return SCORES.flatMap((score) => {
    const pairs: [number, number][] = [];
    let left = 0;
    for (let i = 0; i < cases.count; i++) {
      const [value, given] = [cases.measure?.value[i] as number, cases.scores[score][i] as number];
      if (Number.isNaN(value) || Number.isNaN(given)) continue;
      if (cases.measure?.open[i] === 1) left++;
      else pairs.push([value, given]);
    }
    return pairs.length + left === 0 ? [] : [{ score, openLeftOut: left, ...rankCorrelation(pairs) }];
  });
}

function byBand(cases: Cases, patterns: DurationPatterns) {
  const tally = patternTally(patterns);
  for (let i = 0; i < cases.count; i++) {
    const nps = cases.scores.nps[i] as number;
    if (!Number.isNaN(nps)) tally.add(bandOf(nps), i);
  }
  const groups = BANDS.map((_, band) => durationsOf(patterns, tally.of(band)));
  const items = BANDS.map((band, i) => ({ band, ...durationFigures(groups[i] ?? []) }));
  return { p: logRank(groups).p, items };
}

function overTime(cases: Cases, patterns: DurationPatterns, every: Every, timezone: string) {
  const starts = occupiedPeriods(cases.at, every, timezone);
  const tally = patternTally(patterns);
  const whole = patternTally(patterns);
  for (let i = 0; i < cases.count; i++) {
    tally.add(periodOf(cases.at[i] as number, starts), i);
    whole.add(0, i);
  }
  const rows = starts.map((time, period) => ({ time, ...durationFigures(durationsOf(patterns, tally.of(period))) }));
  return { totals: durationFigures(durationsOf(patterns, whole.of(0))), rows: rows.filter(({ n }) => n > 0) };
}

/** How long something took: over all, over time, where touchpoints are mentioned against where they are not, and against the scores. */
export const measures = (async (read, { id, timezone }, { filter, prompted, every, measure }: MeasuresParameters) => {
  const known = await read.listMeasures(id, filter);
  if (measure === undefined) {
    const scope = await read.countMentions(id, { filter, prompted, axis: 'touchpoint' });
    return scope === null ? null : { scope: (({ items: _, ...rest }) => rest)(scope), known, found: null };
  }
  const cases = await read.cases(id, { filter, prompted, axis: 'touchpoint', measure });
  if (cases === null) return null;
  const steps = durationPatterns(cases, STEPS.comparisons);
  return {
    scope: caseScope(cases),
    known,
    found: {
      ...overTime(cases, durationPatterns(cases, STEPS.figures), every, timezone),
      touchpoints: byTouchpoint(cases, steps, prompted),
      scores: againstScores(cases),
      bands: byBand(cases, steps),
    },
  };
}) satisfies Insight<MeasuresParameters, unknown>;
