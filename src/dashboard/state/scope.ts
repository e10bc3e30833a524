import { calls, type Filters } from '../../client/api.ts';
import type { Trouble } from '../data/answer.ts';
import { useAnswer } from '../data/use-answer.ts';
import { address } from './address.ts';
import { addDays, dayOf } from './days.ts';
import { useProject } from './project.ts';

/** Days of the periods that end with the last verbatim. */
export const PERIODS = { '30d': 30, '90d': 90, '365d': 365 } as const;
export type PeriodName = keyof typeof PERIODS | 'all' | 'custom';

const DEFAULT: PeriodName = '90d';
const isPeriod = (name: string | null): name is keyof typeof PERIODS => name !== null && Object.hasOwn(PERIODS, name);

/** What the address says of the period: `period=30d`, or the days `from` and `to` (exclusive); the last 90 days where it says nothing. */
export function periodOf(query: URLSearchParams): PeriodName {
  if (query.has('from') || query.has('to')) return 'custom';
  const name = query.get('period');
  return name === 'all' || isPeriod(name) ? name : DEFAULT;
}

const FIELDS = ['lang', 'channel', 'source', 'band'] as const;

/** The filters that the address holds, the period apart. */
export function pickedFilters(query: URLSearchParams): Filters {
  const names = [...new Set(query.keys())].filter((name) => name.startsWith('segment.') || FIELDS.some((field) => field === name));
  const prompted = query.get('prompted');
  return Object.fromEntries([...names.map((name) => [name, query.getAll(name)]), ...(prompted === null ? [] : [['prompted', prompted]])]);
}

/** What the page is about: the filters for every question, and the days they span. */
export interface ScopeOfPage {
  /** Id of the project; null while none is known. */
  readonly project: string | null;
  /** Null until the last verbatim is known, from which periods are counted back. */
  readonly filters: Filters | null;
  readonly period: PeriodName;
  /** First day, and the day after the last; null where the period is open. */
  readonly from: string | null;
  readonly to: string | null;
  /** The days of the first and the last verbatim; null while unknown, and where there are none. */
  readonly said: { readonly first: string; readonly last: string } | null;
  /** The project holds no verbatim at all. */
  readonly isEmpty: boolean;
  /** Why the last verbatim is not known, where the period is counted back from it, with a way to ask again. */
  readonly trouble: { readonly trouble: Trouble; readonly retry: () => void } | null;
  /** The time zone of the project. */
  readonly timeZone: string;
}

const LAST = { level: 'top', limit: 1 } as const;

/**
 * The period and the filters of the address. Periods such as “last 90 days” end with the last verbatim, not today: what was imported a
 * year ago can be read as well as what arrives now.
 */
export function useScope(): ScopeOfPage {
  const { project } = useProject();
  const { query } = address.value;
  const period = periodOf(query);
  const timeZone = project?.timezone ?? 'UTC';
  const days = isPeriod(period) ? PERIODS[period] : null;
  const last = useAnswer(calls.insights.salience, project !== null ? { project: project.id, query: LAST } : null);
  const picked = pickedFilters(query);
  const { from: oldest = null, to: newest = null } = last.value?.scope ?? {};
  const said = oldest === null || newest === null ? null : { first: dayOf(oldest, timeZone), last: dayOf(newest, timeZone) };
  const scope = (from: string | null, to: string | null): ScopeOfPage => ({
    project: project?.id ?? null,
    filters: { ...picked, ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) },
    period,
    from,
    to,
    said,
    isEmpty: last.value?.scope.verbatims === 0,
    trouble: days === null || last.value !== undefined || last.trouble === null ? null : { trouble: last.trouble, retry: last.retry },
    timeZone,
  });
  if (days === null) return period === 'all' ? scope(null, null) : scope(query.get('from'), query.get('to'));
  if (last.value === undefined) return { ...scope(null, null), filters: null };
  if (said === null) return scope(null, null);
  const end = addDays(said.last, 1);
  return scope(addDays(end, -days), end);
}
