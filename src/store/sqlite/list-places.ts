import type { Places, VerbatimQuery } from '../store.ts';
import { placesSql } from './list-sql.ts';
import type { Connection } from './open-database.ts';
import { findProject } from './project-rows.ts';
import { statement } from './statement.ts';

/** Where a list stands (Store.listPlaces); what words are looked up in must have been indexed before. */
export function listPlaces(db: Connection, id: string, query: Omit<VerbatimQuery, 'among'>): Places {
  const project = findProject(db, id);
  const list = project === null ? null : placesSql(db, project, query);
  const found = list === null ? [] : statement<{ row: number; sort: number }>(db, list.sql).all(list.values);
  return { sorts: Float64Array.from(found, ({ sort }) => sort), rows: Float64Array.from(found, ({ row }) => row) };
}
