import type { DesignRow } from './cross-products.ts';
import { isNegative, isPositive, type Observation } from './observations.ts';

/**
 * One column a touchpoint, its valence: 1 when good was said of it, −1 when bad, 0 when neither or both or when it is absent. For
 * importances, of which each touchpoint has one.
 */
export function* valenceRows(observations: Iterable<Observation>): Generator<DesignRow> {
  for (const { touchpoints, states, y, weight, cluster, count } of observations) {
    const columns: number[] = [];
    const values: number[] = [];
    for (let i = 0; i < touchpoints.length; i += 1) {
      const valence = Number(isPositive(states[i])) - Number(isNegative(states[i]));
      if (valence === 0) continue;
      columns.push(touchpoints[i] as number);
      values.push(valence);
    }
    yield { columns, values, y, weight, cluster, count };
  }
}

/** Two columns a touchpoint: 2t is 1 when bad was said of it, 2t + 1 when good was; both when both. For penalties and rewards. */
export function* polarityRows(observations: Iterable<Observation>): Generator<DesignRow> {
  for (const { touchpoints, states, y, weight, cluster, count } of observations) {
    const columns: number[] = [];
    for (let i = 0; i < touchpoints.length; i += 1) {
      if (isNegative(states[i])) columns.push(2 * (touchpoints[i] as number));
      if (isPositive(states[i])) columns.push(2 * (touchpoints[i] as number) + 1);
    }
    yield { columns, values: columns.map(() => 1), y, weight, cluster, count };
  }
}
