import type { CaseQuery, Cases } from '../cases.ts';
import { type CaseRow, caseColumns } from '../counting/case-columns.ts';
import { caseContent } from '../counting/case-sightings.ts';
import { axisViewOf } from './axis-view-of.ts';
import type { Connection } from './open-database.ts';
import { findProject, generationsOf } from './project-rows.ts';
import { unpackMentions, unpackPrompted } from './reading-rows.ts';
import { fromReadings } from './scan-readings.ts';
import { scopeOf, scopeValues } from './scope.ts';
import { statement } from './statement.ts';

interface RawCase extends Omit<CaseRow, 'fields'> {
  readonly prompted: string | null;
  readonly mentions: string;
  readonly scores: string | null;
  readonly outcome: string | null;
  readonly journey: string | null;
  readonly events: string | null;
  readonly measures: string | null;
}

const parsed = <T>(name: string, text: string | null) => (text === null ? {} : { [name]: JSON.parse(text) as T });

/** The cases of a scope (Store.cases), oldest first. */
export function readCases(db: Connection, id: string, query: CaseQuery): Cases | null {
  const project = findProject(db, id);
  if (project === null) return null;
  const { axis: asked, prompted, segment, events = false, measure } = query;
  const version = generationsOf(db, project.project).find(({ generation }) => generation === project.live)?.version ?? '';
  const view = axisViewOf(db, project.project, project.live);
  const axis = view.axes.includes(asked) ? asked : 'touchpoint';
  const scope = scopeOf(db, project, query.filter);
  const columns = caseColumns(query, (item) => view.above(axis, item), project.settings.timezone);
  const field = (name: string, wanted = true) => (wanted ? `v.fields -> '$.${name}'` : 'NULL');
  const sql = `SELECT r.row, r.at, r.weight, r.score, r.label, r.lang, r.intents, r.prompted, r.mentions, v.respondent,
      ${field('scores')} AS scores, ${field('outcome')} AS outcome, ${field('journey')} AS journey,
      ${field('events', events)} AS events, ${field('measures', measure !== undefined)} AS measures,
      ${segment === undefined ? 'NULL' : `(SELECT value FROM json_each(v.fields, '$.segments') WHERE key = @segment)`} AS segment
    FROM ${fromReadings(scope, 'CROSS JOIN verbatim v ON v.row = r.row')} ORDER BY r.at, r.row`;
  const values = { ...scopeValues(scope), ...(segment === undefined ? {} : { segment }) };
  for (const raw of statement<RawCase>(db, sql).iterate(values)) {
    const fields = {
      ...parsed('scores', raw.scores),
      ...parsed('outcome', raw.outcome),
      ...parsed('journey', raw.journey),
      ...parsed('events', raw.events),
      ...parsed('measures', raw.measures),
    };
    const verbatim = { weight: raw.weight, prompted: unpackPrompted(raw.prompted), mentions: unpackMentions(raw.mentions) };
    columns.add({ ...raw, fields }, caseContent(verbatim, view, axis, prompted));
  }
  return columns.done(project.revision, version);
}
