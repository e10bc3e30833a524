import type { PeriodCounts, PeriodQuery } from '../counts.ts';
import type { Filter } from '../filter.ts';
import { mentionCounter } from './count-mentions.ts';
import type { Connection } from './open-database.ts';
import { findProject } from './project-rows.ts';
import { fromReadings } from './scan-readings.ts';
import { scopeOf, scopeValues } from './scope.ts';
import { statement } from './statement.ts';

/** The verbatims of a filter that hold an intent, and their weights: as many rows are read as there are such verbatims. */
function countIntent(db: Connection, id: string, filter: Filter, intent: string) {
  const project = findProject(db, id);
  if (project === null) return null;
  const scope = scopeOf(db, project, filter, [{ key: 'intent', value: intent }]);
  const sums = 'count(*) AS verbatims, coalesce(sum(r.weight), 0.0) AS w, coalesce(sum(r.weight * r.weight), 0.0) AS w2';
  const found = statement<{ verbatims: number; w: number; w2: number }>(db, `SELECT ${sums} FROM ${fromReadings(scope)}`);
  return found.get(scopeValues(scope)) ?? null;
}

/** Counts over periods (Store.countPeriods), each answered as a range of its own. */
export function countPeriods(db: Connection, id: string, query: PeriodQuery): readonly PeriodCounts[] | null {
  const { filter, prompted, axis, starts, items, intent } = query;
  const count = mentionCounter(db, id, { prompted, axis, items: new Set(items) });
  if (count === null) return null;
  return starts.slice(0, -1).map((start, i) => {
    const from = Math.max(start, filter.from ?? start);
    const to = Math.min(starts[i + 1] as number, filter.to ?? Number.POSITIVE_INFINITY);
    const within = { ...filter, from, to: Math.max(from, to) };
    const { verbatims, w, w2, items: counted } = count(within);
    return { start, verbatims, w, w2, items: counted, intent: intent === undefined ? null : countIntent(db, id, within, intent) };
  });
}
