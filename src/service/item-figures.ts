import type { SalienceItem } from '../schemas/salience.ts';
import { kishEffectiveSize } from '../statistics/kish-effective-size.ts';
import { netInterval } from '../statistics/net-interval.ts';
import { reliability } from '../statistics/reliability.ts';
import { smithSalience } from '../statistics/smith-salience.ts';
import { sutropIndex } from '../statistics/sutrop-index.ts';
import { topOfMind } from '../statistics/top-of-mind.ts';
import { wilson } from '../statistics/wilson.ts';
import type { ItemCounts, MentionCounts, Prompted } from '../store/store.ts';

/** The figures of one item of a ranking, before it is placed among the others. */
export type ItemFigures = Pick<
  SalienceItem,
  'verbatims' | 'mentions' | 'share' | 'topOfMind' | 'smith' | 'sutrop' | 'sentiment' | 'reliability' | 'reasons'
> & {
  readonly item: string;
  /** Mean place in the lists it is in, from 1. */
  readonly meanRank: number;
};

type ScopeSums = Pick<MentionCounts, 'verbatims' | 'w' | 'w2'>;

/** The verbatims that an item's shares are of: those whose question named it are left out, taken too, or (what is below it, too) the only ones. */
export function itemScope(
  counts: ScopeSums,
  { prompted, promptedBelow }: Pick<ItemCounts, 'prompted' | 'promptedBelow'>,
  which: Prompted,
): { n: number; w: number; w2: number } {
  const { verbatims, w, w2 } = counts;
  if (which === 'include') return { n: verbatims, w, w2 };
  if (which === 'exclude') return { n: verbatims - prompted.verbatims, w: w - prompted.w, w2: w2 - prompted.w2 };
  return {
    n: prompted.verbatims + promptedBelow.verbatims,
    w: prompted.w + promptedBelow.w,
    w2: prompted.w2 + promptedBelow.w2,
  };
}

/** The figures of an item: shares of weighted verbatims, their intervals at Kish's effective sizes (statistics 4.1, 4.3, 4.15). */
export function figuresOf(counts: ScopeSums, item: ItemCounts, prompted: Prompted): ItemFigures {
  const { n, w, w2 } = itemScope(counts, item, prompted);
  const effectiveN = kishEffectiveSize(w, w2);
  const share = wilson((item.w * effectiveN) / w, effectiveN);
  const ownN = kishEffectiveSize(item.w, item.w2);
  const ofOwn = (weight: number) => (weight * ownN) / item.w;
  const net = netInterval({ positives: ofOwn(item.wPositive), negatives: ofOwn(item.wNegative), n: ownN });
  const ofShare = reliability({ n: effectiveN, mentioned: item.verbatims, share });
  const ofNet = reliability({ n: effectiveN, mentioned: item.verbatims, net });
  return {
    item: item.item,
    verbatims: item.verbatims,
    mentions: item.mentions,
    share: { ...share, n, ...(w2 === n ? {} : { effectiveN }) },
    topOfMind: topOfMind(item.first, w, effectiveN),
    smith: smithSalience(item.smith, w),
    sutrop: sutropIndex(item.w, item.rank, w),
    meanRank: item.rank / item.w,
    sentiment: {
      positive: item.positive,
      neutral: item.neutral,
      negative: item.negative,
      mixed: item.mixed,
      mean: item.score / item.w,
      charge: item.charge / item.w,
      net: { ...net, reliability: ofNet.level, reasons: ofNet.reasons },
    },
    reliability: ofShare.level,
    reasons: ofShare.reasons,
  };
}
