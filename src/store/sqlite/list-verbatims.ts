import type { Page, VerbatimQuery } from '../filter.ts';
import type { StoredVerbatim } from '../verbatims.ts';
import { listSql } from './list-sql.ts';
import type { Connection } from './open-database.ts';
import { findProject } from './project-rows.ts';
import { statement } from './statement.ts';
import { unpackFields } from './verbatim-rows.ts';

interface Raw {
  readonly row: number;
  readonly id: string;
  readonly at: number;
  readonly fields: string;
  readonly version: string;
  readonly sort: number;
}

/** A page of a list, `more` columns with it, as `shown` makes them; what words are looked up in must have been indexed before. */
export function listPage<M extends object, T>(
  db: Connection,
  id: string,
  query: VerbatimQuery,
  more: string,
  shown: (verbatim: StoredVerbatim, raw: M) => T,
): Page<T> {
  const project = findProject(db, id);
  const list = project === null ? null : listSql(db, project, query, more);
  if (list === null) return { items: [], next: null };
  const rows = statement<Raw & M>(db, list.sql).all(list.values);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map((raw) => shown({ id: raw.id, at: raw.at, fields: unpackFields(raw.fields), version: raw.version }, raw)),
    next: rows.length > page.length && last !== undefined ? [last.sort, String(last.row)] : null,
  };
}

/** A page of a list (Store.listVerbatims). */
export const listVerbatims = (db: Connection, id: string, query: VerbatimQuery): Page<StoredVerbatim> =>
  listPage(db, id, query, '', (verbatim) => verbatim);
