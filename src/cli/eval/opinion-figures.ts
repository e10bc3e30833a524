import type { Taxonomy } from '../../lexicon/taxonomy.ts';
import type { Mention } from '../../schemas/analysis.ts';
import type { Opinion } from '../../schemas/labelled-row.ts';
import { decided, ratio } from './answered-row.ts';
import { covers } from './covers.ts';

/** The opinions of one text, and its mentions. */
export interface OpinionPair {
  readonly opinions: readonly Opinion[];
  readonly mentions: readonly Pick<Mention, 'touchpoint' | 'start' | 'end' | 'score' | 'label'>[];
  readonly taxonomy: Taxonomy;
}

/** How often what is said of a touchpoint is read rightly, where the touchpoint was found. */
export interface OpinionFigures {
  /** Gold opinions whose touchpoint was found. */
  readonly n: number;
  readonly accuracy: number | null;
}

/**
 * Each gold opinion whose touchpoint (or one that covers it) was found is compared with the nearest such mention; a mixed answer to an
 * opinion that is not mixed counts by its sign.
 */
export function opinionFigures(pairs: readonly OpinionPair[]): OpinionFigures {
  let [n, right] = [0, 0];
  for (const { opinions, mentions, taxonomy } of pairs) {
    for (const opinion of opinions) {
      const [nearest] = mentions
        .filter(({ touchpoint }) => covers(taxonomy, touchpoint, opinion.touchpoint))
        .sort((a, b) => distance(a, opinion) - distance(b, opinion));
      if (!nearest) continue;
      n += 1;
      if ((opinion.polarity === 'mixed' ? nearest.label : decided(nearest)) === opinion.polarity) right += 1;
    }
  }
  return { n, accuracy: ratio(right, n) };
}

const distance = (a: { start: number; end: number }, b: { start: number; end: number }) => Math.max(0, a.start - b.end, b.start - a.end);
