import type { Label } from '../schemas/analysis.ts';

/** Both parts must reach this for a mixed label. */
const MIXED_PART = 0.16;
/** The weaker part must be at least this share of the stronger for a mixed label. */
const MIXED_RATIO = 0.4;
/** Scores up to this, either side of 0, are neutral. */
const NEUTRAL_BAND = 0.04;

/**
 * The label of a set of scores: `mixed` when their positive and negative sums (`positive` ≥ 0, `negative` ≤ 0) both weigh, else by the
 * sign of `mean` beyond the neutral band.
 */
export function labelOf(positive: number, negative: number, mean: number): Label {
  const weaker = Math.min(positive, -negative);
  const stronger = Math.max(positive, -negative);
  if (weaker >= MIXED_PART && weaker >= MIXED_RATIO * stronger) return 'mixed';
  if (mean > NEUTRAL_BAND) return 'positive';
  return mean < -NEUTRAL_BAND ? 'negative' : 'neutral';
}
