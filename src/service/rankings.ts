import { FRAMEWORKS } from '../lexicon/taxonomy.ts';
import type { MomentsAnswer, MomentsQuery, SalienceAnswer, SalienceQuery } from '../schemas/salience.ts';
import type { StoredProject } from '../store/store.ts';
import { pageOf } from './cursor.ts';
import { evidenceFor } from './evidence.ts';
import { guarded } from './guarded.ts';
import type { HeavyAnswers } from './insights/heavy-answers.ts';
import { levelFilter } from './level-filter.ts';
import { MOMENT_LABELS } from './moment-labels.ts';
import { placeShown } from './place-items.ts';
import type { Ports } from './ports.ts';
import { rankingFigures } from './ranking-figures.ts';
import { type LabelLanguage, taxonomyView } from './taxonomy-view.ts';

/** Ranks what customers bring up; null while what was asked for beside is first computed. Both throw `invalid-range`, `invalid-cursor`, `invalid-request` and `unknown-project`. */
export interface Rankings {
  /** Touchpoints, by how many verbatims mention them. */
  salience(project: StoredProject, query: SalienceQuery, language: LabelLanguage): Promise<SalienceAnswer | null>;
  /** The stages of a framework, likewise. */
  moments(project: StoredProject, query: MomentsQuery, language: LabelLanguage): Promise<MomentsAnswer | null>;
}

const JOURNEY: readonly string[] = FRAMEWORKS['five-moments'];
const placeIn = (stages: readonly string[], stage: string | null) =>
  stage === null || !stages.includes(stage) ? null : stages.indexOf(stage);

/** Makes the use case. */
export function createRankings(ports: Pick<Ports, 'store' | 'pool' | 'now'>, answers: HeavyAnswers): Rankings {
  const { store, pool } = ports;
  const figuresFor = rankingFigures(ports, answers);
  const guard = guarded(ports);
  const rankings: Rankings = {
    async salience(project, query, language) {
      const { limit, cursor, ...asked } = query;
      const { prompted, evidence } = asked;
      const view = await taxonomyView(pool, language);
      const placeOf = (item: string) => placeIn(JOURNEY, view.moment(item, 'five-moments'));
      const ranked = await figuresFor({ project, query, axis: asked.group ?? 'touchpoint', placeOf, parentOf: view.parent });
      if (ranked === null) return null;
      const { filter, figures, small, scope, whole, beside } = ranked;
      const placed = placeShown(figures, small, view.parent, levelFilter(asked.level, view.parent, view.isLeaf));
      const { items, next } = pageOf(placed, { limit, cursor }, ['salience', project.id, asked]);
      const members = new Map(
        items.flatMap(({ item, sentiment }) =>
          sentiment === null
            ? []
            : [
                [
                  item,
                  { members: asked.group === 'base' ? view.countingFor(item) : [item], net: sentiment.net?.value ?? sentiment.mean },
                ] as const,
              ],
        ),
      );
      const quotes = evidence && (await evidenceFor(store, project.id, { filter, prompted, each: evidence }, members));
      return {
        scope,
        ...whole,
        items: items.map(({ item, parent, ...rest }) => {
          const names = { touchpoint: item, label: view.label(item), parent, moment: view.moment(item, 'five-moments') };
          if (rest.smith === null) return { ...names, ...rest };
          return { ...names, ...rest, ...beside(item, rest.smith), ...(quotes ? { evidence: quotes.get(item) ?? [] } : {}) };
        }),
        next,
      };
    },

    async moments(project, query, language) {
      const { limit, cursor, ...asked } = query;
      const { framework, prompted, evidence } = asked;
      const stages: readonly string[] = FRAMEWORKS[framework];
      const parent = (stage: string) => stages.find((other) => stage.startsWith(`${other}.`)) ?? null;
      const ranked = await figuresFor({ project, query, axis: framework, placeOf: (stage) => placeIn(stages, stage), parentOf: parent });
      if (ranked === null) return null;
      const { filter, figures, small, scope, whole, beside } = ranked;
      const isLeaf = (stage: string) => !stages.some((other) => other.startsWith(`${stage}.`));
      const placed = placeShown(figures, small, parent, levelFilter(asked.level, parent, isLeaf));
      const { items, next } = pageOf(placed, { limit, cursor }, ['moments', project.id, asked]);
      const labels = MOMENT_LABELS[framework];
      const view = await taxonomyView(pool, language, project.packs);
      const members = new Map(
        items.flatMap(({ item, sentiment }) =>
          sentiment === null
            ? []
            : [[item, { members: view.inMoment(item, framework), net: sentiment.net?.value ?? sentiment.mean }] as const],
        ),
      );
      const quotes = evidence && (await evidenceFor(store, project.id, { filter, prompted, each: evidence }, members));
      return {
        scope: { ...scope, framework },
        ...whole,
        items: items.map(({ item, ...rest }) => {
          const names = { moment: item, label: labels[item]?.[language] ?? item };
          if (rest.smith === null) return { ...names, ...rest };
          return { ...names, ...rest, ...beside(item, rest.smith), ...(quotes ? { evidence: quotes.get(item) ?? [] } : {}) };
        }),
        next,
      };
    },
  };
  return {
    salience: (project, query, language) => guard(project, query, (asked) => rankings.salience(project, asked, language)),
    moments: (project, query, language) => guard(project, query, (asked) => rankings.moments(project, asked, language)),
  };
}
