import { LANGS } from '../../schemas/names.ts';
import type { CaseQuery, Cases, TextSample } from '../cases.ts';
import { type CaseRow, caseColumns } from '../counting/case-columns.ts';
import { caseContent } from '../counting/case-sightings.ts';
import { Numbers } from '../counting/growing.ts';
import type { Filter } from '../store.ts';
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

/** The newest texts of a scope (Store.texts). */
export function readTexts(db: Connection, id: string, { filter, limit }: { filter: Filter; limit: number }): TextSample | null {
  const project = findProject(db, id);
  if (project === null) return null;
  const scope = scopeOf(db, project, filter);
  const values = scopeValues(scope);
  const count = statement<{ total: number }>(db, `SELECT count(*) AS total FROM ${fromReadings(scope)}`).get(values);
  const sql = `SELECT r.row, v.id, r.at, v.fields ->> '$.text' AS text, r.lang, r.weight, r.score, v.respondent, r.mentions
    FROM ${fromReadings(scope, 'CROSS JOIN verbatim v ON v.row = r.row')}
    ORDER BY r.at DESC, r.row DESC LIMIT @limit`;
  interface Raw {
    readonly row: number;
    readonly id: string;
    readonly at: number;
    readonly text: string;
    readonly lang: number;
    readonly weight: number;
    readonly score: number;
    readonly respondent: string | null;
    readonly mentions: string;
  }
  const respondents = new Numbers();
  const texts = statement<Raw>(db, sql)
    .all({ ...values, limit })
    .map(({ lang, respondent, mentions, ...raw }) => ({
      ...raw,
      lang: LANGS[lang] ?? 'und',
      respondent: respondent === null ? -1 : respondents.of(respondent),
      mentions: unpackMentions(mentions).map(({ touchpoint, start, end, prompted }) => ({ touchpoint, start, end, prompted })),
    }));
  return { revision: project.revision, total: count?.total ?? 0, texts };
}
