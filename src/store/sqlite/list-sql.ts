import { LABELS } from '../../schemas/names.ts';
import { MODE_BITS } from '../counting/parts.ts';
import type { VerbatimQuery } from '../filter.ts';
import { findItem } from './item-rows.ts';
import type { Connection } from './open-database.ts';
import type { ProjectRow } from './project-rows.ts';
import { inDimensions, scopeOf, scopeValues } from './scope.ts';
import { searchQuery } from './search-index.ts';

/** A list as SQL, and what to bind by name. */
export interface ListSql {
  readonly sql: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const OWN = (of: string) => `${of}.project = @project AND ${of}.generation = @generation`;
const SAME = (of: string, as: string) => `${OWN(of)} AND ${of}.at = ${as}.at AND ${of}.row = ${as}.row`;

/** The SQL of where a list stands; null when nothing can be found. */
export function placesSql(db: Connection, project: ProjectRow, query: Omit<VerbatimQuery, 'among'>): ListSql | null {
  const parts = listParts(db, project, query);
  return (
    parts && { sql: `SELECT v.row, ${parts.sort} AS sort ${parts.rest} LIMIT @limit`, values: { ...parts.values, limit: query.limit } }
  );
}

/** The SQL of a page of a list. `more` are further columns, of the verbatim `v` and its reading `r`. Null when nothing can be found. */
export function listSql(db: Connection, project: ProjectRow, query: VerbatimQuery, more = ''): ListSql | null {
  const parts = listParts(db, project, query);
  return (
    parts && {
      sql: `SELECT v.row, v.id, v.at, v.fields, ${parts.sort} AS sort,
        coalesce(r.version, (SELECT g.version FROM generation g WHERE ${OWN('g')})) AS version${more}
        ${parts.rest} LIMIT @limit`,
      values: { ...parts.values, limit: query.limit + 1 },
    }
  );
}

interface ListParts {
  /** What it is sorted by, falling. */
  readonly sort: string;
  /** From `FROM` on, without a limit. */
  readonly rest: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * What the SQL of a list is made of: it starts from what narrows most (places, the words, the touchpoint, a slice, else time or strength), so that a
 * page costs its length, not the project's. Null when nothing can be found.
 */
function listParts(db: Connection, project: ProjectRow, query: Omit<VerbatimQuery, 'limit'>): ListParts | null {
  const { filter, touchpoint, label, intent, question, words, order, after, prompted, among } = query;
  const scope = scopeOf(db, project, filter, [
    ...(intent === undefined ? [] : [{ key: 'intent', value: intent }]),
    ...(question === undefined ? [] : [{ key: 'question', value: question }]),
  ]);
  const item = touchpoint === undefined ? null : findItem(db, project.project, 'touchpoint', touchpoint);
  const match = words === undefined ? null : searchQuery(project.project, words);
  if (scope.dimensions.some(({ slices }) => slices.length === 0)) return null;
  if ((touchpoint !== undefined && item === null) || (words !== undefined && match === null)) return null;

  const telling = order === 'telling';
  const one = scope.dimensions.findLastIndex(({ slices }) => slices.length === 1);
  const subject = item === null ? 'r' : 's';
  const found = among === undefined ? 'search' : 'json_each(@among) k';
  const start = match !== null || among !== undefined ? 'v' : item !== null ? 's' : !telling && one >= 0 ? 'm' : 'r';
  const from = {
    v: `${found} CROSS JOIN verbatim v ON v.row = ${among === undefined ? 'search.rowid' : 'k.value'}`,
    s: `sighting s${telling ? ' INDEXED BY sighting_telling' : ''}`,
    m: 'member m',
    r: `reading r${telling ? ' INDEXED BY reading_telling' : ''}`,
  }[start];
  const joins = [
    ...(start === 'v' && item !== null ? [`sighting s ON ${SAME('s', 'v')}`] : []),
    ...(start === 'r' ? [] : [`reading r ON ${SAME('r', start)}`]),
    ...(start === 'v' ? [] : ['verbatim v ON v.row = r.row']),
  ];
  const [sort, row] = telling ? [`${subject}.strength`, `${subject}.row`] : [`${start}.at`, `${start}.row`];
  const held = [
    ...(start !== 'v' ? [OWN(start)] : among === undefined ? ['search MATCH @match'] : []),
    `${start}.at >= @from AND ${start}.at < @to`,
    ...(start === 'm' ? ['m.slice = @slice'] : []),
    ...(item === null ? [] : ['s.item = @item AND s.modes & @modes']),
    ...(label === undefined ? [] : [`${subject}.label = @label`]),
    ...(after === undefined ? [] : [`(${sort}, ${row}) < (@afterSort, @afterRow)`]),
  ];
  return {
    sort,
    rest: `FROM ${[from, ...joins].join(' CROSS JOIN ')}
      WHERE ${held.join(' AND ')}${inDimensions(scope, start, start === 'm' ? one : undefined)}
      ORDER BY ${sort} DESC, ${row} DESC`,
    values: {
      ...scopeValues(scope),
      match,
      item,
      slice: scope.dimensions[one]?.slices[0] ?? null,
      modes: MODE_BITS[prompted],
      label: label === undefined ? null : LABELS.indexOf(label),
      afterSort: after?.[0] ?? null,
      afterRow: after === undefined ? null : Number(after[1]),
      among: among === undefined ? null : JSON.stringify(among),
    },
  };
}
