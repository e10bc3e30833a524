import type { MeasureCount } from '../counts.ts';
import type { Filter } from '../filter.ts';
import type { Connection } from './open-database.ts';
import { findProject } from './project-rows.ts';
import { fromReadings } from './scan-readings.ts';
import { scopeOf, scopeValues } from './scope.ts';
import { statement } from './statement.ts';

/** The measures of a scope (Store.listMeasures). */
export function listMeasures(db: Connection, id: string, filter: Filter): MeasureCount[] {
  const project = findProject(db, id);
  if (project === null) return [];
  const scope = scopeOf(db, project, filter);
  const joins = `CROSS JOIN verbatim v ON v.row = r.row CROSS JOIN json_each(v.fields, '$.measures') e`;
  const sql = `SELECT e.key AS measure, count(*) AS n, sum(e.type = 'object') AS open FROM ${fromReadings(scope, joins)}
    GROUP BY e.key ORDER BY n DESC, e.key`;
  return statement<MeasureCount>(db, sql).all(scopeValues(scope));
}
