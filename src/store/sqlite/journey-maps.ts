import type { JourneyMap } from '../projects.ts';
import type { WriteContext } from './move-verbatim.ts';
import type { Connection } from './open-database.ts';
import { findProject } from './project-rows.ts';
import { statement } from './statement.ts';

interface Raw {
  readonly id: string;
  readonly map: string;
}

const parsed = ({ id, map }: Raw): JourneyMap => ({ id, ...(JSON.parse(map) as Omit<JourneyMap, 'id'>) });

/** The maps of a project, by id (Store.listJourneyMaps). */
export function listJourneyMaps(db: Connection, id: string): JourneyMap[] {
  const project = findProject(db, id);
  if (project === null) return [];
  return statement<Raw>(db, 'SELECT id, map FROM journey_map WHERE project = ? ORDER BY id').all(project.project).map(parsed);
}

/** Makes a map or replaces it (Store.putJourneyMap). */
export function putJourneyMap(
  { db, touched }: WriteContext,
  id: string,
  { id: mapId, name, segment, stages }: JourneyMap,
): 'created' | 'updated' | 'unchanged' | null {
  const project = findProject(db, id);
  if (project === null) return null;
  const text = JSON.stringify({ name, segment, stages });
  const known = statement<Raw>(db, 'SELECT id, map FROM journey_map WHERE project = ? AND id = ?').get(project.project, mapId);
  if (known?.map === text) return 'unchanged';
  statement(db, 'INSERT OR REPLACE INTO journey_map (project, id, map) VALUES (?, ?, ?)').run(project.project, mapId, text);
  touched.add(project.project);
  return known === undefined ? 'created' : 'updated';
}

/** Removes a map; false when there is none (Store.deleteJourneyMap). */
export function deleteJourneyMap({ db, touched }: WriteContext, id: string, mapId: string): boolean {
  const project = findProject(db, id);
  if (project === null) return false;
  const gone = statement(db, 'DELETE FROM journey_map WHERE project = ? AND id = ?').run(project.project, mapId).changes > 0;
  if (gone) touched.add(project.project);
  return gone;
}
