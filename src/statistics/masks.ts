import { kishEffectiveSize } from './kish-effective-size.ts';
import type { Observation } from './observations.ts';

/** Verbatims that speak alike of the same touchpoints: how many are in the target group (detractors, churners), how many outside it. */
export interface Mask {
  /** The touchpoints spoken of so, in ascending order; none for verbatims that speak of none. */
  readonly touchpoints: readonly number[];
  readonly targets: number;
  readonly others: number;
}

/**
 * The distinct sets of touchpoints of which verbatims speak so (badly: `isNegative`; well: `isPositive`), counted inside and outside the
 * target group, in one pass. Weighted verbatims are counted by their weights, scaled to add up to Kish's effective size.
 */
export function countMasks(
  observations: Iterable<Observation>,
  speaksSo: (state: number | undefined) => boolean,
  isTarget: (y: number) => boolean,
): Mask[] {
  const masks = new Map<string, { touchpoints: number[]; targets: number; others: number }>();
  let weights = 0;
  let squares = 0;
  for (const { touchpoints, states, y, weight, count } of observations) {
    const said = Array.from(touchpoints)
      .filter((_, i) => speaksSo(states[i]))
      .sort((a, b) => a - b);
    const key = said.join();
    const mask = masks.get(key) ?? { touchpoints: said, targets: 0, others: 0 };
    masks.set(key, mask);
    mask[isTarget(y) ? 'targets' : 'others'] += weight * count;
    weights += weight * count;
    squares += weight * weight * count;
  }
  const scale = weights > 0 ? kishEffectiveSize(weights, squares) / weights : 1;
  return [...masks.values()].map(({ touchpoints, targets, others }) => ({
    touchpoints,
    targets: targets * scale,
    others: others * scale,
  }));
}

/** How many verbatims there are inside and outside the target group. */
export function maskTotals(masks: readonly Mask[]): { readonly targets: number; readonly others: number } {
  return { targets: sumOf(masks, ({ targets }) => targets), others: sumOf(masks, ({ others }) => others) };
}

/** How many of them speak so of at least one touchpoint of a set. */
export function reachOf(masks: readonly Mask[], set: ReadonlySet<number>): { readonly targets: number; readonly others: number } {
  return maskTotals(masks.filter(({ touchpoints }) => touchpoints.some((touchpoint) => set.has(touchpoint))));
}

function sumOf(masks: readonly Mask[], part: (mask: Mask) => number): number {
  return masks.reduce((sum, mask) => sum + part(mask), 0);
}
