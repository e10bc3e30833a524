import { problem } from '../errors.ts';
import type { MomentsQuery, SalienceQuery } from '../schemas/salience.ts';
import type { Axis, Filter, Prompted, StoredProject } from '../store/store.ts';
import { changesSince, previousPeriod } from './change-since.ts';
import { filterOf } from './filter.ts';
import type { HeavyAnswers } from './insights/heavy-answers.ts';
import { figuresOf, type ItemFigures } from './item-figures.ts';
import { journeyOrder } from './journey-order.ts';
import type { Ports } from './ports.ts';
import { computationShown, scopeShown } from './scope-shown.ts';

type RankingQuery = SalienceQuery | MomentsQuery;

/** What a ranking on any axis takes. */
export interface RankingAsked {
  readonly project: StoredProject;
  readonly query: RankingQuery;
  readonly axis: Axis;
  /** An item's place in the journey; null where it has none. */
  readonly placeOf: (item: string) => number | null;
}

/** The figures of a ranking: of each item its own, and those that were asked for beside; null while they are first computed. Throws `unknown-project`, `invalid-range`, `invalid-request`. */
export function rankingFigures({ store, now }: Pick<Ports, 'store' | 'now'>, answers: HeavyAnswers) {
  const countOf = async (project: StoredProject, filter: Filter, prompted: Prompted, axis: Axis) => {
    const counts = await store.countMentions(project.id, { filter, prompted, axis });
    if (counts === null) throw problem('unknown-project', []);
    return counts;
  };
  return async ({ project, query, axis, placeOf }: RankingAsked) => {
    const { prompted, compare, include = [] } = query;
    const filter = filterOf(query, project.timezone);
    const before = compare === undefined ? null : previousPeriod(filter, now());
    const computed = include.length === 0 ? undefined : await answers.answer('convergence', project, { filter, prompted, axis });
    if (computed === null) return null;
    const counts = await countOf(project, filter, prompted, axis);
    const figures: ItemFigures[] = counts.items.filter(({ verbatims }) => verbatims > 0).map((item) => figuresOf(counts, item, prompted));
    const previous = before === null ? null : await countOf(project, before, prompted, axis);
    const items = figures.map(({ item }) => item);
    const changes = previous === null ? null : changesSince(counts, previous, items, prompted);
    const found = computed?.value ?? null;
    const beside = (item: string, smith: number) => {
      const change = changes?.get(item);
      const own = found?.items[item];
      return {
        ...(change === undefined ? {} : { change }),
        ...(own !== undefined && include.includes('respondents') ? { respondents: own } : {}),
        ...(found !== null && include.includes('chance') ? { beyondChance: smith > found.chance.high } : {}),
      };
    };
    const instants = before && { from: new Date(before.from).toISOString(), to: new Date(before.to).toISOString() };
    return {
      filter,
      figures,
      beside,
      scope: {
        ...scopeShown(counts, filter, query),
        ...(previous && instants ? { previous: { verbatims: previous.verbatims, ...instants } } : {}),
      },
      whole: {
        order: journeyOrder(figures, placeOf),
        ...(found === null || computed === undefined
          ? {}
          : { convergence: { respondents: found.respondents, named: found.named, chance: found.chance, ...computationShown(computed) } }),
      },
    };
  };
}
