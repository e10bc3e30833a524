import { type FieldError, problem } from '../errors.ts';
import { pointer } from '../schemas/pointers.ts';
import type { Axis, Filter, MentionCounts, Prompted, Store } from '../store/store.ts';
import { isSmall } from './suppression.ts';

const LISTS = ['lang', 'channel', 'source', 'band'] as const;
/** Surroundings that a question may have: each is counted, and may be counted by reading the whole scope. */
const MOST = 100;

/** A list without each of its values in turn, and nothing in place of the whole list. */
const lessOne = <T>(values: readonly T[]): (readonly T[] | undefined)[] => [
  undefined,
  ...(values.length > 1 ? values.map((value) => values.filter((other) => other !== value)) : []),
];

/**
 * The filters whose answer, set against this one's, would tell of those that only one of them takes in: without one of its conditions, or
 * without one of the several values of a condition. Dates are left as they are: their answers change with every verbatim anyway. Throws
 * `invalid-request` where these are too many.
 */
function surroundings(filter: Filter): Filter[] {
  const ofLists = LISTS.flatMap((name) => {
    const { [name]: values, ...rest } = filter;
    return values === undefined ? [] : lessOne<string>(values).map((left) => (left === undefined ? rest : { ...rest, [name]: left }));
  });
  const segments = Object.entries(filter.segments ?? {});
  const ofSegments = segments.flatMap(([key, values]) =>
    lessOne(values).map((left) => {
      const others = segments.filter(([other]) => other !== key);
      const { segments: _, ...rest } = filter;
      const kept = left === undefined ? others : [...others, [key, left] as const];
      return kept.length === 0 ? rest : { ...rest, segments: Object.fromEntries(kept) };
    }),
  );
  if (ofLists.length + ofSegments.length > MOST) throw problem('invalid-request', [1], [tooMany(filter)]);
  return [...ofLists, ...ofSegments] as Filter[];
}

/** What to say of too many conditions: at the one of the most values. */
function tooMany({ segments = {}, ...filter }: Filter): FieldError {
  const conditions = [
    ...LISTS.map((name) => [name, filter[name] ?? []] as const),
    ...Object.entries(segments).map(([key, values]) => [`segment.${key}`, values] as const),
  ];
  const [[name]] = conditions.sort(([, a], [, b]) => b.length - a.length) as [(typeof conditions)[number]];
  const detail = `too many values to filter by: where small counts are hidden, each is held against the others; up to ${MOST} in all`;
  return { pointer: pointer([name]), in: 'query', detail };
}

/** The counts of the surroundings of a filter; and where prompted mentions are counted too, those without them. */
export async function countsAround(
  store: Pick<Store, 'countMentions'>,
  project: string,
  { filter, prompted, axis }: { readonly filter: Filter; readonly prompted: Prompted; readonly axis: Axis },
): Promise<MentionCounts[]> {
  const asked = surroundings(filter).map((other) => ({ filter: other, prompted, axis }));
  if (prompted === 'include') asked.push({ filter, prompted: 'exclude', axis });
  const counts: MentionCounts[] = [];
  for (const query of asked) {
    const one = await store.countMentions(project, query); // one by one: whoever else reads is let in between
    if (one !== null) counts.push(one);
  }
  return counts;
}

/** Whether a scope holds enough verbatims for its figures to be shown, and so does what is left of it in its surroundings. */
export async function isScopeOpen(
  store: Pick<Store, 'countMentions'>,
  { id, minCell }: { readonly id: string; readonly minCell: number },
  filter: Filter,
): Promise<boolean> {
  if (minCell === 0) return true;
  const question = { filter, prompted: 'exclude', axis: 'touchpoint' } as const;
  const [whole, around] = await Promise.all([store.countMentions(id, question), countsAround(store, id, question)]);
  const verbatims = whole?.verbatims ?? 0;
  return ![verbatims, ...around.map((other) => Math.abs(other.verbatims - verbatims))].some((count) => isSmall(count, minCell));
}
