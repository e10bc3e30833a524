import type { Axis, ItemCounts, MentionCounts, Sums } from '../counts.ts';
import type { Prompted } from '../filter.ts';
import type { AxisView } from './axis-view.ts';
import { PARTS_OF, type Part } from './parts.ts';
import { AT, addSums, type SumVector, zeroSums } from './sums.ts';

/** The sums of an item and a part; undefined when nothing was counted. The empty name is the scope. */
export type SumsOf = (item: string, part: Part) => SumVector | undefined;

type Weighed = ItemCounts['prompted'];
const weighed = (sums: readonly (SumVector | undefined)[]): Weighed => {
  const total = (at: number) => sums.reduce((sum, vector) => sum + (vector?.[at] ?? 0), 0);
  return { verbatims: total(AT.verbatims), w: total(AT.w), w2: total(AT.w2) };
};

/** The scope's counts. */
export function scopeCounts(sumsOf: SumsOf, prompted: Prompted): Pick<MentionCounts, 'verbatims' | 'withMention' | 'w' | 'w2'> {
  return {
    ...weighed([sumsOf('', 'named')]),
    withMention: weighed(PARTS_OF[prompted].map((part) => sumsOf('', part))).verbatims,
  };
}

/**
 * The items' counts, by name. What the question named is counted for the topmost item named (contributions.ts), so that an item's own
 * count and those of the items above it are of distinct verbatims and add up.
 */
export function itemCounts(names: Iterable<string>, sumsOf: SumsOf, view: AxisView, axis: Axis, prompted: Prompted): ItemCounts[] {
  const counts: ItemCounts[] = [];
  for (const item of names) {
    const sums = zeroSums();
    for (const part of PARTS_OF[prompted]) {
      const one = sumsOf(item, part);
      if (one !== undefined) addSums(sums, one, 1);
    }
    const named = sumsOf(item, 'named');
    if (sums[AT.verbatims] === 0 && named === undefined) continue;
    const above = axis === 'touchpoint' || axis === 'base' ? (view.place(axis, item)?.above ?? []) : [];
    const of = (name: keyof Sums) => sums[AT[name]] as number;
    counts.push({
      verbatims: of('verbatims'),
      mentions: of('mentions'),
      w: of('w'),
      w2: of('w2'),
      rank: of('rank'),
      smith: of('smith'),
      first: of('first'),
      positive: of('positive'),
      neutral: of('neutral'),
      negative: of('negative'),
      mixed: of('mixed'),
      wPositive: of('wPositive'),
      wNegative: of('wNegative'),
      score: of('score'),
      charge: of('charge'),
      item,
      prompted: weighed([named, ...above.map((one) => sumsOf(one, 'named'))]),
      promptedBelow: weighed([sumsOf(item, 'below')]),
    });
  }
  return counts.sort((a, b) => (a.item < b.item ? -1 : 1));
}
