import type { Statement } from 'better-sqlite3';
import type { Connection } from './open-database.ts';

const prepared = new WeakMap<Connection, Map<string, Statement<unknown[], unknown>>>();

/** The prepared statement of an SQL text that is the same each time; prepared once a connection. */
export function statement<Row = unknown>(db: Connection, sql: string): Statement<unknown[], Row> {
  let known = prepared.get(db);
  if (known === undefined) {
    known = new Map();
    prepared.set(db, known);
  }
  let found = known.get(sql);
  if (found === undefined) {
    found = db.prepare<unknown[], unknown>(sql);
    known.set(sql, found);
  }
  return found as Statement<unknown[], Row>;
}
