import { problem } from '../errors.ts';
import { DriversQuery } from '../schemas/drivers.ts';
import type { Exported } from '../schemas/export.ts';
import { type Read, readAs } from '../schemas/pointers.ts';
import { PrioritiesQuery } from '../schemas/priorities.ts';
import { MomentsQuery, SalienceQuery } from '../schemas/salience.ts';
import { ScoresQuery } from '../schemas/scores.ts';
import { TrendsQuery } from '../schemas/trends.ts';
import type { StoredProject } from '../store/store.ts';
import type { InsightAnswers } from './insight-answers.ts';
import type { Rankings } from './rankings.ts';
import type { LabelLanguage } from './taxonomy-view.ts';

/** The insights whose items are flat enough to be rows. */
export type ExportedInsight = Exclude<Exported, 'verbatims' | 'mentions'>;

/** The items of an answer, and whether they are of the present revision. */
export interface ItemRows {
  readonly items: readonly object[];
  readonly current?: boolean;
}

/** Asks for the items of an insight; null while they are first computed. Throws `invalid-request` for fields that the insight does not take. */
export type AskInsight = (project: StoredProject, fields: object, language: LabelLanguage) => Promise<ItemRows | null>;

/** Query fields that fit. Throws `invalid-request` for those that do not. */
export function fitting<T>(read: Read<T>): T {
  if ('data' in read) return read.data;
  const errors = read.errors.map((error) => ({ ...error, in: 'query' as const }));
  throw problem('invalid-request', [errors.length], errors);
}

/** How each insight is asked for: the very answers of the calls of those names, with all that they withhold. */
export const exportedInsights = (rankings: Rankings, insights: InsightAnswers): Readonly<Record<ExportedInsight, AskInsight>> => ({
  salience: (project, fields, language) => rankings.salience(project, fitting(readAs(SalienceQuery, fields)), language),
  moments: (project, fields, language) => rankings.moments(project, fitting(readAs(MomentsQuery, fields)), language),
  trends: (project, fields, language) => insights.trends(project, fitting(readAs(TrendsQuery, fields)), language),
  scores: (project, fields) => insights.scores(project, fitting(readAs(ScoresQuery, fields))),
  drivers: (project, fields, language) => insights.drivers(project, fitting(readAs(DriversQuery, fields)), language),
  priorities: (project, fields, language) => insights.priorities(project, fitting(readAs(PrioritiesQuery, fields)), language),
});
