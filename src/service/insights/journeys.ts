import type { ScoreName } from '../../schemas/scores.ts';
import type { Cases, Filter, Prompted } from '../../store/store.ts';
import { caseScope } from './case-scope.ts';
import type { Insight } from './insight.ts';
import { journeyMemory } from './journey-memory.ts';
import { journeyPaths } from './journey-paths.ts';
import { journeySteps } from './journey-steps.ts';
import { recoveries } from './recoveries.ts';
import { SCALES } from './score-scales.ts';

/** What journeys are asked of; without an outcome, the score that most verbatims have. */
export interface JourneysParameters {
  readonly filter: Filter;
  readonly prompted: Prompted;
  readonly outcome?: ScoreName;
  readonly by?: string;
}

const NAMES = Object.keys(SCALES) as ScoreName[];

/** A score as it is averaged: an NPS answer is −100, 0 or 100, the others are what they are. */
const POINTS: Readonly<Record<ScoreName, (score: number) => number>> = {
  nps: (score) => (score >= SCALES.nps.favourable ? 100 : score <= SCALES.nps.unfavourable ? -100 : 0),
  csat: (score) => score,
  ces: (score) => score,
  stars: (score) => score,
};

function mostGiven({ scores }: Cases): ScoreName | null {
  const given = NAMES.map((name) => ({ name, n: scores[name].reduce((n, score) => n + (Number.isNaN(score) ? 0 : 1), 0) }));
  const [best] = given.sort((a, b) => b.n - a.n);
  return best === undefined || best.n === 0 ? null : best.name;
}

/** Sentiment along journeys, what peaks and ends say of the score, and what mending is worth in it. */
export const journeys = (async (read, { id }, { filter, prompted, by, ...asked }: JourneysParameters) => {
  const cases = await read.cases(id, { filter, prompted, axis: 'touchpoint', ...(by === undefined ? {} : { segment: by }) });
  if (cases === null) return null;
  const outcome = asked.outcome ?? mostGiven(cases);
  const paths = journeyPaths(cases);
  const scores = outcome === null ? new Float32Array(cases.count).fill(Number.NaN) : cases.scores[outcome];
  return {
    scope: caseScope(cases),
    outcome,
    journeys: paths.count,
    inJourneys: paths.order.length,
    ...journeySteps(cases),
    memory: journeyMemory(cases, paths, scores),
    recoveries: recoveries(cases, paths, scores, outcome === null ? (score) => score : POINTS[outcome]),
  };
}) satisfies Insight<JourneysParameters, unknown>;
