import type { Estimate } from './interval.ts';
import { type Mask, maskTotals, reachOf } from './masks.ts';
import { wilson } from './wilson.ts';

/** A touchpoint and what the touchpoints up to it cover together. */
export interface CoveragePoint {
  readonly touchpoint: number;
  /** Share of the target group (churners) that speaks badly of at least one of them, 0…1. */
  readonly targets: Estimate;
  /** Share of the others that does, 0…1: to be compared with. */
  readonly others: Estimate;
}

/**
 * The cumulative coverage of a target group: each step adds the touchpoint that covers most of those not covered yet (at equal gain the
 * one that covers fewer others, then the lowest number), until none adds anybody. Within 1 − 1/e of the best set of each size.
 * G. L. Nemhauser, L. A. Wolsey and M. L. Fisher, Mathematical Programming 14 (1978) 265.
 */
export function coverageCurve(masks: readonly Mask[]): CoveragePoint[] {
  const totals = maskTotals(masks);
  const entered = new Set<number>();
  const points: CoveragePoint[] = [];
  for (let left = masks; ; left = left.filter(({ touchpoints }) => !touchpoints.some((touchpoint) => entered.has(touchpoint)))) {
    const gains = new Map<number, { targets: number; others: number }>();
    for (const { touchpoints, targets, others } of left) {
      for (const touchpoint of touchpoints) {
        const gain = gains.get(touchpoint) ?? { targets: 0, others: 0 };
        gains.set(touchpoint, { targets: gain.targets + targets, others: gain.others + others });
      }
    }
    const [best] = [...gains].sort(([a, x], [b, y]) => y.targets - x.targets || x.others - y.others || a - b);
    if (best === undefined || best[1].targets <= 0) return points;
    entered.add(best[0]);
    const covered = reachOf(masks, entered);
    points.push({
      touchpoint: best[0],
      targets: wilson(covered.targets, totals.targets),
      others: wilson(covered.others, totals.others),
    });
  }
}
