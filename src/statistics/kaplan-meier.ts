import { type Duration, riskTable } from './durations.ts';
import { type Estimate, Z } from './interval.ts';
import type { QuantileEstimate } from './order-statistic-quantile.ts';

/** One step of a survival curve, from this instant to the next. */
export interface SurvivalPoint {
  readonly time: number;
  /** The share that lasts longer, 0…1, with its interval at this instant. */
  readonly survival: Estimate;
  /** Those that lasted until then at least, and those of them that ended then (weighted: at their effective size). */
  readonly atRisk: number;
  readonly ended: number;
}

/** Shares this close are the same: products of fractions are rounded. */
const CLOSE = 1e-9;

/**
 * The share still open, instant by instant, where some have not ended yet, in order of time; empty when none ended. Intervals are of the
 * log-log transform with Greenwood's variance; where none is left, what the last but one allowed at most.
 * E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", JASA 53 (1958) 457.
 */
export function kaplanMeier(durations: readonly Duration[]): SurvivalPoint[] {
  let survival: Estimate = { value: 1, low: 1, high: 1 };
  let greenwood = 0;
  return riskTable([durations]).map(({ time, atRisk: [atRisk = 0], ended: [ended = 0] }) => {
    const left = atRisk - ended;
    greenwood += ended / (atRisk * left);
    const value = survival.value * (left / atRisk);
    survival = left > 0 ? logLogInterval(value, greenwood) : { value: 0, low: 0, high: survival.high };
    return { time, survival, atRisk, ended };
  });
}

/**
 * The time by which a share p has ended, 0 < p < 1 (0.5 the median, 0.9 the P90), with the interval of those times at which the curve's own
 * interval holds 1 − p; `null` for what the curve does not reach. Where the curve lies at 1 − p for a while the middle of it is the value.
 * R. Brookmeyer and J. Crowley, "A confidence interval for the median survival time", Biometrics 38 (1982) 29.
 */
export function survivalQuantile(curve: readonly SurvivalPoint[], p: number): QuantileEstimate {
  const left = 1 - p;
  const reach = (of: (survival: Estimate) => number) => curve.findIndex(({ survival }) => of(survival) <= left + CLOSE);
  const timeAt = (index: number) => curve[index]?.time ?? null;
  const index = reach(({ value }) => value);
  const [first, next] = [timeAt(index), timeAt(index + 1)];
  const flat = Math.abs((curve[index]?.survival.value ?? 0) - left) < CLOSE;
  return {
    value: first !== null && next !== null && flat ? (first + next) / 2 : first,
    low: timeAt(reach(({ low }) => low)),
    high: timeAt(reach(({ high }) => high)),
  };
}

function logLogInterval(value: number, greenwood: number): Estimate {
  if (value === 1) return { value, low: 1, high: 1 };
  const margin = (Z * Math.sqrt(greenwood)) / Math.abs(Math.log(value));
  return { value, low: value ** Math.exp(margin), high: value ** Math.exp(-margin) };
}
