/** What a verbatim says of a touchpoint: nothing, nothing that weighs, good, bad, or both good and bad. */
export const STATE = { absent: 0, neutral: 1, positive: 2, negative: 3, mixed: 4 } as const;

/**
 * Verbatims that are alike, from which importances, penalties and rewards are computed. Touchpoints are numbered from 0, and those that
 * are absent are left out: a verbatim speaks of two or three out of sixty, so nothing here costs more than what was said.
 */
export interface Observation {
  /** The touchpoints that are not absent, each once, in any order. */
  readonly touchpoints: ArrayLike<number>;
  /** The state of each of them, in the same order. */
  readonly states: ArrayLike<number>;
  /** The outcome, in any unit; verbatims without one are left out upstream. */
  readonly y: number;
  /** The weight of one verbatim, above 0. */
  readonly weight: number;
  /** The respondent; null when each verbatim stands for itself. */
  readonly cluster: number | null;
  /** How many verbatims are alike, a whole number. */
  readonly count: number;
}

/** Whether a state holds something bad: the Neg of penalty–reward contrasts. */
export function isNegative(state: number | undefined): boolean {
  return state === STATE.negative || state === STATE.mixed;
}

/** Whether a state holds something good: the Pos of penalty–reward contrasts. */
export function isPositive(state: number | undefined): boolean {
  return state === STATE.positive || state === STATE.mixed;
}
