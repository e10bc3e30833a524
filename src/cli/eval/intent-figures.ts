import type { Intent } from '../../schemas/analysis.ts';
import { ratio } from './answered-row.ts';

/** The intents of one text: as people read them, and as the analyser did. */
export interface IntentPair {
  readonly gold: readonly Intent[];
  readonly given: readonly Intent[];
}

/** How well intents are found, each once a text; shares of 0…1, null where there is nothing to measure on. */
export interface IntentFigures {
  /** Intents in the gold. */
  readonly n: number;
  readonly precision: number | null;
  readonly recall: number | null;
}

/** Recall and precision over all texts together. */
export function intentFigures(pairs: readonly IntentPair[]): IntentFigures {
  let [wanted, given, both] = [0, 0, 0];
  for (const pair of pairs) {
    const [gold, found] = [new Set(pair.gold), new Set(pair.given)];
    wanted += gold.size;
    given += found.size;
    for (const intent of gold) if (found.has(intent)) both += 1;
  }
  return { n: wanted, precision: ratio(both, given), recall: ratio(both, wanted) };
}
