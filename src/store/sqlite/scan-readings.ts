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

/** Readings that are fetched at once: rows taken one by one cost twice as much, and all of them would not fit into memory. */
const AT_ONCE = 500;
type Fetched = readonly [at: number, row: number, weight: number, prompted: string | null, mentions: string];

/** The SQL that reads what counting needs of a scope after a place, at most `AT_ONCE` readings: by time, or from a slice of its first dimension. */
export function scanSql(scope: Scope): string {
  const after = (of: string) =>
    `WHERE ${of}.project = @project AND ${of}.generation = @generation AND (${of}.at, ${of}.row) > (@at, @row) AND ${of}.at < @to`;
  const inOrder = (of: string) => `ORDER BY ${of}.at, ${of}.row LIMIT ${AT_ONCE}`;
  const columns = 'r.at, r.row, r.weight, r.prompted, r.mentions';
  if (scope.dimensions.length === 0) return `SELECT ${columns} FROM reading r ${after('r')} ${inOrder('r')}`;
  return `SELECT ${columns} FROM member m CROSS JOIN reading r
      ON r.project = m.project AND r.generation = m.generation AND r.at = m.at AND r.row = m.row
    ${after('m')} AND m.slice = @slice${inDimensions(scope, 'm', 0)} ${inOrder('m')}`;
}

/** Every reading of a scope, slice by slice of its first dimension, each once: a verbatim is in one slice of a key. */
export function scanReadings(db: Connection, scope: Scope, each: (reading: ScannedReading) => void): void {
  const [first] = scope.dimensions;
  const read = statement<Fetched>(db, scanSql(scope)).raw();
  const { from, ...values } = scopeValues(scope);
  for (const slice of first?.slices ?? [null]) {
    let fetched: readonly Fetched[] = [];
    let place = { at: from, row: 0 };
    do {
      fetched = read.all({ ...values, ...place, slice });
      for (const [at, row, weight, prompted, mentions] of fetched) {
        each({ at, weight, prompted, mentions });
        place = { at, row };
      }
    } while (fetched.length === AT_ONCE);
  }
}
