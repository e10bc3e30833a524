import type { StoredVerbatim } from '../store.ts';
import type { Connection } from './open-database.ts';
import { statement } from './statement.ts';
import { unpackFields } from './verbatim-rows.ts';

/** The verbatim of that id as the port shows it; null when there is none. */
export function storedVerbatim(db: Connection, project: string, id: string): StoredVerbatim | null {
  const raw = statement<{ id: string; at: number; fields: string; version: string }>(
    db,
    `SELECT v.id, v.at, v.fields, coalesce(r.version, g.version) AS version
     FROM project p
     JOIN verbatim v ON v.project = p.project AND v.id = @id
     JOIN generation g ON g.project = p.project AND g.generation = p.live
     JOIN reading r ON r.project = p.project AND r.generation = p.live AND r.at = v.at AND r.row = v.row
     WHERE p.id = @project`,
  ).get({ project, id });
  return raw === undefined ? null : { ...raw, fields: unpackFields(raw.fields) };
}
