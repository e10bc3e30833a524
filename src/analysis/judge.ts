import type { Label } from '../schemas/analysis.ts';
import { labelOf } from '../statistics/label.ts';
import type { ScoredCue } from './effects.ts';
import { squash } from './squash.ts';

/** The sentiment of a whole text from the cues of its sentences; good and bad are weighed clause by clause. `raw` is the sum of effects. */
export function judgeText(sentences: readonly { readonly cues: readonly ScoredCue[] }[]): { score: number; raw: number; label: Label } {
  let raw = 0;
  let positive = 0;
  let negative = 0;
  for (const { cues } of sentences) {
    const clauses = new Map<number, number>();
    for (const { clause, effect } of cues) {
      raw += effect;
      clauses.set(clause, (clauses.get(clause) ?? 0) + effect);
    }
    for (const sum of clauses.values()) {
      if (sum > 0) positive += sum;
      else negative -= sum;
    }
  }
  const score = squash(raw);
  return { score, raw, label: labelOf(squash(positive), -squash(negative), score) };
}

/** Score and label of what a mention's or a target's cues say together. */
export function judge(cues: readonly ScoredCue[]): { score: number; label: Label } {
  let positive = 0;
  let negative = 0;
  for (const { effect } of cues) {
    if (effect > 0) positive += effect;
    else negative -= effect;
  }
  const score = squash(positive - negative);
  return { score, label: labelOf(squash(positive), -squash(negative), score) };
}
