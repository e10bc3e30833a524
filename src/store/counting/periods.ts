import type { LocalDays } from './local-days.ts';

const DAY = 86_400_000;

/** From `first` to `last`, both included. */
export interface PeriodRange {
  readonly first: number;
  readonly last: number;
}

/** A stretch of time, epoch milliseconds, `to` exclusive; open where infinite. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A range of time as whole periods, and what is left of days that an edge cuts. */
export interface Split {
  readonly periods: readonly PeriodRange[];
  readonly edges: readonly Stretch[];
}

/** A day (LocalDays) as a period: 20260301. */
export function dayPeriod(day: number): number {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/** The month of a day (LocalDays) as a period: −202603. Negative, so that no month is taken for a day. */
function monthPeriod(day: number): number {
  const date = new Date(day * DAY);
  return -(date.getUTCFullYear() * 100 + date.getUTCMonth() + 1);
}

/** The month that a period of a day is in. */
export const monthOf = (period: number): number => -Math.floor(period / 100);

const firstOfMonth = (day: number, months: number) => {
  const date = new Date(day * DAY);
  return new Date(0).setUTCFullYear(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / DAY;
};

/** Months and edge days that make up the days from `first` to before `end`. */
function whole(first: number, end: number): PeriodRange[] {
  if (first >= end) return [];
  const days = (from: number, to: number): PeriodRange[] => (from < to ? [{ first: dayPeriod(from), last: dayPeriod(to - 1) }] : []);
  const start = Number.isFinite(first) ? firstOfMonth(first - 1, 1) : first;
  const stop = Number.isFinite(end) ? firstOfMonth(end, 0) : end;
  if (start >= stop) return days(first, end);
  const newest = Number.isFinite(stop) ? monthPeriod(stop - 1) : -Number.MAX_SAFE_INTEGER;
  const oldest = Number.isFinite(start) ? monthPeriod(start) : -1;
  return [...(start === first ? [] : days(first, start)), { first: newest, last: oldest }, ...(stop === end ? [] : days(stop, end))];
}

/** Splits a range of time into months, days, and the parts of days at its edges. */
export function splitRange({ from, to }: Stretch, days: LocalDays): Split {
  if (from >= to) return { periods: [], edges: [] };
  const openStart = from === Number.NEGATIVE_INFINITY;
  const openEnd = to === Number.POSITIVE_INFINITY;
  const first = openStart ? from : days.dayOf(from - 1) + 1;
  const end = openEnd ? to : days.dayOf(to);
  if (first > end) return { periods: [], edges: [{ from, to }] };
  const edges: Stretch[] = [];
  if (!openStart && days.startOf(first) > from) edges.push({ from, to: days.startOf(first) });
  if (!openEnd && days.startOf(end) < to) edges.push({ from: days.startOf(end), to });
  return { periods: whole(first, end), edges };
}
