import type { StoredVerbatim } from '../verbatims.ts';
import type { Connection } from './open-database.ts';
import { statement } from './statement.ts';
import { unpackFields } from './verbatim-rows.ts';

const found = (by: 'id' | 'row') => `SELECT v.id, v.at, v.fields, coalesce(r.version, g.version) AS version
   FROM project p
   JOIN verbatim v ON v.project = p.project AND v.${by} = @${by}
   JOIN generation g ON g.project = p.project AND g.generation = p.live
   JOIN reading r ON r.project = p.project AND r.generation = p.live AND r.at = v.at AND r.row = v.row
   WHERE p.id = @project`;
const BY_ID = found('id');
const BY_ROW = found('row');

type Raw = Omit<StoredVerbatim, 'fields'> & { readonly fields: string };
const unpacked = (raw: Raw | undefined) => (raw === undefined ? null : { ...raw, fields: unpackFields(raw.fields) });

/** The verbatim of that id as the port shows it; null when there is none. */
export const storedVerbatim = (db: Connection, project: string, id: string): StoredVerbatim | null =>
  unpacked(statement<Raw>(db, BY_ID).get({ project, id }));

/** The verbatim at that row; null when it has been replaced or deleted. */
export const storedVerbatimAt = (db: Connection, project: string, row: number): StoredVerbatim | null =>
  unpacked(statement<Raw>(db, BY_ROW).get({ project, row }));
