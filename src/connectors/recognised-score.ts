import type { VerbatimInput } from '../schemas/verbatim.ts';
import { type ScoreKind, scoreKindOf } from './score-wording.ts';

/** The scores of one verbatim. */
export type Scores = NonNullable<VerbatimInput['scores']>;

/** The ends of a scale as the tool has it; `low` above `high` turns it around. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** An answer that is a number. `nps` and `rating` (stars, hearts) are what the tool calls it; anything else is a `scale`. */
export interface ScaleAnswer {
  readonly question: string;
  readonly value: number;
  readonly type: 'nps' | 'rating' | 'scale';
  /** Where the tool does not tell it, null. */
  readonly scale: Scale | null;
}

/** The scales of api.md. */
export const SCORE_SCALES: Readonly<Record<ScoreKind, Scale>> = {
  nps: { low: 0, high: 10 },
  csat: { low: 1, high: 5 },
  ces: { low: 1, high: 7 },
  stars: { low: 1, high: 5 },
};

/** A value of one scale on that of a kind of score, to hundredths; null outside its scale, and for an NPS that is not whole or not of 0–10. */
export function rescaled(value: number, { low, high }: Scale, kind: ScoreKind): number | null {
  const share = (value - low) / (high - low);
  if (!(share >= 0 && share <= 1)) return null;
  if (kind === 'nps') return low === 0 && high === 10 && Number.isInteger(value) ? value : null;
  const to = SCORE_SCALES[kind];
  return Math.round((to.low + share * (to.high - to.low)) * 100) / 100;
}

/**
 * The score that an answer is, null when it is none. What the tool calls an NPS is one; else the wording decides; without a word of it,
 * ratings are stars and scales of 0 to 10 an NPS. Where the ends are not told, ratings are taken for 1 to 5, and an NPS for 0 to 10.
 */
export function recognisedScore({ question, value, type, scale }: ScaleAnswer): Scores | null {
  const isEleven = scale?.low === 0 && scale.high === 10;
  const unworded = type === 'rating' ? 'stars' : isEleven ? 'nps' : null;
  const kind = type === 'nps' ? 'nps' : (scoreKindOf(question) ?? unworded);
  const ends = scale ?? (kind === 'nps' ? SCORE_SCALES.nps : type === 'rating' ? SCORE_SCALES.stars : null);
  if (kind === null || ends === null) return null;
  const score = rescaled(value, ends, kind);
  return score === null ? null : { [kind]: score };
}
