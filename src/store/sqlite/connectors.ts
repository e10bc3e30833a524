import type { StoredConnector } from '../connectors.ts';
import type { WriteContext } from './move-verbatim.ts';
import type { Connection } from './open-database.ts';
import { findProject } from './project-rows.ts';
import { noteDeletion } from './residue.ts';
import { statement } from './statement.ts';

type Raw = Omit<StoredConnector, 'mapping'> & { readonly mapping: string | null };

/** The connectors of a project, by id (Store.listConnectors). */
export function listConnectors(db: Connection, projectId: string): StoredConnector[] {
  const project = findProject(db, projectId);
  if (project === null) return [];
  return statement<Raw>(
    db,
    `SELECT id, secret, mapping, token_hash AS tokenHash, created_at AS createdAt, changed_at AS changedAt
     FROM connector WHERE project = ? ORDER BY id`,
  )
    .all(project.project)
    .map((raw) => ({ ...raw, mapping: raw.mapping === null ? null : (JSON.parse(raw.mapping) as StoredConnector['mapping']) }));
}

/** Makes a connector or replaces it whole (Store.putConnector). */
export function putConnector({ db, touched }: WriteContext, projectId: string, connector: StoredConnector): 'created' | 'updated' | null {
  const project = findProject(db, projectId);
  if (project === null) return null;
  const { id, secret, mapping, tokenHash, createdAt, changedAt } = connector;
  const gone = statement(db, 'DELETE FROM connector WHERE project = ? AND id = ?').run(project.project, id).changes > 0;
  statement(
    db,
    'INSERT INTO connector (project, id, secret, mapping, token_hash, created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(project.project, id, secret, mapping === null ? null : JSON.stringify(mapping), tokenHash, createdAt, changedAt);
  if (gone) noteDeletion(db); // the secret that it had leaves the file
  touched.add(project.project);
  return gone ? 'updated' : 'created';
}

/** Removes a connector; false when there is none (Store.deleteConnector). */
export function deleteConnector({ db, touched }: WriteContext, projectId: string, id: string): boolean {
  const project = findProject(db, projectId);
  if (project === null) return false;
  const gone = statement(db, 'DELETE FROM connector WHERE project = ? AND id = ?').run(project.project, id).changes > 0;
  if (!gone) return false;
  noteDeletion(db);
  touched.add(project.project);
  return true;
}
