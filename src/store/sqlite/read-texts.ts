import { LABELS, LANGS } from '../../schemas/names.ts';
import type { SampledText, TextQuery, TextSample } from '../cases.ts';
import { Numbers } from '../counting/growing.ts';
import { MODE_BITS } from '../counting/parts.ts';
import { axisViewOf } from './axis-view-of.ts';
import { findItem, itemsOf } from './item-rows.ts';
import type { Connection } from './open-database.ts';
import { findProject, type ProjectRow } from './project-rows.ts';
import { unpackMentions } from './reading-rows.ts';
import { fromReadings } from './scan-readings.ts';
import { inDimensions, type Scope, scopeOf, scopeValues } from './scope.ts';
import { statement } from './statement.ts';

interface Raw extends Pick<SampledText, 'row' | 'id' | 'at' | 'text' | 'weight' | 'score'> {
  readonly lang: number;
  readonly respondent: string | null;
  readonly mentions: string;
  /** Code of the label of the touchpoint asked about. */
  readonly label: number | null;
}

const SIGHTED = 's.project = @project AND s.generation = @generation AND s.item = @item AND s.modes & @modes';
const ASKED = 'EXISTS (SELECT 1 FROM json_each(r.prompted) p WHERE p.value IN (SELECT value FROM json_each(@asked)))';
/** A part of all rows, spread evenly over those that follow one another: multiples of an odd number, over 2¹⁶, leave no gap (Weyl). */
const ALL_PARTS = 65_536;
const IN_PART = (of: string) => ` AND (${of}.row * 40503) % ${ALL_PARTS} < @part`;
/** Whether a verbatim counts for the n of a touchpoint, by what its question named. */
const COUNTS = { exclude: ` AND (r.prompted IS NULL OR NOT ${ASKED})`, include: '', only: ` AND r.prompted IS NOT NULL AND ${ASKED}` };

/** The SQL of the newest texts of a scope; `about` says whether they are those that mention an item, or those that do not. */
export function textsSql(scope: Scope, about: TextQuery['about']): string {
  const columns = "r.row, v.id, r.at, v.fields ->> '$.text' AS text, r.lang, r.weight, r.score, v.respondent, r.mentions";
  if (about?.mentioned) {
    return `SELECT ${columns}, s.label FROM sighting s
      CROSS JOIN reading r ON r.project = s.project AND r.generation = s.generation AND r.at = s.at AND r.row = s.row
      CROSS JOIN verbatim v ON v.row = s.row
      WHERE ${SIGHTED} AND s.at >= @from AND s.at < @to${inDimensions(scope, 's')}${IN_PART('s')}
      ORDER BY s.at DESC, s.row DESC LIMIT @limit`;
  }
  const others = `${COUNTS[about?.prompted ?? 'include']} AND NOT EXISTS (SELECT 1 FROM sighting s WHERE ${SIGHTED} AND s.at = r.at AND s.row = r.row)`;
  return `SELECT ${columns}, NULL AS label FROM ${fromReadings(scope, 'CROSS JOIN verbatim v ON v.row = r.row')}${IN_PART('r')}${about ? others : ''}
    ORDER BY r.at DESC, r.row DESC LIMIT @limit`;
}

/** What the SQL binds of the touchpoint asked about, and whether another touchpoint is it or below it. */
function subjectOf(db: Connection, { project, live }: ProjectRow, about: TextQuery['about']) {
  if (about === undefined) return { values: {}, isOwn: () => false };
  const { touchpoint, prompted } = about;
  const view = axisViewOf(db, project, live);
  const isOwn = (one: string) => one === touchpoint || (view.place('touchpoint', one)?.above.includes(touchpoint) ?? false);
  const below = prompted === 'only' ? [...itemsOf(db, project, 'touchpoint').values()].filter(isOwn) : [];
  const asked = [touchpoint, ...(view.place('touchpoint', touchpoint)?.above ?? []), ...below];
  const item = findItem(db, project, 'touchpoint', touchpoint);
  return { values: { item, modes: MODE_BITS[prompted], asked: JSON.stringify(asked) }, isOwn };
}

/** The newest texts of a scope (Store.texts). */
export function readTexts(db: Connection, id: string, { filter, limit, about, part = 1 }: TextQuery): TextSample | null {
  const project = findProject(db, id);
  if (project === null) return null;
  const scope = scopeOf(db, project, filter);
  const { values, isOwn } = subjectOf(db, project, about);
  const respondents = new Numbers();
  const texts = statement<Raw>(db, textsSql(scope, about))
    .all({ ...scopeValues(scope), ...values, limit, part: part * ALL_PARTS })
    .map(({ lang, respondent, mentions: packed, label, ...raw }) => {
      const mentions = unpackMentions(packed);
      const spans = mentions.filter(({ touchpoint }) => isOwn(touchpoint)).map(({ start, end }) => ({ start, end }));
      return {
        ...raw,
        lang: LANGS[lang] ?? 'und',
        respondent: respondent === null ? -1 : respondents.of(respondent),
        mentions: mentions.map(({ touchpoint, start, end, prompted }) => ({ touchpoint, start, end, prompted })),
        ...(label === null ? {} : { about: { label: LABELS[label] ?? 'neutral', spans } }),
      };
    });
  return { revision: project.revision, texts };
}
