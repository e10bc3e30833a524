import type { Filters } from '../../../client/api.ts';
import { addDays } from '../../state/days.ts';
import { pickedFilters, type ScopeOfPage } from '../../state/scope.ts';

/** Whose verbatims one side of a comparison is about. */
export interface Side {
  /** Values by field, the period apart. */
  readonly picked: Filters;
  /** The period of the page, the stretch of the same length before it, or days of its own. */
  readonly period: 'same' | 'previous' | 'custom';
  readonly from: string | null;
  readonly to: string | null;
}

/** A side as the address holds it: a query string of its own, `segment.plan=pro&period=previous`. */
export function sideOf(text: string): Side {
  const query = new URLSearchParams(text);
  const [from, to] = [query.get('from'), query.get('to')];
  const named = query.get('period');
  const period = from !== null || to !== null || named === 'custom' ? 'custom' : named === 'previous' ? 'previous' : 'same';
  return { picked: pickedFilters(query), period, from, to };
}

/** The text of filters: several values of a field repeat it. */
export function filterText(filters: Filters): string {
  const query = new URLSearchParams();
  for (const [name, given] of Object.entries(filters))
    for (const one of given === undefined ? [] : [given].flat()) query.append(name, String(one));
  return String(query);
}

/** What `sideOf` reads. */
export function textOf({ picked, period, from, to }: Side): string {
  const days = period === 'custom' ? { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) } : {};
  const isNamed = period === 'previous' || (period === 'custom' && from === null && to === null);
  return [filterText({ ...picked, ...days }), isNamed ? `period=${period}` : ''].filter(Boolean).join('&');
}

const DAY = 86_400_000;

/** First day of a side and the day after its last, null where it is open; undefined where there is nothing before the period of the page. */
export function daysOf(
  { period, from, to }: Side,
  scope: ScopeOfPage,
): { readonly from: string | null; readonly to: string | null } | undefined {
  if (period === 'custom') return { from, to };
  if (period === 'same') return { from: scope.from, to: scope.to };
  if (scope.from === null || scope.to === null) return undefined;
  const length = Math.round((Date.parse(scope.to) - Date.parse(scope.from)) / DAY);
  return { from: addDays(scope.from, -length), to: scope.from };
}

/** The filters that a side stands for, days included; null where it stands for nothing. */
export function filtersOf(side: Side, scope: ScopeOfPage): Filters | null {
  const days = daysOf(side, scope);
  if (days === undefined) return null;
  return { ...side.picked, ...(days.from === null ? {} : { from: days.from }), ...(days.to === null ? {} : { to: days.to }) };
}

/** A field that verbatims are picked by, with the values there are; `more` where there are others. */
interface Choice {
  readonly field: string;
  readonly values: readonly string[];
  readonly more: boolean;
}

/** Everyone else: the other values of the one field that a side is picked by; null where that cannot be said by values. */
export function othersOf(side: Side, choices: readonly Choice[]): Side | null {
  const [only, ...rest] = Object.entries(side.picked).filter(([, values]) => Array.isArray(values));
  if (only === undefined || rest.length > 0) return null;
  const [field, values] = only as [string, readonly string[]];
  const choice = choices.find((one) => one.field === field);
  const others = choice?.values.filter((value) => !values.includes(value)) ?? [];
  return choice === undefined || choice.more || others.length === 0 ? null : { ...side, picked: { ...side.picked, [field]: others } };
}
