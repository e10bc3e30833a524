import type { Cases } from '../../store/store.ts';

/** The cases of each journey in the order of its steps: those of journey j are `order[from[j]]` to before `order[from[j + 1]]`. */
export interface JourneyPaths {
  readonly count: number;
  readonly from: Uint32Array;
  readonly order: Uint32Array;
}

/** The journeys of cases. One of which a step is not known is taken in the order of time. */
export function journeyPaths({ count, journey, step }: Cases): JourneyPaths {
  const journeys = journey.reduce((most, one) => Math.max(most, one), -1) + 1;
  const from = new Uint32Array(journeys + 1);
  for (const one of journey) if (one >= 0) from[one + 1] = (from[one + 1] as number) + 1;
  for (let j = 0; j < journeys; j++) from[j + 1] = (from[j + 1] as number) + (from[j] as number);
  const next = from.slice();
  const order = new Uint32Array(from[journeys] as number);
  for (let i = 0; i < count; i++) {
    const one = journey[i] as number;
    if (one < 0) continue;
    order[next[one] as number] = i;
    next[one] = (next[one] as number) + 1;
  }
  for (let j = 0; j < journeys; j++) {
    const path = order.subarray(from[j], from[j + 1]);
    // Cases come oldest first, which is the order where steps are equal.
    if (path.every((i) => !Number.isNaN(step[i]))) path.sort((a, b) => (step[a] as number) - (step[b] as number) || a - b);
  }
  return { count: journeys, from, order };
}

/** The cases of a journey in order. */
export function pathOf({ from, order }: JourneyPaths, journey: number): Uint32Array {
  return order.subarray(from[journey], from[journey + 1]);
}
