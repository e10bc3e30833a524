import { problem } from '../errors.ts';
import type { MomentsQuery, SalienceQuery } from '../schemas/salience.ts';
import type { Axis, Filter, Prompted, StoredProject } from '../store/store.ts';
import { changesSince, previousPeriod } from './change-since.ts';
import { filterOf } from './filter.ts';
import type { HeavyAnswers } from './insights/heavy-answers.ts';
import { figuresOf, type ItemFigures } from './item-figures.ts';
import { journeyOrder } from './journey-order.ts';
import type { Ports } from './ports.ts';
import { computationShown, scopeShown, scopeWithheld } from './scope-shown.ts';
import { smallItems } from './small-items.ts';
import { isSmall } from './suppression.ts';
import { countsAround } from './surroundings.ts';

type RankingQuery = SalienceQuery | MomentsQuery;

/** What a ranking on any axis takes. */
export interface RankingAsked {
  readonly project: StoredProject;
  readonly query: RankingQuery;
  readonly axis: Axis;
  /** An item's place in the journey; null where it has none. */
  readonly placeOf: (item: string) => number | null;
  readonly parentOf: (item: string) => string | null;
}

/** The figures of a ranking: of each item its own, and those that were asked for beside; null while they are first computed. Throws `unknown-project`, `invalid-range`, `invalid-request`. */
export function rankingFigures({ store, now }: Pick<Ports, 'store' | 'now'>, answers: HeavyAnswers) {
  const countOf = async (project: StoredProject, filter: Filter, prompted: Prompted, axis: Axis) => {
    const counts = await store.countMentions(project.id, { filter, prompted, axis });
    if (counts === null) throw problem('unknown-project', []);
    return counts;
  };
  return async ({ project, query, axis, placeOf, parentOf }: RankingAsked) => {
    const { prompted, compare, include = [] } = query;
    const filter = filterOf(query, project.timezone);
    const before = compare === undefined ? null : previousPeriod(filter, now());
    const computed = include.length === 0 ? undefined : await answers.answer('convergence', project, { filter, prompted, axis });
    if (computed === null) return null;
    const counts = await countOf(project, filter, prompted, axis);
    const { minCell } = project;
    const own = (item: string) => computed?.value?.items[item];
    const respondents = computed?.value && { total: computed.value.respondents, of: (item: string) => own(item)?.distinct ?? 0 };
    const small = smallItems(minCell, counts, {
      prompted,
      parentOf,
      around: minCell === 0 ? [] : await countsAround(store, project.id, { filter, prompted, axis }),
      respondents: respondents ?? undefined,
    });
    const figures: ItemFigures[] = counts.items.filter(({ verbatims }) => verbatims > 0).map((item) => figuresOf(counts, item, prompted));
    const previous = before === null ? null : await countOf(project, before, prompted, axis);
    const items = figures.map(({ item }) => item);
    const smallBefore = previous && smallItems(minCell, previous, { prompted, parentOf });
    const changes = previous && smallBefore && changesSince(counts, previous, items, prompted, [small, smallBefore]);
    const found = computed?.value ?? null;
    const beside = (item: string, smith: number) => {
      const change = changes?.get(item);
      return {
        ...(change === undefined ? {} : { change }),
        ...(own(item) !== undefined && include.includes('respondents') ? { respondents: own(item) } : {}),
        ...(found !== null && include.includes('chance') ? { beyondChance: smith > found.chance.high } : {}),
      };
    };
    const shownCount = (count: number) => (isSmall(count, minCell) ? null : count);
    const instants = before && { from: new Date(before.from).toISOString(), to: new Date(before.to).toISOString() };
    return {
      filter,
      figures,
      small,
      beside,
      scope: {
        ...scopeWithheld(scopeShown(counts, filter, query), small.mention),
        ...(previous && instants ? { previous: { verbatims: shownCount(previous.verbatims), ...instants } } : {}),
      },
      whole: {
        order: journeyOrder(
          figures.filter(({ item }) => !small.items.has(item)),
          placeOf,
        ),
        ...(found === null || computed === undefined
          ? {}
          : {
              convergence: {
                respondents: shownCount(found.respondents),
                named: found.named,
                chance: found.chance,
                ...computationShown(computed),
              },
            }),
      },
    };
  };
}
