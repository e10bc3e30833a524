import type { NewKey, StoredKey } from '../access.ts';
import type { WriteContext } from './move-verbatim.ts';
import type { Connection } from './open-database.ts';
import { findProject } from './project-rows.ts';
import { statement } from './statement.ts';

const NEXT = '(SELECT coalesce(max(change), 0) + 1 FROM access_key)';

interface Raw {
  id: string;
  name: string;
  project: string | null;
  scopes: string;
  hash: Uint8Array;
  previousHash: Uint8Array | null;
  previousUntil: number | null;
  createdAt: number;
  expiresAt: number | null;
  revokedAt: number | null;
  lastUsedAt: number | null;
  change: number;
}

/** The keys made or changed after `change`, in that order (Store.keysSince). */
export function keysSince(db: Connection, change: number): StoredKey[] {
  const rows = statement<Raw>(
    db,
    `SELECT id, name, project, scopes, hash, previous_hash AS previousHash, previous_until AS previousUntil, created_at AS createdAt,
       expires_at AS expiresAt, revoked_at AS revokedAt, last_used_at AS lastUsedAt, change
     FROM access_key WHERE change > ? ORDER BY change`,
  ).all(change);
  return rows.map(({ scopes, previousHash, previousUntil, ...row }) => ({
    ...row,
    scopes: JSON.parse(scopes) as StoredKey['scopes'],
    previous: previousHash === null || previousUntil === null ? null : { hash: previousHash, until: previousUntil },
  }));
}

/** Adds a key (Store.addKey); false when there is no project of its. */
export function addKey({ db }: WriteContext, { id, name, project, scopes, hash, createdAt, expiresAt }: NewKey): boolean {
  if (project !== null && findProject(db, project) === null) return false;
  statement(
    db,
    `INSERT INTO access_key (id, name, project, scopes, hash, created_at, expires_at, change) VALUES (?, ?, ?, ?, ?, ?, ?, ${NEXT})`,
  ).run(id, name, project, JSON.stringify(scopes), hash, createdAt, expiresAt);
  return true;
}

/** Gives a key that is not revoked another hash, the old one good until `previousUntil`; false when there is none. */
export function rotateKey({ db }: WriteContext, id: string, hash: Uint8Array, previousUntil: number): boolean {
  const rotate = `UPDATE access_key SET previous_hash = hash, previous_until = ?, hash = ?, change = ${NEXT}
    WHERE id = ? AND revoked_at IS NULL`;
  return statement(db, rotate).run(previousUntil, hash, id).changes > 0;
}

/** Revokes a key, once; false when there is none. */
export function revokeKey({ db }: WriteContext, id: string, at: number): boolean {
  const revoke = `UPDATE access_key SET revoked_at = ?, change = ${NEXT} WHERE id = ? AND revoked_at IS NULL`;
  if (statement(db, revoke).run(at, id).changes > 0) return true;
  return statement(db, 'SELECT 1 FROM access_key WHERE id = ?').get(id) !== undefined;
}

/** Revokes the keys of a project that goes, by the clock of the database: one made again under that id is not theirs. */
export function revokeKeysOf(db: Connection, project: string): void {
  const keys = statement<{ id: string }>(db, 'SELECT id FROM access_key WHERE project = ? AND revoked_at IS NULL').all(project);
  const revoke = `UPDATE access_key SET revoked_at = CAST(unixepoch('subsec') * 1000 AS INTEGER), change = ${NEXT} WHERE id = ?`;
  for (const { id } of keys) statement(db, revoke).run(id);
}

/** Notes when a key was last used; a change that no reader needs to hear of. */
export function noteKeyUse({ db }: WriteContext, id: string, at: number): void {
  statement(db, 'UPDATE access_key SET last_used_at = max(coalesce(last_used_at, 0), ?) WHERE id = ?').run(at, id);
}
