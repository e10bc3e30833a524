import { segmentKey } from '../counting/slices.ts';
import type { Connection } from './open-database.ts';
import { findProject } from './project-rows.ts';
import { statement } from './statement.ts';

/** From one key to the next along the index: a segment of a million values costs as much as one of two. */
const NEXT_KEY = 'SELECT min(key) AS key FROM slice WHERE project = ? AND key > ? AND key < ?';

/** The names of a project's segments (Store.segmentNames). */
export function segmentNames(db: Connection, id: string, limit: number): string[] {
  const project = findProject(db, id);
  const [first, end] = [segmentKey(''), `${segmentKey('').slice(0, -1)}/`]; // '/' follows '.'
  const names: string[] = [];
  for (let key = first; project !== null && names.length < limit; ) {
    const next = statement<{ key: string | null }>(db, NEXT_KEY).get(project.project, key, end)?.key;
    if (next === null || next === undefined) break;
    names.push(next.slice(first.length));
    key = next;
  }
  return names;
}
