import { assignBlocks } from '../../statistics/blocks.ts';
import { peakEnd } from '../../statistics/peak-end.ts';
import { type Remembered, rememberedLift } from '../../statistics/peak-end-lift.ts';
import { seededRandom } from '../../statistics/seeded-random.ts';
import { type Cases, SIGHTING } from '../../store/store.ts';
import { type JourneyPaths, pathOf } from './journey-paths.ts';
import { SENTIMENT } from './journey-steps.ts';
import { meanFigure, meanTally } from './mean-tally.ts';

/** What is remembered of a journey, or of a verbatim, and the score that goes with it: NaN where none was given. */
interface Memory extends Remembered {
  readonly peak: number;
  readonly end: number;
}

const clusterOf = ({ respondent }: Cases, i: number) => ((respondent[i] as number) < 0 ? null : (respondent[i] as number));

/** The score of a journey is the last one given on the way. */
export function lastScore(path: Uint32Array, scores: Float32Array): number {
  const last = path.findLast((i) => !Number.isNaN(scores[i]));
  return last === undefined ? Number.NaN : (scores[last] as number);
}

/** Journeys of two verbatims or more, each verbatim's sentiment a moment of it. */
function* ofJourneys(cases: Cases, paths: JourneyPaths, scores: Float32Array): Generator<Memory> {
  for (let journey = 0; journey < paths.count; journey++) {
    const path = pathOf(paths, journey);
    if (path.length < 2) continue;
    const moments = Array.from(path, (i) => cases.score[i] as number);
    const found = peakEnd(moments) as NonNullable<ReturnType<typeof peakEnd>>;
    const mean = moments.reduce((sum, score) => sum + score, 0) / moments.length;
    const last = path[path.length - 1] as number;
    yield {
      ...{ peak: found.peak, end: found.end, peakEnd: found.value, mean },
      ...{ y: lastScore(path, scores), weight: cases.weight[last] as number, cluster: clusterOf(cases, last) },
    };
  }
}

/** Verbatims outside journeys that name two touchpoints or more, each touchpoint's mean a moment of them. */
function* ofVerbatims(cases: Cases, scores: Float32Array): Generator<Memory> {
  for (let i = 0; i < cases.count; i++) {
    if ((cases.journey[i] as number) >= 0 || (cases.listLength[i] as number) < 2) continue;
    let [sum, named] = [0, 0];
    for (let j = cases.sightingsFrom[i] as number; j < (cases.sightingsFrom[i + 1] as number); j++) {
      if (((cases.flags[j] as number) & SIGHTING.named) === 0) continue;
      sum += cases.itemScore[j] as number;
      named++;
    }
    const [peak, end] = [cases.peak[i] as number, cases.end[i] as number];
    yield {
      ...{ peak, end, peakEnd: (peak + end) / 2, mean: sum / named },
      ...{ y: scores[i] as number, weight: cases.weight[i] as number, cluster: clusterOf(cases, i) },
    };
  }
}

function memoryOf(of: 'journey' | 'verbatim', memories: () => Generator<Memory>) {
  const tally = meanTally<'peak' | 'end' | 'mean'>();
  let scored = 0;
  for (const memory of memories()) {
    for (const part of ['peak', 'end', 'mean'] as const) tally.add(part, memory[part], memory.weight);
    if (!Number.isNaN(memory.y)) scored++;
  }
  const random = seededRandom('journeys');
  const withScore = function* () {
    for (const memory of memories()) if (!Number.isNaN(memory.y)) yield memory;
  };
  const { ofMean, ofPeakEnd, lift, added, better, n, reliability, reasons } = rememberedLift(
    withScore(),
    assignBlocks(scored, random),
    random,
  );
  const figure = (part: 'peak' | 'end' | 'mean') => meanFigure(tally.of(part), SENTIMENT, 'peak-end');
  return {
    of,
    peak: figure('peak'),
    end: figure('end'),
    mean: figure('mean'),
    lift: { ofMean, ofPeakEnd, lift, added, better, n: scored, effectiveN: n, reliability, reasons, formula: 'peak-end-lift' as const },
  };
}

/** Peaks and ends, along journeys and within verbatims that are of none, and whether they predict a score better than means do. */
export function journeyMemory(cases: Cases, paths: JourneyPaths, scores: Float32Array) {
  return [memoryOf('journey', () => ofJourneys(cases, paths, scores)), memoryOf('verbatim', () => ofVerbatims(cases, scores))];
}
