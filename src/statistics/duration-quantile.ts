import type { Duration } from './durations.ts';
import { kaplanMeier, survivalQuantile } from './kaplan-meier.ts';
import { orderStatisticQuantile, type QuantileEstimate } from './order-statistic-quantile.ts';

/** The time by which a share p has ended (0.5 the median, 0.9 the P90): exact where all have ended and weigh alike, else by Kaplan–Meier. */
export function durationQuantile(durations: readonly Duration[], p: number): QuantileEstimate {
  const [first] = durations;
  const known = durations.every(({ open, weight = 1 }) => !open && weight === (first?.weight ?? 1));
  if (!known) return survivalQuantile(kaplanMeier(durations), p);
  return orderStatisticQuantile(
    durations.map(({ time }) => time),
    p,
    durations.map(({ count = 1 }) => count),
  );
}
