import type { Page, StoredVerbatim, VerbatimQuery } from '../store.ts';
import { listSql } from './list-sql.ts';
import type { Connection } from './open-database.ts';
import { findProject } from './project-rows.ts';
import { statement } from './statement.ts';
import { unpackFields } from './verbatim-rows.ts';

interface Raw {
  row: number;
  id: string;
  at: number;
  fields: string;
  version: string;
  sort: number;
}

/** A page of a list (Store.listVerbatims); what the words are looked up in must have been indexed before. */
export function listVerbatims(db: Connection, id: string, query: VerbatimQuery): Page<StoredVerbatim> {
  const project = findProject(db, id);
  const list = project === null ? null : listSql(db, project, query);
  if (list === null) return { items: [], next: null };
  const rows = statement<Raw>(db, list.sql).all(list.values);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map((raw) => ({ id: raw.id, at: raw.at, fields: unpackFields(raw.fields), version: raw.version })),
    next: rows.length > page.length && last !== undefined ? [last.sort, String(last.row)] : null,
  };
}
