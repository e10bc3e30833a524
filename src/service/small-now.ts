import type { Axis, Filter, MentionCounts, Prompted, Store, StoredProject } from '../store/store.ts';
import { type Beside, type SmallItems, smallItems } from './small-items.ts';
import { countsAround } from './surroundings.ts';

/** A question of the counts of a scope. */
export interface CountsAsked {
  readonly filter: Filter;
  readonly prompted: Prompted;
  readonly axis: Axis;
}

/** What is small among the counts of a scope, held against its surroundings; these are only asked for where the project withholds anything. */
export async function smallNow(
  store: Pick<Store, 'countMentions'>,
  { id, minCell }: Pick<StoredProject, 'id' | 'minCell'>,
  asked: CountsAsked,
  beside: Pick<Beside, 'parentOf' | 'respondents'>,
  counts?: MentionCounts,
): Promise<SmallItems> {
  const nothing = { items: [], verbatims: 0, withMention: 0 } as unknown as MentionCounts;
  if (minCell === 0) return smallItems(0, nothing, { prompted: asked.prompted, ...beside });
  const [whole, around] = await Promise.all([counts ?? store.countMentions(id, asked), countsAround(store, id, asked)]);
  return smallItems(minCell, whole ?? nothing, { prompted: asked.prompted, ...beside, around });
}
