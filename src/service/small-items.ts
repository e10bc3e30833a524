import type { ItemCounts, MentionCounts, Prompted } from '../store/store.ts';
import { itemScope } from './item-figures.ts';
import { type Cell, isSmall, type Sum, suppression } from './suppression.ts';

/** What a ranking withholds. */
export interface SmallItems {
  /** Items whose figures are withheld. */
  readonly items: ReadonlySet<string>;
  /** Items of which it is withheld how many verbatims are positive, neutral, negative and mixed. */
  readonly splits: ReadonlySet<string>;
  /** Items of which it is withheld how many verbatims mention them first. */
  readonly firsts: ReadonlySet<string>;
  /** Whether it is withheld how many verbatims have a mention. */
  readonly mention: boolean;
}

/** What else is shown, or can be asked, beside the counts of a scope. */
export interface Beside {
  readonly prompted: Prompted;
  readonly parentOf: (item: string) => string | null;
  /** Counts of the surroundings. */
  readonly around?: readonly MentionCounts[];
  /** Distinct respondents by item, and in all, where these are shown. */
  readonly respondents?: { readonly total: number; readonly of: (item: string) => number } | undefined;
}

const LABELS = ['positive', 'neutral', 'negative', 'mixed'] as const;
const NOTHING: SmallItems = { items: new Set(), splits: new Set(), firsts: new Set(), mention: false };

/** Every parent with two children or more, as a sum of what is counted of them: counts overlap, so that this is stricter than need be. */
export function familySums(items: readonly string[], parentOf: (item: string) => string | null): Sum[] {
  const families = items.map((total) => ({ total, parts: items.filter((item) => parentOf(item) === total) }));
  return families.filter(({ parts }) => parts.length > 1);
}

/** The items of a ranking of which too little is said for it to be shown, with what subtraction would tell of them. */
export function smallItems(minCell: number, counts: MentionCounts, beside: Beside): SmallItems {
  if (minCell === 0) return NOTHING;
  const { prompted, parentOf, around = [], respondents } = beside;
  const mentioned = counts.items.filter(({ verbatims }) => verbatims > 0);
  const others = around.map(({ items }) => new Map(items.map((one) => [one.item, one])));
  const withRest = (item: ItemCounts, of: 'verbatims' | (typeof LABELS)[number]) => [
    item[of],
    ...others.map((items) => Math.abs((items.get(item.item)?.[of] ?? 0) - item[of])),
  ];
  const families = familySums(
    mentioned.map(({ item }) => item),
    parentOf,
  );
  const people = (item: string) => (respondents === undefined ? [] : [respondents.of(item), respondents.total - respondents.of(item)]);
  const items = suppression(
    minCell,
    mentioned.map((item): Cell => {
      const left = itemScope(counts, item, prompted).n - item.verbatims;
      return { id: item.item, counts: [...withRest(item, 'verbatims'), left, ...people(item.item)] };
    }),
    families,
  );
  const withLabels = LABELS.map((label) =>
    suppression(
      minCell,
      mentioned.map((item) => ({ id: item.item, counts: items.has(item.item) ? [item[label], 1] : withRest(item, label) })),
      families,
    ),
  );
  const mention = isSmall(counts.withMention, minCell) || isSmall(counts.verbatims - counts.withMention, minCell);
  const whole = { id: '', counts: mention ? [counts.withMention, 1] : [counts.withMention] };
  const top = mentioned.map(({ item }) => item).filter((item) => parentOf(item) === null);
  const firsts = suppression(
    minCell,
    [
      whole,
      ...mentioned.map((item) => ({ id: item.item, counts: items.has(item.item) ? [item.first, 1] : [item.first, item.w - item.first] })),
    ],
    [...families, { total: '', parts: top }],
  );
  return { items, splits: new Set(withLabels.flatMap((labels) => [...labels])), firsts, mention: mention || firsts.has('') };
}

/** The items among others of one taxonomy that are small by counts of their own, or were before (`forced`). */
export function smallAmong(
  minCell: number,
  items: readonly Cell[],
  parentOf: (item: string) => string | null,
  forced: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const cells = items.map(({ id, counts }) => ({ id, counts: forced.has(id) ? [...counts, 1] : counts }));
  const ids = items.map(({ id }) => id);
  return suppression(minCell, cells, familySums(ids, parentOf));
}
