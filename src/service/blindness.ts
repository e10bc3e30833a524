import { kishEffectiveSize } from '../statistics/kish-effective-size.ts';
import { reliability } from '../statistics/reliability.ts';
import { wilson } from '../statistics/wilson.ts';
import { wilsonSize } from '../statistics/wilson-size.ts';
import type { MentionCounts, Prompted } from '../store/store.ts';
import { itemScope } from './item-figures.ts';

/** What an interval is wanted to reach to either side, and mentions that a figure needs. */
const FIVE_POINTS = 0.05;
const LEAST_MENTIONED = 5;
const NEVER = { verbatims: 0, w: 0, w2: 0, prompted: { verbatims: 0, w: 0, w2: 0 }, promptedBelow: { verbatims: 0, w: 0, w2: 0 } };

/** How well the share of a touchpoint is known, whether too little is said of it for that, and how much more would do. */
export function blindness(counts: MentionCounts, touchpoint: string, prompted: Prompted, margin: number) {
  const item = counts.items.find((one) => one.item === touchpoint) ?? NEVER;
  const { n, w, w2 } = itemScope(counts, item, prompted);
  const size = kishEffectiveSize(w, w2);
  const share = wilson(w > 0 ? (item.w * size) / w : 0, size);
  const short = reliability({ n: size, mentioned: item.verbatims });
  const wide = (share.high - share.low) / 2 > margin;
  const each = size > 0 ? n / size : 1;
  const expected = n > 0 ? item.verbatims / n : 0;
  const missing = Math.max(0, LEAST_MENTIONED - item.verbatims);
  return {
    mentioned: item.verbatims,
    share: { ...share, n, ...(w2 === n ? {} : { effectiveN: size }) },
    more: {
      forFivePoints: Math.max(0, Math.ceil((wilsonSize(share.value, FIVE_POINTS) - size) * each)),
      forMentions: missing === 0 ? 0 : expected === 0 ? null : Math.ceil(missing / expected),
    },
    blind: short.level === 'insufficient' || wide,
    reliability: short.level === 'reliable' && wide ? ('indicative' as const) : short.level,
    reasons: [...short.reasons, ...(wide ? ['wide-interval'] : [])],
  };
}
