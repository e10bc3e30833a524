import { durationQuantiles } from '../../statistics/duration-quantile.ts';
import type { Duration } from '../../statistics/durations.ts';
import { kishEffectiveSize } from '../../statistics/kish-effective-size.ts';
import type { QuantileEstimate } from '../../statistics/order-statistic-quantile.ts';
import { reliability } from '../../statistics/reliability.ts';

/** The median and the P90 of durations, with how many there are and how many of them are still open. */
export function durationFigures(durations: readonly Duration[]) {
  let [n, open, w, w2] = [0, 0, 0, 0];
  for (const { open: isOpen, weight = 1, count = 1 } of durations) {
    n += count;
    open += isOpen ? count : 0;
    w += weight * count;
    w2 += weight * weight * count;
  }
  const effectiveN = kishEffectiveSize(w, w2);
  const figure = (estimate: QuantileEstimate) => ({
    ...estimate,
    n,
    ...(w2 === n ? {} : { effectiveN }),
    ...standing(effectiveN, estimate),
    formula: 'duration-quantile',
  });
  const [median, p90] = durationQuantiles(durations, [0.5, 0.9]) as [QuantileEstimate, QuantileEstimate];
  return { n, open, median: figure(median), p90: figure(p90) };
}

function standing(n: number, { value, low, high }: QuantileEstimate) {
  const { level, reasons } = reliability({ n });
  const unreached = n === 0 ? [] : value === null ? ['not-reached'] : low === null || high === null ? ['open-interval'] : [];
  return {
    reliability: level === 'reliable' && unreached.length > 0 ? ('indicative' as const) : level,
    reasons: [...reasons, ...unreached],
  };
}
