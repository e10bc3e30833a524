import { difference } from './difference.ts';
import { type Estimate, Z } from './interval.ts';
import { type Mask, maskTotals, reachOf } from './masks.ts';
import type { ReliabilityLevel } from './reliability.ts';
import { wilson } from './wilson.ts';

/** What a set of touchpoints covers: v = reach − noise. */
export interface KeySetStep {
  /** The touchpoint added to those of the steps before. */
  readonly touchpoint: number;
  /** Its Shapley value φ, −1…1: what it adds to v, averaged over all orders of entry. */
  readonly shapley: Estimate;
  /** Share of the target group that speaks so of at least one touchpoint of the set, 0…1. */
  readonly reach: Estimate;
  /** Share of the others that does, 0…1. */
  readonly noise: Estimate;
  /** Reach less noise, −1…1. */
  readonly worth: Estimate;
  /** What it adds to the worth, −1…1: share of the target group that it is the first of the set to reach, less that of the others. */
  readonly gain: Estimate;
  /** Whether it adds beyond noise: true of the first steps, until the interval of a gain does not clear 0. */
  readonly kept: boolean;
}

/** The smallest set of touchpoints that sets the target group apart. */
export interface KeySet {
  /** The kept touchpoints, from the one of largest φ. */
  readonly set: readonly number[];
  /** Every touchpoint spoken of so, from the one of largest φ; at equal φ, from the lowest number. */
  readonly steps: readonly KeySetStep[];
  readonly targets: number;
  readonly others: number;
  readonly reliability: ReliabilityLevel;
  readonly reasons: KeySetReason[];
}

/** Why a key set is not better known. The codes are stable. */
export type KeySetReason = 'few-verbatims' | 'few-targets' | 'few-others' | 'wide-interval';

const LEAST_VERBATIMS = 30;
const LEAST_GROUP = 5;
/** The widest half-width of the worth of a reliable set. */
const WIDEST = 0.1;

/**
 * The key set of a target group: of detractors from what they speak badly of (key dissatisfiers), of promoters from what they speak well
 * of (key enhancers). Touchpoints enter by φ while v(S) = P(any of S | target) − P(any of S | others) rises beyond noise: what a touchpoint
 * adds is the share of targets newly reached less that of others newly reached, and its interval is to clear 0.
 *
 * φ needs no enumeration: v averages over verbatims the game "some touchpoint of S is spoken of", in which those m spoken of are alike and
 * the others count for nothing, so that each has 1/m, and Shapley values add up. Its interval, and that of a gain, add one verbatim that
 * counts in full and one that does not count to either group: with few targets, Newcombe's would take one or two of them for more than
 * noise (A. Agresti and B. Caffo, The American Statistician 54 (2000) 280). Association only.
 * M. Conklin, K. Powaga and S. Lipovetsky, "Customer satisfaction analysis", EJOR 154 (2004) 819.
 */
export function keySet(masks: readonly Mask[]): KeySet {
  const totals = maskTotals(masks);
  const touchpoints = [...new Set(masks.flatMap((mask) => mask.touchpoints))].sort((a, b) => a - b);
  const values = touchpoints.map((touchpoint) => {
    const holding = masks.filter((mask) => mask.touchpoints.includes(touchpoint));
    return { touchpoint, holding, shapley: contrast(holding, (mask) => 1 / mask.touchpoints.length, totals) };
  });
  const ordered = values.sort((a, b) => b.shapley.value - a.shapley.value || a.touchpoint - b.touchpoint);
  const entered = new Set<number>();
  const steps: KeySetStep[] = [];
  for (const { touchpoint, holding, shapley } of ordered) {
    const fresh = holding.filter((mask) => !mask.touchpoints.some((one) => entered.has(one)));
    const gain = contrast(fresh, () => 1, totals);
    entered.add(touchpoint);
    const reached = reachOf(masks, entered);
    const [reach, noise] = [wilson(reached.targets, totals.targets), wilson(reached.others, totals.others)];
    const kept = (steps.at(-1)?.kept ?? true) && gain.low > 0;
    steps.push({ touchpoint, shapley, reach, noise, worth: difference(reach, noise), gain, kept });
  }
  const kept = steps.filter((step) => step.kept);
  return { set: kept.map(({ touchpoint }) => touchpoint), steps, ...totals, ...standing(totals, kept.at(-1)?.worth) };
}

/** What verbatims count for inside the target group less outside it, means over all of either group: each for `worth` of its mask, 0…1. */
function contrast(masks: readonly Mask[], worth: (mask: Mask) => number, totals: { targets: number; others: number }): Estimate {
  const [inside, outside] = (['targets', 'others'] as const).map((group) => {
    const n = totals[group];
    const sum = masks.reduce((all, mask) => all + mask[group] * worth(mask), 0);
    const squares = masks.reduce((all, mask) => all + mask[group] * worth(mask) ** 2, 0);
    const mean = (sum + 1) / (n + 2);
    return { value: n > 0 ? sum / n : 0, mean, variance: ((squares + 1) / (n + 2) - mean * mean) / (n + 2) };
  }) as [Part, Part];
  const value = inside.value - outside.value;
  const centre = inside.mean - outside.mean;
  const margin = Z * Math.sqrt(inside.variance + outside.variance);
  return { value, low: Math.max(-1, Math.min(value, centre - margin)), high: Math.min(1, Math.max(value, centre + margin)) };
}

interface Part {
  readonly value: number;
  readonly mean: number;
  readonly variance: number;
}

function standing({ targets, others }: { targets: number; others: number }, worth: Estimate | undefined) {
  const reasons: KeySetReason[] = [];
  if (targets + others < LEAST_VERBATIMS) reasons.push('few-verbatims');
  if (targets < LEAST_GROUP) reasons.push('few-targets');
  if (others < LEAST_GROUP) reasons.push('few-others');
  const insufficient = reasons.length > 0;
  if (worth !== undefined && worth.high - worth.low > 2 * WIDEST) reasons.push('wide-interval');
  const reliability: ReliabilityLevel = insufficient ? 'insufficient' : reasons.length > 0 ? 'indicative' : 'reliable';
  return { reliability, reasons };
}
