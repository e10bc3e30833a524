import { problem } from '../errors.ts';
import { FRAMEWORKS } from '../lexicon/taxonomy.ts';
import type { FilterFields } from '../schemas/filter.ts';
import type { MomentsAnswer, MomentsQuery, SalienceAnswer, SalienceQuery } from '../schemas/salience.ts';
import type { Axis, StoredProject } from '../store/store.ts';
import { pageOf } from './cursor.ts';
import { evidenceFor } from './evidence.ts';
import { filterOf } from './filter.ts';
import { figuresOf } from './item-figures.ts';
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
  compare: 'Changes against the previous period, with their significance, come with the analyst’s questions.',
  include: 'Distinct respondents, and intervals clustered by them, come with the analyst’s questions.',
} as const;

function refuseUnavailable(query: { compare?: string | undefined; include?: string | undefined }): void {
  for (const field of ['compare', 'include'] as const) {
    if (query[field] === undefined) continue;
    throw problem('not-available', [NOT_YET[field]], [{ pointer: `/${field}`, in: 'query', detail: 'is not available yet' }]);
  }
}

const levelFilter =
  (level: 'all' | 'top' | 'leaf', parentOf: (id: string) => string | null, isLeaf: (id: string) => boolean) => (item: string) =>
    level === 'all' || (level === 'top' ? parentOf(item) === null : isLeaf(item));

/** Makes the use case. */
export function createRankings({ store, pool }: Pick<Ports, 'store' | 'pool'>): Rankings {
  const count = async (project: StoredProject, query: FilterFields, axis: Axis) => {
    const filter = filterOf(query, project.timezone);
    const counts = await store.countMentions(project.id, { filter, prompted: query.prompted, axis });
    if (counts === null) throw problem('unknown-project', []);
    const figures = counts.items.filter(({ verbatims }) => verbatims > 0).map((item) => figuresOf(counts, item, query.prompted));
    return { filter, figures, scope: scopeShown(counts, filter, query) };
  };

  return {
    async salience(project, query, language) {
      refuseUnavailable(query);
      const { limit, cursor, ...asked } = query;
      const { prompted, evidence } = asked;
      const { filter, figures, scope } = await count(project, query, asked.group ?? 'touchpoint');
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
          ...(quotes ? { evidence: quotes.get(item) ?? [] } : {}),
        })),
        next,
      };
    },

    async moments(project, query, language) {
      refuseUnavailable(query);
      const { limit, cursor, ...asked } = query;
      const { framework, prompted, evidence } = asked;
      const { filter, figures, scope } = await count(project, query, framework);
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
          ...(quotes ? { evidence: quotes.get(item) ?? [] } : {}),
        })),
        next,
      };
    },
  };
}
