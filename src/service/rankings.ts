import { problem } from '../errors.ts';
import { FRAMEWORKS } from '../lexicon/taxonomy.ts';
import type { FilterFields } from '../schemas/filter.ts';
import type { MomentsAnswer, MomentsQuery, SalienceAnswer, SalienceQuery } from '../schemas/salience.ts';
import type { Axis, Filter, Prompted, StoredProject } from '../store/store.ts';
import { changesSince, previousPeriod } from './change-since.ts';
import { pageOf } from './cursor.ts';
import { evidenceFor } from './evidence.ts';
import { filterOf } from './filter.ts';
import { figuresOf } from './item-figures.ts';
import { levelFilter } from './level-filter.ts';
import { MOMENT_LABELS } from './moment-labels.ts';
import { placeItems } from './place-items.ts';
import type { Ports } from './ports.ts';
import { scopeShown } from './scope-shown.ts';
import { type LabelLanguage, taxonomyView } from './taxonomy-view.ts';

/** Ranks what customers bring up. Both throw `not-available`, `invalid-range`, `invalid-cursor` and `unknown-project`. */
export interface Rankings {
  /** Touchpoints, by how many verbatims mention them. */
  salience(project: StoredProject, query: SalienceQuery, language: LabelLanguage): Promise<SalienceAnswer>;
  /** The stages of a framework, likewise. */
  moments(project: StoredProject, query: MomentsQuery, language: LabelLanguage): Promise<MomentsAnswer>;
}

const NOT_YET = {
  include: 'Distinct respondents, and intervals clustered by them, come with the analyst’s questions.',
} as const;

function refuseUnavailable(query: { include?: string | undefined }): void {
  if (query.include === undefined) return;
  throw problem('not-available', [NOT_YET.include], [{ pointer: '/include', in: 'query', detail: 'is not available yet' }]);
}

type Changes = ReturnType<typeof changesSince>;
const changed = (changes: Changes | null, item: string) => {
  const change = changes?.get(item);
  return change === undefined ? {} : { change };
};

/** Makes the use case. */
export function createRankings({ store, pool, now }: Pick<Ports, 'store' | 'pool' | 'now'>): Rankings {
  const countOf = async (project: StoredProject, filter: Filter, prompted: Prompted, axis: Axis) => {
    const counts = await store.countMentions(project.id, { filter, prompted, axis });
    if (counts === null) throw problem('unknown-project', []);
    return counts;
  };
  const count = async (project: StoredProject, query: FilterFields & { compare?: 'previous' | undefined }, axis: Axis) => {
    const { prompted } = query;
    const filter = filterOf(query, project.timezone);
    const before = query.compare === undefined ? null : previousPeriod(filter, now());
    const counts = await countOf(project, filter, prompted, axis);
    const figures = counts.items.filter(({ verbatims }) => verbatims > 0).map((item) => figuresOf(counts, item, prompted));
    const scope = scopeShown(counts, filter, query);
    if (before === null) return { filter, figures, scope, changes: null };
    const previous = await countOf(project, before, prompted, axis);
    const period = { verbatims: previous.verbatims, from: new Date(before.from).toISOString(), to: new Date(before.to).toISOString() };
    const items = figures.map(({ item }) => item);
    return { filter, figures, scope: { ...scope, previous: period }, changes: changesSince(counts, previous, items, prompted) };
  };

  return {
    async salience(project, query, language) {
      refuseUnavailable(query);
      const { limit, cursor, ...asked } = query;
      const { prompted, evidence } = asked;
      const { filter, figures, scope, changes } = await count(project, query, asked.group ?? 'touchpoint');
      const view = await taxonomyView(pool, language);
      const placed = placeItems(figures, view.parent, levelFilter(asked.level, view.parent, view.isLeaf));
      const { items, next } = pageOf(placed, { limit, cursor }, ['salience', project.id, asked]);
      const members = new Map(
        items.map(({ item, sentiment }) => [
          item,
          { members: asked.group === 'base' ? view.countingFor(item) : [item], net: sentiment.net.value },
        ]),
      );
      const quotes = evidence && (await evidenceFor(store, project.id, { filter, prompted, each: evidence }, members));
      return {
        scope,
        items: items.map(({ item, parent, ...rest }) => ({
          touchpoint: item,
          label: view.label(item),
          parent,
          moment: view.moment(item, 'five-moments'),
          ...rest,
          ...changed(changes, item),
          ...(quotes ? { evidence: quotes.get(item) ?? [] } : {}),
        })),
        next,
      };
    },

    async moments(project, query, language) {
      refuseUnavailable(query);
      const { limit, cursor, ...asked } = query;
      const { framework, prompted, evidence } = asked;
      const { filter, figures, scope, changes } = await count(project, query, framework);
      const stages: readonly string[] = FRAMEWORKS[framework];
      const parent = (stage: string) => stages.find((other) => stage.startsWith(`${other}.`)) ?? null;
      const isLeaf = (stage: string) => !stages.some((other) => other.startsWith(`${stage}.`));
      const placed = placeItems(figures, parent, levelFilter(asked.level, parent, isLeaf));
      const { items, next } = pageOf(placed, { limit, cursor }, ['moments', project.id, asked]);
      const labels = MOMENT_LABELS[framework];
      const view = await taxonomyView(pool, language, project.packs);
      const members = new Map(
        items.map(({ item, sentiment }) => [item, { members: view.inMoment(item, framework), net: sentiment.net.value }]),
      );
      const quotes = evidence && (await evidenceFor(store, project.id, { filter, prompted, each: evidence }, members));
      return {
        scope: { ...scope, framework },
        items: items.map(({ item, ...rest }) => ({
          moment: item,
          label: labels[item]?.[language] ?? item,
          ...rest,
          ...changed(changes, item),
          ...(quotes ? { evidence: quotes.get(item) ?? [] } : {}),
        })),
        next,
      };
    },
  };
}
