import fc from 'fast-check';
import { type Observation, STATE } from '../../src/statistics/observations.ts';

/** An observation from the states of all touchpoints, absent ones included. */
export function observation(states: readonly number[], y: number, more: Partial<Observation> = {}): Observation {
  const touchpoints = states.flatMap((state, t) => (state === STATE.absent ? [] : [t]));
  return { touchpoints, states: touchpoints.map((t) => states[t] ?? 0), y, weight: 1, cluster: null, count: 1, ...more };
}

/** The same observation with its touchpoints numbered anew: t becomes `names[t]`. */
export function renamed(one: Observation, names: readonly number[]): Observation {
  return { ...one, touchpoints: Array.from(one.touchpoints, (t) => names[t] ?? 0) };
}

/** Any observations of `k` touchpoints. */
export function anyObservations(k: number, maxLength = 40): fc.Arbitrary<Observation[]> {
  const one = fc
    .record({
      states: fc.array(fc.constantFrom(0, 0, 1, 2, 3, 4), { minLength: k, maxLength: k }),
      y: fc.integer({ min: 0, max: 10 }),
      weight: fc.constantFrom(1, 1, 0.5, 2),
      cluster: fc.constantFrom(null, null, 1, 2, 3),
      count: fc.integer({ min: 1, max: 5 }),
    })
    .map(({ states, y, ...more }) => observation(states, y, more));
  return fc.array(one, { maxLength });
}
