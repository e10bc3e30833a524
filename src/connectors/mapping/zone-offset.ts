import { IANAZone } from 'luxon';

const MINUTE = 60_000;
/** Clocks change at quarters of an hour, so that one answer holds for all of it. */
const QUARTER = 15 * MINUTE;
const MOST_KEPT = 50_000;
const MOST_ZONES = 16;

const kept = new Map<string, Map<number, number>>();

/** How far a time zone is ahead of UTC at an instant, in milliseconds; null for no IANA time zone. Rows of a file ask for few moments anew. */
export function zoneOffset(timezone: string, instant: number): number | null {
  const zone = IANAZone.create(timezone);
  if (!zone.isValid) return null;
  const offsets = kept.get(timezone) ?? new Map<number, number>();
  const quarter = Math.floor(instant / QUARTER);
  const known = offsets.get(quarter);
  if (known !== undefined) return known;
  const offset = zone.offset(quarter * QUARTER) * MINUTE;
  if (offsets.size >= MOST_KEPT) offsets.clear();
  if (kept.size >= MOST_ZONES) kept.clear();
  kept.set(timezone, offsets.set(quarter, offset));
  return offset;
}
