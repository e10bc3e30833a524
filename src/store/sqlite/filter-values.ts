import { segmentKey } from '../counting/slices.ts';
import type { FilterField } from '../filter.ts';
import type { Connection } from './open-database.ts';
import { findProject } from './project-rows.ts';
import { segmentNames } from './segment-names.ts';
import { statement } from './statement.ts';

const FIELDS = ['lang', 'channel', 'source', 'band'] as const;
const MOST_SEGMENTS = 50;

const VALUES = `SELECT s.value FROM slice s WHERE s.project = @project AND s.key = @key
  AND (SELECT count(*) FROM (SELECT 1 FROM member m WHERE m.project = @project AND m.generation = @live AND m.slice = s.slice LIMIT @least)) = @least
  ORDER BY s.value LIMIT @most`;

/** What the verbatims of a project can be filtered by (Store.filterValues). */
export function filterValues(
  db: Connection,
  id: string,
  { least, most }: { readonly least: number; readonly most: number },
): FilterField[] {
  const project = findProject(db, id);
  if (project === null) return [];
  const keys = [...FIELDS, ...segmentNames(db, id, MOST_SEGMENTS).map(segmentKey)];
  return keys.flatMap((key) => {
    const given = { project: project.project, live: project.live, key, least: Math.max(least, 1), most: most + 1 };
    const found = statement<{ value: string }>(db, VALUES).all(given);
    const values = found.slice(0, most).map(({ value }) => value);
    return values.length === 0 ? [] : [{ field: key, values, more: found.length > most }];
  });
}
