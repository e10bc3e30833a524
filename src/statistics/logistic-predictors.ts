import { type Mask, maskTotals } from './masks.ts';
import type { LogisticPattern } from './penalised-likelihood.ts';

/** A predictor of a logistic model: one touchpoint, or several rare ones together. */
export interface LogisticPredictor {
  readonly touchpoints: readonly number[];
  /** Verbatims that speak so of any of them. */
  readonly rows: number;
}

/** Touchpoints with fewer verbatims than this are taken together. */
const LEAST_ROWS = 5;

/** One predictor a touchpoint, in ascending order, then one of the touchpoints with fewer than 5 verbatims, if any. */
export function logisticPredictors(masks: readonly Mask[]): LogisticPredictor[] {
  const touchpoints = [...new Set(masks.flatMap((mask) => mask.touchpoints))].sort((a, b) => a - b);
  const each = touchpoints.map((touchpoint) => predictor(masks, [touchpoint])).filter(({ rows }) => rows > 0);
  const common = each.filter(({ rows }) => rows >= LEAST_ROWS);
  const rare = each.filter(({ rows }) => rows < LEAST_ROWS).flatMap((one) => one.touchpoints);
  return rare.length > 0 ? [...common, predictor(masks, rare)] : common;
}

/** Verbatims by the predictors that they speak of: column 0 is the intercept, column j + 1 the predictor j; what has none is left out. */
export function logisticPatterns(masks: readonly Mask[], predictors: readonly LogisticPredictor[]): LogisticPattern[] {
  const columnOf = new Map(predictors.flatMap(({ touchpoints }, index) => touchpoints.map((touchpoint) => [touchpoint, index + 1])));
  const patterns = new Map<string, { columns: number[]; cases: number; others: number }>();
  for (const { touchpoints, targets, others } of masks) {
    if (targets + others <= 0) continue;
    const columns = [0, ...new Set(touchpoints.map((touchpoint) => columnOf.get(touchpoint) as number))].sort((a, b) => a - b);
    const pattern = patterns.get(columns.join()) ?? { columns, cases: 0, others: 0 };
    patterns.set(columns.join(), pattern);
    pattern.cases += targets;
    pattern.others += others;
  }
  return [...patterns.values()];
}

function predictor(masks: readonly Mask[], touchpoints: readonly number[]): LogisticPredictor {
  const { targets, others } = maskTotals(masks.filter((mask) => mask.touchpoints.some((one) => touchpoints.includes(one))));
  return { touchpoints, rows: targets + others };
}
