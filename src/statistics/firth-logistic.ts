import { auc } from './auc.ts';
import { chiSquareUpperTail } from './distributions.ts';
import { type FirthFit, firthFit } from './firth-fit.ts';
import { independentColumns } from './independent-columns.ts';
import type { Estimate } from './interval.ts';
import { type LogisticPredictor, logisticPatterns, logisticPredictors } from './logistic-predictors.ts';
import { type Mask, maskTotals } from './masks.ts';
import type { LogisticPattern } from './penalised-likelihood.ts';
import { profileDrop, profileInterval, waldInterval } from './profile-interval.ts';
import type { ReliabilityLevel } from './reliability.ts';

/** What speaking badly of a touchpoint adds to the odds of leaving, all others equal. */
export interface OddsOf extends LogisticPredictor {
  /** On the logit scale; null when other columns say the same, and it cannot be told from them. */
  readonly coefficient: Estimate | null;
  /** The exponential of the coefficient, from 0: 1 says that it makes no difference. */
  readonly odds: Estimate | null;
  /** Two-sided, 0…1; 1 when it cannot be told. */
  readonly p: number;
}

/** Why a logistic model is not better known. The codes are stable. */
export type LogisticReason =
  | 'few-verbatims'
  | 'few-cases'
  | 'few-cases-per-predictor'
  | 'collinear'
  | 'not-converged'
  | 'no-better-than-chance';

/** A model of a binary outcome (leaving) by what verbatims speak badly of. Association only. */
export interface FirthLogistic {
  /** On the logit scale, of verbatims that speak badly of nothing; null when it cannot be told. */
  readonly intercept: Estimate | null;
  readonly items: readonly OddsOf[];
  /** How well the model tells cases from others on its own data, ½…1. */
  readonly auc: Estimate;
  readonly converged: boolean;
  /** Whose the intervals and p values are: profile penalised likelihood, or Wald where that would be too long. */
  readonly interval: 'profile' | 'wald';
  readonly cases: number;
  readonly others: number;
  readonly reliability: ReliabilityLevel;
  readonly reasons: LogisticReason[];
}

/** Cases (or others, when fewer) for each predictor, least of them for a model, least for one to rely on, and least verbatims. */
const CASES_PER_PREDICTOR = 10;
const LEAST_CASES = 10;
const ENOUGH_CASES = 50;
const LEAST_VERBATIMS = 30;
/** The most columns whose profiles are followed. */
const MOST_PROFILES = 20;

/**
 * Firth's logistic regression of a binary outcome on touchpoints, from masks whose target group is the cases; the rare touchpoints make
 * one predictor together. Survives complete separation. Without verbatims there are no predictors and the level is `insufficient`; below 50
 * cases (or others), below 10 a predictor, or where the interval of the area holds ½, it is `indicative` at most.
 * D. Firth 1993; G. Heinze and M. Schemper 2002 (see `firthFit`).
 */
export function firthLogistic(masks: readonly Mask[]): FirthLogistic {
  const { targets: cases, others } = maskTotals(masks);
  const nothing = { intercept: null, items: [], auc: auc([]), converged: true, interval: 'profile', cases, others } as const;
  if (cases + others <= 0) return { ...nothing, ...standing(0, 0, [], true, nothing.auc) };
  const predictors = logisticPredictors(masks);
  const all = logisticPatterns(masks, predictors);
  const { kept, aliased } = independentColumns(all, predictors.length + 1);
  const patterns = all.map((one) => ({ ...one, columns: one.columns.map((j) => kept.indexOf(j)).filter((column) => column >= 0) }));
  const fit = firthFit(
    patterns,
    kept.map(() => 0),
  );
  const interval = kept.length > MOST_PROFILES ? 'wald' : 'profile';
  const estimate = (column: number) => (aliased.has(column) ? null : estimateOf(patterns, fit, kept.indexOf(column), interval));
  const items = predictors.map((predictor, index): OddsOf => {
    const coefficient = estimate(index + 1);
    if (coefficient === null) return { ...predictor, coefficient, odds: null, p: 1 };
    const odds = { value: oddsOf(coefficient.value), low: oddsOf(coefficient.low), high: oddsOf(coefficient.high) };
    return { ...predictor, coefficient, odds, p: pOf(patterns, fit, kept.indexOf(index + 1), interval) };
  });
  const scored = patterns.map(({ columns, ...pattern }) => ({
    score: columns.reduce((sum, j) => sum + (fit.coefficients[j] as number), 0),
    targets: pattern.cases,
    others: pattern.others,
  }));
  const { converged } = fit;
  const area = auc(scored);
  const level = standing(cases, others, items, converged, area);
  return { intercept: estimate(0), items, auc: area, converged, interval, cases, others, ...level };
}

function estimateOf(patterns: readonly LogisticPattern[], fit: FirthFit, column: number, interval: 'profile' | 'wald'): Estimate {
  const wald = waldInterval(fit, column);
  return interval === 'profile' ? { ...wald, ...profileInterval(patterns, fit, column) } : wald;
}

function pOf(patterns: readonly LogisticPattern[], fit: FirthFit, column: number, interval: 'profile' | 'wald'): number {
  const wald = (fit.coefficients[column] as number) ** 2 / ((fit.covariance[column] as number[])[column] as number);
  return chiSquareUpperTail(interval === 'profile' ? profileDrop(patterns, fit, column) : wald, 1);
}

function oddsOf(coefficient: number): number {
  return Math.min(Number.MAX_VALUE, Math.exp(coefficient));
}

function standing(cases: number, others: number, items: readonly OddsOf[], converged: boolean, area: Estimate) {
  const short: LogisticReason[] = [];
  if (cases + others < LEAST_VERBATIMS) short.push('few-verbatims');
  const fewer = Math.min(cases, others);
  if (fewer < LEAST_CASES) short.push('few-cases');
  if (!converged) short.push('not-converged');
  const thin: LogisticReason[] = [];
  if (fewer >= LEAST_CASES && fewer < ENOUGH_CASES) thin.push('few-cases');
  if (fewer < CASES_PER_PREDICTOR * items.length) thin.push('few-cases-per-predictor');
  if (items.some(({ coefficient }) => coefficient === null)) thin.push('collinear');
  if (area.low <= 0.5 && area.high >= 0.5) thin.push('no-better-than-chance');
  const reliability: ReliabilityLevel = short.length > 0 ? 'insufficient' : thin.length > 0 ? 'indicative' : 'reliable';
  return { reliability, reasons: [...short, ...thin] };
}
