import { problem } from '../errors.ts';
import type { Filter, MentionCounts, Prompted } from '../store/store.ts';
import { compareItems } from './compare-counts.ts';
import type { SmallItems } from './small-items.ts';
import { withheld } from './withheld.ts';

/** The stretch of time of the same length just before a filter's own, whose end is now unless given. Throws `invalid-request` without `from`. */
export function previousPeriod(filter: Filter, now: number): Filter & { readonly from: number; readonly to: number } {
  const { from, to = now } = filter;
  if (from === undefined || to <= from) {
    const detail = 'is required with compare=previous: the period before is as long as the one asked for';
    throw problem('invalid-request', [1], [{ pointer: '/from', in: 'query', detail }]);
  }
  return { ...filter, from: from - (to - from), to: from };
}

/** How each item changed since the period before, corrected over all of them; withheld where it is small now or was then. */
export function changesSince(
  counts: MentionCounts,
  before: MentionCounts,
  items: readonly string[],
  prompted: Prompted,
  small: readonly SmallItems[],
) {
  const compared = compareItems(counts, before, items, prompted).items;
  return new Map(
    compared.map(({ item, share, sentiment }) => {
      const change = { share, sentiment: small.some(({ splits }) => splits.has(item)) ? null : sentiment };
      return [item, small.some((side) => side.items.has(item)) ? withheld(change, []) : change];
    }),
  );
}
