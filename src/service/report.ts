import { FRAMEWORKS } from '../lexicon/taxonomy.ts';
import type { DriversAnswer } from '../schemas/drivers.ts';
import type { PrioritiesAnswer } from '../schemas/priorities.ts';
import type { ReportQuery } from '../schemas/report.ts';
import type { MomentsAnswer, SalienceAnswer } from '../schemas/salience.ts';
import type { ScoresAnswer } from '../schemas/scores.ts';
import type { StoredProject } from '../store/store.ts';
import { needsAttention } from './attention.ts';
import { filterOf } from './filter.ts';
import type { InsightAnswers } from './insight-answers.ts';
import { MOMENT_LABELS } from './moment-labels.ts';
import type { Ports } from './ports.ts';
import type { Rankings } from './rankings.ts';
import { type QuotedTouchpoint, quotesOf } from './report-quotes.ts';
import type { LabelLanguage } from './taxonomy-view.ts';

/** A touchpoint with its verdict, nothing of it withheld. */
export type Judged = Extract<PrioritiesAnswer['items'][number], { formula: 'verdict' }>;

/** All that a report tells: the answers of the service to its questions, and which parts of them come first. */
export interface Report {
  readonly project: Pick<StoredProject, 'id' | 'name' | 'timezone'>;
  /** When it was made, epoch milliseconds. */
  readonly madeAt: number;
  /** Its first and last instants, epoch milliseconds; null where nothing was said or asked. */
  readonly period: { readonly first: number | null; readonly last: number | null };
  readonly ranking: SalienceAnswer;
  readonly priorities: PrioritiesAnswer;
  readonly drivers: DriversAnswer;
  readonly scores: ScoresAnswer;
  readonly moments: MomentsAnswer;
  /** What asks for attention, the most pressing first. */
  readonly attention: readonly Judged[];
  /** The touchpoints that enough was said of, with their verdicts, in the order of the priorities. */
  readonly judged: readonly Judged[];
  /** The stages in the order of the journey. */
  readonly stages: MomentsAnswer['items'];
  /** Names of the stages that nobody spoke of. */
  readonly silent: readonly string[];
  readonly quotes: readonly QuotedTouchpoint[];
  /** False where some figures are of an earlier revision. */
  readonly current: boolean;
}

/** Makes the report of a period; null while its figures are first computed. Throws `invalid-range`, `unknown-project`. */
export type MakeReport = (project: StoredProject, query: ReportQuery, language: LabelLanguage) => Promise<Report | null>;

const isJudged = (item: PrioritiesAnswer['items'][number]): item is Judged => item.formula === 'verdict';

/** Makes the use case of the other questions. */
export function createReport(ports: Pick<Ports, 'store' | 'now'>, rankings: Rankings, insights: InsightAnswers): MakeReport {
  return async (project, { outcome, framework, level, language: _, ...filters }, language) => {
    const madeAt = ports.now();
    const filter = filterOf(filters, project.timezone);
    const compares = filter.from !== undefined && filter.from < (filter.to ?? madeAt);
    const verdicts = { ...filters, level, ...(outcome ? { outcome } : {}) };
    const [ranking, moments, priorities, drivers, scores] = await Promise.all([
      rankings.salience(project, { ...filters, level, ...(compares ? { compare: 'previous' as const } : {}) }, language),
      rankings.moments(project, { ...filters, framework, level: 'all' }, language),
      insights.priorities(project, { ...verdicts, crosshair: 'mean' }, language),
      insights.drivers(project, verdicts, language),
      insights.scores(project, { ...filters, every: 'month' }),
    ]);
    if (!ranking || !moments || !priorities || !drivers || !scores) return null;
    const judged = priorities.items.filter(isJudged).filter(({ reliability }) => reliability !== 'insufficient');
    const order: readonly string[] = FRAMEWORKS[framework];
    const said = new Set(moments.items.map(({ moment }) => moment));
    const instant = (iso: string | null) => (iso === null ? null : Date.parse(iso));
    const last = instant(ranking.scope.to);
    return {
      project,
      madeAt,
      period: { first: instant(ranking.scope.from), last: last === null || filter.to === undefined ? last : last - 1 },
      ranking,
      priorities,
      drivers,
      scores,
      moments,
      attention: judged.filter(needsAttention),
      judged,
      stages: [...moments.items].sort((a, b) => order.indexOf(a.moment) - order.indexOf(b.moment)),
      silent:
        said.size === 0
          ? []
          : order.filter((stage) => !said.has(stage)).map((stage) => MOMENT_LABELS[framework][stage]?.[language] ?? stage),
      quotes: await quotesOf(ports.store, project.id, { filter, prompted: filters.prompted }, ranking),
      current: priorities.current && drivers.current && scores.current,
    };
  };
}
