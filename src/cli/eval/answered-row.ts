import type { Analysis, Label } from '../../schemas/analysis.ts';
import type { LabelledRow } from '../../schemas/labelled-row.ts';

/** A labelled row and what the analyser made of its text. */
export interface AnsweredRow {
  readonly row: LabelledRow;
  readonly analysis: Pick<Analysis, 'sentiment' | 'mentions' | 'cues' | 'intents'>;
  /** Language of the row as given, else as found. */
  readonly lang: string;
}

/** A score's label when nothing may be mixed: a mixed answer counts by the sign of its score. */
export function decided({ label, score }: { readonly label: Label; readonly score: number }): Exclude<Label, 'mixed'> {
  if (label !== 'mixed') return label;
  if (score === 0) return 'neutral';
  return score > 0 ? 'positive' : 'negative';
}

/** `part` of `whole`; null when there is nothing to measure on. */
export const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
