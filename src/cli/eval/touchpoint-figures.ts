import { ancestors, type Taxonomy } from '../../lexicon/taxonomy.ts';
import { ratio } from './answered-row.ts';
import { covers } from './covers.ts';

/** The touchpoints of one text: as people read them, and as the analyser did; with the taxonomy of its packs. */
export interface TouchpointPair {
  readonly gold: readonly string[];
  readonly given: readonly string[];
  readonly taxonomy: Taxonomy;
}

/** How well touchpoints are found, over all texts; shares of 0…1, null where there is nothing to measure on. */
export interface TouchpointFigures {
  /** Touchpoints in the gold, each once a text. */
  readonly n: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/**
 * Each touchpoint counts once a text. A gold touchpoint is found when it is given, or one below it, or one that specialises it; one that
 * is given is right when it so covers a gold one, or is an ancestor of one (a parent is spoken of wherever its child is).
 */
export function touchpointFigures(pairs: readonly TouchpointPair[]): TouchpointFigures {
  let [wanted, found, given, right] = [0, 0, 0, 0];
  for (const pair of pairs) {
    const { taxonomy } = pair;
    const [golds, givens] = [[...new Set(pair.gold)], [...new Set(pair.given)]];
    wanted += golds.length;
    given += givens.length;
    found += golds.filter((gold) => givens.some((id) => covers(taxonomy, id, gold))).length;
    right += givens.filter((id) => golds.some((gold) => covers(taxonomy, id, gold) || ancestors(taxonomy, gold).includes(id))).length;
  }
  const [precision, recall] = [ratio(right, given), ratio(found, wanted)];
  return {
    n: wanted,
    precision,
    recall,
    f1: precision === null || recall === null ? null : (ratio(2 * precision * recall, precision + recall) ?? 0),
  };
}
