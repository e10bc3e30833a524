import type { ImportProfile, ReadingSettings } from '../imports.ts';
import type { WriteContext } from './move-verbatim.ts';
import type { Connection } from './open-database.ts';
import { findProject } from './project-rows.ts';
import { statement } from './statement.ts';

/** The profiles of a project, by name (Store.listImportProfiles). */
export function listImportProfiles(db: Connection, projectId: string): ImportProfile[] {
  const project = findProject(db, projectId);
  if (project === null) return [];
  return statement<{ name: string; profile: string }>(db, 'SELECT name, profile FROM import_profile WHERE project = ? ORDER BY name')
    .all(project.project)
    .map(({ name, profile }) => ({ name, profile: JSON.parse(profile) as ReadingSettings }));
}

/** Makes a profile or replaces it (Store.putImportProfile). */
export function putImportProfile(
  { db }: WriteContext,
  projectId: string,
  { name, profile }: ImportProfile,
): 'created' | 'updated' | 'unchanged' | null {
  const project = findProject(db, projectId);
  if (project === null) return null;
  const text = JSON.stringify(profile);
  const sql = 'SELECT profile FROM import_profile WHERE project = ? AND name = ?';
  const known = statement<{ profile: string }>(db, sql).get(project.project, name);
  if (known?.profile === text) return 'unchanged';
  statement(db, 'INSERT OR REPLACE INTO import_profile (project, name, profile) VALUES (?, ?, ?)').run(project.project, name, text);
  return known === undefined ? 'created' : 'updated';
}

/** Removes a profile; false when there is none (Store.deleteImportProfile). */
export function deleteImportProfile({ db }: WriteContext, projectId: string, name: string): boolean {
  const project = findProject(db, projectId);
  if (project === null) return false;
  return statement(db, 'DELETE FROM import_profile WHERE project = ? AND name = ?').run(project.project, name).changes > 0;
}
