import { LABELS } from '../../schemas/names.ts';
import { type Observation, STATE } from '../../statistics/observations.ts';
import type { Cases } from '../../store/store.ts';

/** What a sighting's label is as the state of an observation. */
export const STATE_OF_LABEL = LABELS.map((label) => STATE[label]);

/**
 * What each case says of some items, with an outcome, one observation a case; `y` gives the outcome of case i, NaN where it has none, and
 * such cases are left out.
 */
export function* saidOf(cases: Cases, wanted: (item: number) => boolean, y: (i: number) => number): Generator<Observation> {
  for (let i = 0; i < cases.count; i++) {
    const outcome = y(i);
    if (Number.isNaN(outcome)) continue;
    const touchpoints: number[] = [];
    const states: number[] = [];
    for (let j = cases.sightingsFrom[i] as number; j < (cases.sightingsFrom[i + 1] as number); j++) {
      if (!wanted(cases.item[j] as number)) continue;
      touchpoints.push(cases.item[j] as number);
      states.push(STATE_OF_LABEL[cases.itemLabel[j] as number] as number);
    }
    const respondent = cases.respondent[i] as number;
    yield { touchpoints, states, y: outcome, weight: cases.weight[i] as number, cluster: respondent < 0 ? null : respondent, count: 1 };
  }
}
