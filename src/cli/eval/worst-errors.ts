import type { Cue, Label } from '../../schemas/analysis.ts';
import { type AnsweredRow, decided } from './answered-row.ts';

/** A text whose sentiment was read wrongly, and what made it so. */
export interface SentimentError {
  readonly set: string;
  readonly id: string | undefined;
  readonly text: string;
  readonly gold: Label;
  readonly label: Label;
  /** −1…1. */
  readonly score: number;
  /** What moved the score; their effects add up to the raw score. */
  readonly cues: readonly Cue[];
}

/** The texts of all sets that were read wrongly, those furthest on the wrong side first; of equals the first in the files. */
export function worstErrors(sets: readonly { readonly name: string; readonly answered: readonly AnsweredRow[] }[]): SentimentError[] {
  return sets.flatMap(({ name, answered }) => errorsOf(name, answered)).sort((a, b) => wrongness(b) - wrongness(a));
}

function errorsOf(set: string, answered: readonly AnsweredRow[]): SentimentError[] {
  const fourLabels = answered.some(({ row }) => row.sentiment === 'mixed');
  return answered.flatMap(({ row, analysis }): SentimentError[] => {
    const { sentiment, cues } = analysis;
    const { id, text, sentiment: gold } = row;
    if (gold === undefined || (fourLabels ? sentiment.label : decided(sentiment)) === gold) return [];
    return [{ set, id, text, gold, label: sentiment.label, score: sentiment.score, cues }];
  });
}

/** How far a score is on the wrong side: −1…1 for a polar gold, 0…1 for any other. */
function wrongness({ gold, score }: SentimentError): number {
  if (gold === 'positive') return -score;
  return gold === 'negative' ? score : Math.abs(score);
}
