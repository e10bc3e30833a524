import type { Cases } from '../../store/store.ts';
import { meanFigure, meanTally } from './mean-tally.ts';

/** The ends of the scale of sentiment. */
export const SENTIMENT = { low: -1, high: 1 } as const;

/** The most steps of an answer, the first ones. */
const MOST_STEPS = 100;

/** The mean sentiment at each step of the journeys, of all and of each value of the segment asked for. */
export function journeySteps({ count, journey, step, score, weight, segment }: Cases) {
  const tallies = [null, ...(segment?.values ?? [])].map((value) => ({ value, steps: meanTally<number>() }));
  for (let i = 0; i < count; i++) {
    const at = step[i] as number;
    if ((journey[i] as number) < 0 || Number.isNaN(at)) continue;
    const value = segment === null ? -1 : (segment.of[i] as number);
    for (const tally of value < 0 ? [0] : [0, value + 1]) tallies[tally]?.steps.add(at, score[i] as number, weight[i] as number);
  }
  const steps = (tallies[0]?.steps.keys() ?? []).sort((a, b) => a - b);
  const rows = steps.slice(0, MOST_STEPS).flatMap((at) =>
    tallies.flatMap((tally) => {
      const sums = tally.steps.of(at);
      return sums.n === 0 ? [] : [{ step: at, segment: tally.value, ...meanFigure(sums, SENTIMENT, 'mean-sentiment') }];
    }),
  );
  return { rows, steps: steps.length };
}
