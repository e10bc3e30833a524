/** What is remembered of a verbatim or a journey, in the unit of its scores. */
export interface PeakEnd {
  /** The score of largest size; of two such, the one under 0. */
  readonly peak: number;
  /** The last score. */
  readonly end: number;
  /** Their mean. */
  readonly value: number;
}

/**
 * Peak and end of scores, in the order of the journey's stages where they are known, else of the text; null without scores.
 * B. L. Fredrickson and D. Kahneman, "Duration neglect in retrospective evaluations of affective episodes", Journal of Personality and
 * Social Psychology 65 (1993) 45.
 */
export function peakEnd(scores: readonly number[]): PeakEnd | null {
  const end = scores.at(-1);
  if (end === undefined) return null;
  const peak = scores.reduce((most, score) => (Math.abs(score) > Math.abs(most) || score === -Math.abs(most) ? score : most), 0);
  return { peak, end, value: (peak + end) / 2 };
}
