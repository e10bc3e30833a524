import type { Duration } from './durations.ts';
import { kaplanMeier, survivalQuantile } from './kaplan-meier.ts';
import { orderStatisticQuantile, type QuantileEstimate } from './order-statistic-quantile.ts';

/** The time by which a share p has ended (0.5 the median, 0.9 the P90): exact where all have ended and weigh alike, else by Kaplan–Meier. */
export function durationQuantile(durations: readonly Duration[], p: number): QuantileEstimate {
  const [quantile] = durationQuantiles(durations, [p]);
  return quantile as QuantileEstimate;
}

/** The same for several shares, in their order. */
export function durationQuantiles(durations: readonly Duration[], shares: readonly number[]): QuantileEstimate[] {
  const [first] = durations;
  const known = durations.every(({ open, weight = 1 }) => !open && weight === (first?.weight ?? 1));
  if (!known) {
    const curve = kaplanMeier(durations);
    return shares.map((p) => survivalQuantile(curve, p));
  }
  const times = durations.map(({ time }) => time);
  const counts = durations.map(({ count = 1 }) => count);
  return shares.map((p) => orderStatisticQuantile(times, p, counts));
}
