import type { Estimate } from './interval.ts';
import type { ReliabilityLevel } from './reliability.ts';

/** What a touchpoint is to an outcome: see `verdict`. */
export type VerdictKind = 'breaker' | 'maker' | 'both' | 'hygiene' | 'none' | 'insufficient-evidence';

/** What a verdict rests on. The codes are stable. */
export type VerdictReason =
  | 'salient-by-share'
  | 'salient-by-smith'
  | 'salient-by-attributable-share'
  | 'not-salient'
  | 'salience-straddles'
  | 'stakes'
  | 'no-stakes'
  | 'stakes-straddle'
  | 'asymmetry-unknown'
  | 'asymmetry-straddles'
  | 'effects-straddle'
  | 'low-reliability'
  | 'no-outcome';

/** What the outcome says of a touchpoint, in the outcome's unit. */
export interface OutcomeInputs {
  /** Mean of those who mention it less mean of the rest, by Welch. */
  readonly difference: Estimate;
  /** Welch's p, corrected for the family of touchpoints. */
  readonly p: number;
  /** The least difference that has stakes: see `leastStakes`. */
  readonly least: number;
  /** The penalty–reward contrast; null where it could not be measured. */
  readonly penalty: Estimate | null;
  readonly reward: Estimate | null;
  readonly asymmetry: Estimate | null;
}

/** All that a verdict is made of. */
export interface VerdictInputs {
  /** Share of verbatims that mention it, 0…1, with Wilson's interval. */
  readonly share: Estimate;
  /** Smith's S, and the 97.5th percentile of chance. */
  readonly smith: number;
  readonly chance: number;
  /** Share of detractors or churners that can be attributed to it; null when not known. */
  readonly attributable: Estimate | null;
  /** Null when no outcome was given with the verbatims. */
  readonly outcome: OutcomeInputs | null;
  readonly reliability: ReliabilityLevel | 'suppressed';
}

/** Where the lines are drawn. */
export interface VerdictThresholds {
  /** Least lower bound of the share and of the attributable share, 0…1. */
  readonly share: number;
  /** Greatest corrected p. */
  readonly p: number;
  /** Least difference in NPS points, and in standard deviations of any other score. */
  readonly npsPoints: number;
  readonly deviations: number;
  /** Beyond this impact asymmetry, either way, a touchpoint only breaks or only makes. */
  readonly asymmetry: number;
}

/** A verdict, what it answers to the two questions (null: not known), and what it rests on. */
export interface Verdict {
  readonly verdict: VerdictKind;
  readonly salient: boolean;
  readonly stakes: boolean | null;
  readonly reasons: VerdictReason[];
  readonly inputs: VerdictInputs;
}

/** The lines by convention. */
export const VERDICT_THRESHOLDS: VerdictThresholds = { share: 0.05, p: 0.05, npsPoints: 10, deviations: 0.3, asymmetry: 0.2 };

/** The least difference that has stakes: ten points of an NPS (counted −100, 0, 100), else 0.3 standard deviations of the score. */
export function leastStakes(isNps: boolean, deviation: number, { npsPoints, deviations } = VERDICT_THRESHOLDS): number {
  return isNps ? npsPoints : deviations * deviation;
}

/**
 * Whether a touchpoint is a moment of truth, and of which kind. It is one if it is salient (share or attributable share with a lower bound
 * of 5 %, or Smith's S above chance) and has stakes (those who mention it score differently, by enough and beyond chance). It is then a
 * `breaker`, a `maker` or `both` by its impact asymmetry; else `hygiene` if it punishes and does not reward, or `none`. Where too little
 * is known, or an interval straddles the line that decides, the evidence is insufficient.
 */
export function verdict(inputs: VerdictInputs, thresholds: VerdictThresholds = VERDICT_THRESHOLDS): Verdict {
  const { outcome, reliability } = inputs;
  const salience = salienceOf(inputs, thresholds);
  const salient = salience.length > 0;
  const answer = (kind: VerdictKind, stakes: boolean | null, ...reasons: VerdictReason[]): Verdict => {
    return { verdict: kind, salient, stakes, reasons: [...(salient ? salience : (['not-salient'] as const)), ...reasons], inputs };
  };
  const unreliable = reliability === 'insufficient' || reliability === 'suppressed' ? (['low-reliability'] as const) : [];
  if (outcome === null) return answer('insufficient-evidence', null, 'no-outcome', ...unreliable);
  const stakes = outcome.p <= thresholds.p && Math.abs(outcome.difference.value) >= outcome.least;
  const known = stakes ? 'stakes' : 'no-stakes';
  if (unreliable.length > 0) return answer('insufficient-evidence', stakes, known, ...unreliable);
  if (salient && stakes) {
    const [kind, ...because] = kindOf(outcome, thresholds);
    return answer(kind, stakes, known, ...because);
  }
  if (!stakes && (outcome.penalty?.high ?? 0) < 0 && (outcome.reward?.low ?? 1) <= 0) return answer('hygiene', stakes, known);
  if (!stakes && Math.max(-outcome.difference.low, outcome.difference.high) >= outcome.least) {
    return answer('insufficient-evidence', stakes, known, 'stakes-straddle');
  }
  if (!salient && stakes && mightBeSalient(inputs, thresholds)) return answer('insufficient-evidence', stakes, known, 'salience-straddles');
  return answer('none', stakes, known);
}

function salienceOf({ share, smith, chance, attributable }: VerdictInputs, thresholds: VerdictThresholds): VerdictReason[] {
  const reasons: VerdictReason[] = [];
  if (share.low >= thresholds.share) reasons.push('salient-by-share');
  if (smith > chance) reasons.push('salient-by-smith');
  if (attributable !== null && attributable.low >= thresholds.share) reasons.push('salient-by-attributable-share');
  return reasons;
}

function mightBeSalient({ share, attributable }: VerdictInputs, thresholds: VerdictThresholds): boolean {
  return share.high >= thresholds.share || (attributable !== null && attributable.high >= thresholds.share);
}

function kindOf({ penalty, reward, asymmetry }: OutcomeInputs, thresholds: VerdictThresholds): [VerdictKind, ...VerdictReason[]] {
  const line = thresholds.asymmetry;
  if (asymmetry === null || penalty === null || reward === null) return ['insufficient-evidence', 'asymmetry-unknown'];
  if (asymmetry.high < -line) return ['breaker'];
  if (asymmetry.low > line) return ['maker'];
  if (asymmetry.low < -line || asymmetry.high > line) return ['insufficient-evidence', 'asymmetry-straddles'];
  if (penalty.high < 0 && reward.low > 0) return ['both'];
  return ['insufficient-evidence', 'effects-straddle'];
}
