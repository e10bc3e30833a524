import { difference } from './difference.ts';
import { normalTwoSided } from './distributions.ts';
import type { Estimate } from './interval.ts';
import { type NetCounts, netCentre, netInterval, netVariance } from './net-interval.ts';

/** Two net shares compared, −200…200 between them. */
export interface NetDifference {
  /** First less second. */
  readonly difference: Estimate;
  /** Two-sided, 0…1. */
  readonly p: number;
}

/**
 * The difference of two independent net shares (NPS, net sentiment), with the interval that their own adjusted Wald limits give, and the
 * test of the same adjustment: the adjusted centres, not the plain values, in adjusted standard errors. The plain values of one praise
 * against one complaint lie four standard errors apart, and would be taken for certain. Without observations on a side the interval is
 * everything and p 1.
 */
export function netDifference(a: NetCounts, b: NetCounts): NetDifference {
  if (a.n <= 0 || b.n <= 0) return { difference: { value: 0, low: -200, high: 200 }, p: 1 };
  const z = (netCentre(a) - netCentre(b)) / Math.sqrt(netVariance(a) + netVariance(b));
  return { difference: difference(netInterval(a), netInterval(b)), p: normalTwoSided(z) };
}
