import { type DateOrder, writtenDay } from './written-date.ts';
import { zoneOffset } from './zone-offset.ts';

/** A date in a cell: its day as ISO 8601, and its instant in epoch milliseconds, the day's first where no time is written. */
export interface ReadDate {
  readonly day: string;
  readonly timed: boolean;
  readonly instant: number;
}

/** How dates are written: `order` of days and months, and the IANA time zone of times without an offset. */
export interface DateReading {
  readonly order?: DateOrder | undefined;
  readonly timezone: string;
}

const OFFSET = /\s*(?:(?:UTC|GMT)?\s*([+-]\d{1,2})(?::?(\d{2}))?|Z|UTC|GMT)$/i;
const TIME = /^[\s,T]*(?:(?:at|à|-|–|\|) )?(\d{1,2})(?:\s?[:h]\s?(\d{2})?(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(?:([ap])\.?m\.?)?$/i;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
const EPOCH = /^\d{10}(?:\d{3})?$/;
const DAY = 86_400_000;
const MINUTE = 60_000;
/** Day 0 of the serial numbers of spreadsheets, and the years they are believed in. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const SERIALS = { from: 25_569, to: 73_050 };

const dayOf = (local: number) => new Date(local).toISOString().slice(0, 10);

/** The instant of a time on the wall: one that the clocks skip is read as before the change, one that they show twice as the first. */
function instantOf(local: number, offset: (instant: number) => number): number {
  const before = offset(local - DAY);
  const instant = local - before;
  return offset(instant) === before ? instant : local - offset(local - offset(instant));
}

/** Milliseconds since midnight, `undefined` for no time of day. */
function timeOf(written: string): number | undefined {
  const [whole, hour, minute = '0', second = '0', part = '0', half] = TIME.exec(written) ?? [];
  if (whole === undefined || (half === undefined && !/[:h]/i.test(whole))) return undefined;
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (m > 59 || s > 59 || h > 23 || (half !== undefined && (h < 1 || h > 12))) return undefined;
  const hours = half === undefined ? h : (h % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return ((hours * 60 + m) * 60 + s) * 1000 + Math.floor(Number(`0.${part}`) * 1000);
}

function serialDate(cell: string, offset: (instant: number) => number): ReadDate | undefined {
  const serial = Number(cell.replace(',', '.'));
  if (serial < SERIALS.from || serial > SERIALS.to) return undefined;
  const local = SERIAL_ZERO + Math.round(serial * 86_400) * 1000;
  return { day: dayOf(local), timed: serial % 1 !== 0, instant: instantOf(local, offset) };
}

/**
 * A date as people and tools write it: ISO 8601, `31/12/2026`, `12/31/2026 2:05 PM`, `12 janv. 2026 à 14h05`, with or without an
 * offset; a spreadsheet's serial number; seconds or milliseconds since 1970. A day that does not exist is `date-unreadable`.
 */
export function readDate(cell: string, { order, timezone }: DateReading): ReadDate | 'date-unreadable' | 'date-ambiguous' {
  const trimmed = cell.trim();
  if (zoneOffset(timezone, 0) === null) return 'date-unreadable';
  const zone = (instant: number) => zoneOffset(timezone, instant) ?? 0;
  if (SERIAL.test(trimmed)) return serialDate(trimmed, zone) ?? 'date-unreadable';
  if (EPOCH.test(trimmed)) {
    const instant = Number(trimmed) * (trimmed.length === 10 ? 1000 : 1);
    return { day: dayOf(instant + zone(instant)), timed: true, instant };
  }
  const written = writtenDay(trimmed, order);
  if (written === 'ambiguous') return 'date-ambiguous';
  if (written === null || written.year < 1900) return 'date-unreadable';
  const { year, month, day, rest } = written;
  const midnight = Date.UTC(year, month - 1, day);
  if (new Date(midnight).getUTCMonth() !== month - 1 || day < 1) return 'date-unreadable';
  if (rest.trim() === '') return { day: dayOf(midnight), timed: false, instant: instantOf(midnight, zone) };
  const [offset, hours, minutes = '0'] = OFFSET.exec(rest) ?? [];
  const time = timeOf(rest.slice(0, rest.length - (offset?.length ?? 0)));
  if (time === undefined) return 'date-unreadable';
  const local = midnight + time;
  if (offset === undefined) return { day: dayOf(local), timed: true, instant: instantOf(local, zone) };
  const ahead = Number(hours ?? 0) * 60 + Number(minutes) * (hours?.startsWith('-') ? -1 : 1);
  return Math.abs(ahead) > 14 * 60 ? 'date-unreadable' : { day: dayOf(local), timed: true, instant: local - ahead * MINUTE };
}
