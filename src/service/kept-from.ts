import { DateTime } from 'luxon';
import type { ProjectSettings } from '../store/store.ts';

/** The first instant whose verbatims the project still keeps, epoch milliseconds: `retentionDays` local days before today; −∞ when it keeps all. */
export function keptFrom({ timezone, retentionDays }: Pick<ProjectSettings, 'timezone' | 'retentionDays'>, now: number): number {
  if (retentionDays === undefined) return Number.NEGATIVE_INFINITY;
  return DateTime.fromMillis(now, { zone: timezone }).startOf('day').minus({ days: retentionDays }).toMillis();
}
