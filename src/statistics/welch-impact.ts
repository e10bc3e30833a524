import { studentQuantile, studentTwoSided } from './distributions.ts';
import type { Estimate } from './interval.ts';
import type { WeightedMoments } from './weighted-moments.ts';

/** What a touchpoint's mention goes with in a score, all in the unit of the score (NPS: −100, 0 or 100 an answer). Association only. */
export interface WelchImpact {
  /** I_t, the mean of all less the mean of those who do not mention it: what its mentioners add to the score, or take from it. */
  readonly impact: Estimate;
  /** Mean of those who mention it less mean of the rest. */
  readonly difference: Estimate;
  /** Standard error of the impact. */
  readonly se: number;
  readonly t: number;
  /** Welch's degrees of freedom, a fraction. */
  readonly df: number;
  /** Two-sided p value of the difference, 0…1. */
  readonly p: number;
}

/**
 * Impact of a touchpoint on a score, w(m_t − m_o) with w the mentioners' share of all weight, and Welch's t test of mentioners against the
 * rest. A side that does not vary is given the variance of the other: a few equal answers do not make a certainty. `null` where the error
 * cannot be told: a side worth fewer than two observations, or no variation on either.
 * B. L. Welch, "The generalization of Student's problem when several different population variances are involved", Biometrika 34 (1947) 28;
 * weights by Kish 1965.
 */
export function welchImpact(mentioners: WeightedMoments, rest: WeightedMoments): WelchImpact | null {
  if (mentioners.size < 2 || rest.size < 2) return null;
  const ofMentioners = (mentioners.variance || rest.variance) / mentioners.size;
  const ofRest = (rest.variance || mentioners.variance) / rest.size;
  const variance = ofMentioners + ofRest;
  if (variance === 0) return null;
  const share = mentioners.w / (mentioners.w + rest.w);
  const difference = mentioners.mean - rest.mean;
  const se = Math.sqrt(variance);
  const df = (variance * variance) / (ofMentioners ** 2 / (mentioners.size - 1) + ofRest ** 2 / (rest.size - 1));
  const t = difference / se;
  const margin = studentQuantile(0.975, df) * se;
  const [low, high] = [difference - margin, difference + margin];
  return {
    impact: { value: share * difference, low: share * low, high: share * high },
    difference: { value: difference, low, high },
    se: share * se,
    t,
    df,
    p: studentTwoSided(t, df),
  };
}
