import type { Estimate } from './interval.ts';
import { wilson } from './wilson.ts';

/** A share of verbatims of which some come from the same respondent, as sums over respondents c. */
export interface ClusteredSums {
  /** Σ weights of the verbatims that mention, and of all. */
  readonly mentioning: number;
  readonly all: number;
  /** Σ a_c², Σ a_c·b_c and Σ b_c², where a_c are a respondent's weights that mention and b_c all of them. */
  readonly aa: number;
  readonly ab: number;
  readonly bb: number;
  /** Respondents, each verbatim without one standing for itself. */
  readonly clusters: number;
}

/**
 * A share with Wilson's interval at the size that its respondents are worth: the binomial variance over the linearised variance between
 * respondents, never more than the respondents' own Kish size. Ten verbatims of one angry customer then weigh little more than one.
 * W. G. Cochran, "Sampling Techniques", 3rd ed., 1977, §3.12; L. Kish 1965.
 */
export function clusteredShare({ mentioning, all, aa, ab, bb, clusters }: ClusteredSums): Estimate & { readonly effectiveN: number } {
  if (all <= 0) return { ...wilson(0, 0), effectiveN: 0 };
  const p = mentioning / all;
  const most = (all * all) / bb;
  const between = clusters > 1 ? (((aa - 2 * p * ab + p * p * bb) / (all * all)) * clusters) / (clusters - 1) : Number.POSITIVE_INFINITY;
  const worth = between > 0 && p > 0 && p < 1 ? (p * (1 - p)) / between : most;
  const effectiveN = Math.max(1, Math.min(most, worth));
  return { ...wilson(p * effectiveN, effectiveN), effectiveN };
}
