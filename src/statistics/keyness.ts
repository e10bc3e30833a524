import { normalTwoSided } from './distributions.ts';
import { type Estimate, Z } from './interval.ts';

/** How many verbatims of `n` hold a word. */
interface WordCount {
  readonly y: number;
  readonly n: number;
}

/** How much more a word belongs to one set of verbatims than to another. */
export interface Keyness {
  /** Difference of log-odds, above 0 where the word belongs to the first set. */
  readonly logOdds: Estimate;
  /** The difference in standard errors: what to rank words by. */
  readonly zeta: number;
  /** Two-sided p value of zeta, 0…1, to be corrected over all words compared. */
  readonly p: number;
}

/** Verbatims that the prior is worth. */
const PRIOR_SIZE = 500;

/**
 * Keyness of a word in one set against another: log-odds with an informative Dirichlet prior, α_w = α0·(its share of the background), which
 * draws rare words to no difference. Verbatims are counted, not tokens, so that one long rant weighs once. A word of none or of all of the
 * background counts there as half a verbatim from it.
 * B. L. Monroe, M. P. Colaresi and K. M. Quinn, "Fightin' Words", Political Analysis 16 (2008) 372.
 * @param background the corpus that the prior is taken from; both sets together unless another is given
 * @param priorSize α0 > 0, in verbatims
 */
export function keyness(
  one: WordCount,
  other: WordCount,
  background: WordCount = { y: one.y + other.y, n: one.n + other.n },
  priorSize: number = PRIOR_SIZE,
): Keyness {
  const half = 0.5 / (background.n + 1);
  const share = background.n > 0 ? background.y / background.n : 0.5;
  const prior = priorSize * Math.min(1 - half, Math.max(half, share));
  const logOdds = ({ y, n }: WordCount) => Math.log((y + prior) / (n + priorSize - y - prior));
  const value = logOdds(one) - logOdds(other);
  const se = Math.sqrt(1 / (one.y + prior) + 1 / (other.y + prior));
  const zeta = value / se;
  return { logOdds: { value, low: value - Z * se, high: value + Z * se }, zeta, p: normalTwoSided(zeta) };
}
