import { isNegative, STATE } from '../../statistics/observations.ts';
import { weightedMoments } from '../../statistics/weighted-moments.ts';
import { welchImpact } from '../../statistics/welch-impact.ts';
import { wilson } from '../../statistics/wilson.ts';
import { type Cases, SIGHTING } from '../../store/store.ts';
import { lastScore } from './journey-memory.ts';
import { type JourneyPaths, pathOf } from './journey-paths.ts';
import { meanTally } from './mean-tally.ts';
import { STATE_OF_LABEL } from './said-of.ts';

/** What was bad at a touchpoint, 1 where it ended well, with the score that goes with it (NaN: none). */
interface Arc {
  readonly item: number;
  readonly mended: 0 | 1;
  readonly y: number;
  readonly weight: number;
}

/** Whether a sighting leaves what is said of its item bad, or good; null where neither. */
function leaves(cases: Cases, j: number): 'bad' | 'good' | null {
  const state = STATE_OF_LABEL[cases.itemLabel[j] as number];
  if (((cases.flags[j] as number) & SIGHTING.mended) !== 0 || state === STATE.positive) return 'good';
  return isNegative(state) ? 'bad' : null;
}

const startsBad = (cases: Cases, j: number) =>
  isNegative(STATE_OF_LABEL[cases.itemLabel[j] as number]) || ((cases.flags[j] as number) & SIGHTING.mended) !== 0;

function* withinTexts(cases: Cases, scores: Float32Array): Generator<Arc> {
  for (let i = 0; i < cases.count; i++) {
    for (let j = cases.sightingsFrom[i] as number; j < (cases.sightingsFrom[i + 1] as number); j++) {
      if (!startsBad(cases, j)) continue;
      const mended = leaves(cases, j) === 'good' ? 1 : 0;
      yield { item: cases.item[j] as number, mended, y: scores[i] as number, weight: cases.weight[i] as number };
    }
  }
}

function* alongJourneys(cases: Cases, paths: JourneyPaths, scores: Float32Array): Generator<Arc> {
  for (let journey = 0; journey < paths.count; journey++) {
    const path = pathOf(paths, journey);
    if (path.length < 2) continue;
    const left = new Map<number, 'bad' | 'good'>();
    const wasBad = new Set<number>();
    for (const i of path) {
      for (let j = cases.sightingsFrom[i] as number; j < (cases.sightingsFrom[i + 1] as number); j++) {
        const item = cases.item[j] as number;
        if (startsBad(cases, j)) wasBad.add(item);
        const leaving = leaves(cases, j);
        if (leaving !== null) left.set(item, leaving);
      }
    }
    const weight = cases.weight[path[path.length - 1] as number] as number;
    const y = lastScore(path, scores);
    for (const item of wasBad) yield { item, mended: left.get(item) === 'good' ? 1 : 0, y, weight };
  }
}

/**
 * By item, how often what was bad ended well, and what the scores are then against those where it never did, in the unit of `points`
 * (which takes a score to what is averaged).
 */
function summedUp(of: 'journey' | 'verbatim', arcs: Iterable<Arc>, names: readonly string[], points: (score: number) => number) {
  const rates = meanTally<number>();
  const worth = [meanTally<number>(), meanTally<number>()] as const;
  for (const { item, mended, y, weight } of arcs) {
    rates.add(item, mended, weight);
    if (!Number.isNaN(y)) worth[mended].add(item, points(y), weight);
  }
  return rates.keys().map((item) => {
    const sums = rates.of(item);
    const { size, mean } = weightedMoments(sums);
    const [never, ended] = [worth[0].of(item), worth[1].of(item)];
    const impact = welchImpact(weightedMoments(ended), weightedMoments(never));
    return {
      of,
      touchpoint: names[item] as string,
      bad: sums.n,
      rate: wilson(mean * size, size),
      size,
      scored: { mended: ended.n, never: never.n },
      worth: impact === null ? null : { ...impact.difference, p: impact.p },
    };
  });
}

/** Recovery arcs: what was bad and then mended at the same touchpoint, along journeys and within texts. */
export function recoveries(cases: Cases, paths: JourneyPaths, scores: Float32Array, points: (score: number) => number) {
  return [
    ...summedUp('journey', alongJourneys(cases, paths, scores), cases.items, points),
    ...summedUp('verbatim', withinTexts(cases, scores), cases.items, points),
  ];
}
