import type { Filters } from '../../../client/api.ts';
import { address, type QueryChanges } from '../../state/address.ts';

const FILTERS = ['period', 'from', 'to', 'lang', 'channel', 'source', 'band'];

/** Changes of the query that lead from the page to the verbatims of a side, whatever the page itself is about. */
export function toVerbatims(filters: Filters, more: QueryChanges): QueryChanges {
  const names = [...address.value.query.keys()].filter((name) => FILTERS.includes(name) || name.startsWith('segment.'));
  const own = Object.entries(filters).flatMap(([name, values]) =>
    values === undefined ? [] : [[name, Array.isArray(values) ? values.map(String) : String(values)] as const],
  );
  const period = filters.from === undefined && filters.to === undefined ? { period: 'all' } : {};
  return { ...Object.fromEntries(names.map((name) => [name, null])), ...period, ...Object.fromEntries(own), ...more };
}
