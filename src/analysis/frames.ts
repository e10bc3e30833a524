import type { WishSort } from '../lexicon/compiled-lexicon.ts';
import type { Span } from './layers.ts';
import type { SentenceView } from './sentence-view.ts';

/** What a frame leaves of the cues of its clause, and whether it frames only what follows it. */
interface Frame {
  readonly good: number;
  readonly bad: number;
  readonly ahead: boolean;
}

/*
 * Fitted on data/gold like the weights of effects.ts. A good word after a wish, of the past, of a rival or of a promise says that here
 * and now it is not so; what was bad is over. Under a condition nothing has happened yet. After a request good words are manners.
 */
const FRAMES: Readonly<Record<WishSort, Frame>> = {
  wish: { good: -0.5, bad: 1, ahead: false },
  request: { good: 0, bad: 1, ahead: true },
  condition: { good: 0.2, bad: 0.5, ahead: true },
  past: { good: -0.4, bad: 0.3, ahead: false },
  rival: { good: -0.5, bad: 0.6, ahead: false },
  claim: { good: -0.4, bad: 1, ahead: true },
};

/** What the frames of its clause (wishes, conditions, the past, rivals, promises) leave of a cue's effect: 1 where there is none. */
export function frameFactor(view: SentenceView, layer: readonly Span[], span: Span, effect: number): number {
  const clause = view.clauseOf(span.first);
  for (const { first, wish } of layer) {
    if (wish === undefined || view.clauseOf(first) !== clause) continue;
    const { good, bad, ahead } = FRAMES[wish.sort];
    const factor = ahead && first > span.first ? 1 : effect > 0 ? good : bad;
    if (factor !== 1) return factor;
  }
  return 1;
}
