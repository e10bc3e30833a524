import type { SalienceItem } from '../schemas/salience.ts';
import { prototypicalBox, prototypicalCut } from '../statistics/prototypical-box.ts';
import type { ItemFigures } from './item-figures.ts';
import type { SmallItems } from './small-items.ts';
import { withheld } from './withheld.ts';

/** An item's figures with its place: its rank among those with the same parent, and its box. */
export type PlacedItem = Omit<ItemFigures, 'meanRank'> & Pick<SalienceItem, 'rank' | 'box' | 'parent'>;

const bySalience = (a: ItemFigures, b: ItemFigures) => b.verbatims - a.verbatims || b.smith - a.smith || (a.item < b.item ? -1 : 1);
const isRanked = ({ reliability }: ItemFigures) => reliability === 'reliable' || reliability === 'indicative';

/** Orders the items, the insufficient last and without rank, keeps those that `listed` wants, and boxes these. */
function placeItems(
  items: readonly ItemFigures[],
  parentOf: (item: string) => string | null,
  listed: (item: string) => boolean,
): PlacedItem[] {
  const sorted = [...items].sort(bySalience);
  const ordered = [...sorted.filter(isRanked), ...sorted.filter((item) => !isRanked(item))];
  const lastRank = new Map<string | null, number>();
  const ranked = ordered.map((figures) => {
    const parent = parentOf(figures.item);
    if (!isRanked(figures)) return { figures, parent, rank: null };
    const rank = (lastRank.get(parent) ?? 0) + 1;
    lastRank.set(parent, rank);
    return { figures, parent, rank };
  });
  const shown = ranked.filter(({ figures }) => listed(figures.item));
  const pointOf = ({ share, meanRank }: ItemFigures) => ({ frequency: share.value, meanRank });
  const cut = prototypicalCut(shown.map(({ figures }) => pointOf(figures)));
  return shown.map(({ figures, parent, rank }) => {
    const { item, meanRank: _, sentiment, reliability, reasons, ...counts } = figures;
    return { item, parent, rank, ...counts, box: prototypicalBox(pointOf(figures), cut), sentiment, reliability, reasons };
  });
}

/** The items placed as if the small ones were not there, and these after them, withheld; of the others, what is small of them is. */
export function placeShown(
  items: readonly ItemFigures[],
  small: SmallItems,
  parentOf: (item: string) => string | null,
  listed: (item: string) => boolean,
) {
  const isHidden = ({ item }: { item: string }) => small.items.has(item);
  const placed = placeItems(
    items.filter((one) => !isHidden(one)),
    parentOf,
    listed,
  ).map(({ topOfMind, sentiment, ...rest }) => ({
    ...rest,
    topOfMind: small.firsts.has(rest.item) ? null : topOfMind,
    sentiment: small.splits.has(rest.item) ? withheld(sentiment, ['mean', 'charge']) : sentiment,
  }));
  const hidden = placeItems(items.filter(isHidden), parentOf, listed).sort((a, b) => (a.item < b.item ? -1 : 1));
  return [...placed, ...hidden.map((item) => withheld(item, ['item', 'parent']))];
}
