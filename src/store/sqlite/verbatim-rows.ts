import type { StoredVerbatim, VerbatimRow } from '../verbatims.ts';
import type { Connection } from './open-database.ts';
import { statement } from './statement.ts';

/** A verbatim's row. */
export interface VerbatimRecord {
  readonly row: number;
  readonly id: string;
  readonly digest: string;
  readonly at: number;
  readonly fields: StoredVerbatim['fields'];
}

type Raw = Omit<VerbatimRecord, 'fields'> & { fields: string };

/** The posted fields of a stored JSON text. */
export const unpackFields = (text: string): StoredVerbatim['fields'] => JSON.parse(text) as StoredVerbatim['fields'];

/** The verbatim of that id; null when there is none. */
export function findVerbatim(db: Connection, project: number, id: string): VerbatimRecord | null {
  const raw = statement<Raw>(db, 'SELECT row, id, digest, at, fields FROM verbatim WHERE project = ? AND id = ?').get(project, id);
  return raw === undefined ? null : { ...raw, fields: unpackFields(raw.fields) };
}

/** The verbatim of that row; null when it has been replaced or deleted. */
export function verbatimAt(db: Connection, project: number, row: number): VerbatimRecord | null {
  const raw = statement<Raw>(db, 'SELECT row, id, digest, at, fields FROM verbatim WHERE row = ? AND project = ?').get(row, project);
  return raw === undefined ? null : { ...raw, fields: unpackFields(raw.fields) };
}

/** Finds the ids of a project from one on and before another. */
export const IDS_BETWEEN = 'SELECT id FROM verbatim WHERE project = ? AND id >= ? AND id < ?';

/** The ids that a prefix and one more part make; `prefix` ends in a colon, and the part holds none. */
export function idsUnder(db: Connection, project: number, prefix: string): string[] {
  const after = `${prefix.slice(0, -1)};`; // the character after the colon: ids are in the order of their bytes
  return statement<{ id: string }>(db, IDS_BETWEEN)
    .all(project, prefix, after)
    .map(({ id }) => id)
    .filter((id) => !id.includes(':', prefix.length));
}

/** Writes a verbatim and queues it for the search index; answers its row. */
export function insertVerbatim(db: Connection, project: number, { id, digest, at, respondent, fields }: VerbatimRow): number {
  const sql = 'INSERT INTO verbatim (project, id, digest, at, respondent, fields) VALUES (?, ?, ?, ?, ?, ?)';
  const row = Number(statement(db, sql).run(project, id, digest, at, respondent, JSON.stringify(fields)).lastInsertRowid);
  statement(db, 'INSERT INTO search_queue (project, row) VALUES (?, ?)').run(project, row);
  return row;
}

/** Removes a verbatim and its words. */
export function deleteVerbatimRow(db: Connection, project: number, row: number): void {
  statement(db, 'DELETE FROM verbatim WHERE row = ?').run(row);
  const queued = statement(db, 'DELETE FROM search_queue WHERE project = ? AND row = ?').run(project, row);
  if (queued.changes === 0) statement(db, 'DELETE FROM search WHERE rowid = ?').run(row);
}
