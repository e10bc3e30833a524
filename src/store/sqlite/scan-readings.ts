import type { Connection } from './open-database.ts';
import { inDimensions, type Scope, scopeValues } from './scope.ts';
import { statement } from './statement.ts';

/** What counting reads of a verbatim, packed. */
export interface ScannedReading {
  readonly at: number;
  readonly weight: number;
  readonly prompted: string | null;
  readonly mentions: string;
}

/** The FROM and WHERE of every reading `r` of a scope, with `joins` more: by time, or from the slices of its first dimension. */
export function fromReadings(scope: Scope, joins = ''): string {
  const range = (of: string) => `${of}.project = @project AND ${of}.generation = @generation AND ${of}.at >= @from AND ${of}.at < @to`;
  if (scope.dimensions.length === 0) return `reading r ${joins} WHERE ${range('r')}`;
  return `member m CROSS JOIN reading r
      ON r.project = m.project AND r.generation = m.generation AND r.at = m.at AND r.row = m.row ${joins}
    WHERE ${range('m')} AND m.slice IN (SELECT value FROM json_each(@slices0))${inDimensions(scope, 'm', 0)}`;
}

/** The SQL that reads what counting needs of a scope. */
export const scanSql = (scope: Scope): string => `SELECT r.at, r.weight, r.prompted, r.mentions FROM ${fromReadings(scope)}`;

/** The readings of a scope, in no order. */
export function scanReadings(db: Connection, scope: Scope): IterableIterator<ScannedReading> {
  return statement<ScannedReading>(db, scanSql(scope)).iterate(scopeValues(scope));
}
