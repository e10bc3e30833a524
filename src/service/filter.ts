import { DateTime } from 'luxon';
import { problem } from '../errors.ts';
import { type FilterFields, segmentsOf } from '../schemas/filter.ts';
import type { Filter } from '../store/store.ts';
import { defined } from './defined.ts';

type Asked = Partial<FilterFields> & Readonly<Record<string, unknown>>;

/** Epoch milliseconds of an instant, of a date's first instant in the time zone, or of a number as it is. */
function instantOf(moment: string, timezone: string): number {
  if (/^-?\d+$/.test(moment)) return Number(moment);
  if (moment.length > 10) return Date.parse(moment);
  return DateTime.fromISO(moment, { zone: timezone }).startOf('day').toMillis();
}

/** The filter that query fields ask for, in a project of this time zone. Throws `invalid-range` when `from` is after `to`. */
export function filterOf(asked: Asked, timezone: string): Filter {
  const from = asked.from === undefined ? undefined : instantOf(asked.from, timezone);
  const to = asked.to === undefined ? undefined : instantOf(asked.to, timezone);
  if (from !== undefined && to !== undefined && from > to) {
    throw problem('invalid-range', [], [{ pointer: '/from', in: 'query', detail: 'is after `to`' }]);
  }
  const segments = segmentsOf(asked);
  return defined({
    from,
    to,
    lang: asked.lang,
    channel: asked.channel,
    source: asked.source,
    band: asked.band,
    segments: Object.keys(segments).length > 0 ? segments : undefined,
  });
}

/** The filters in force, as an answer states them. */
export function filtersStated(asked: Asked): Record<string, string | string[]> {
  const { lang, channel, source, band, prompted } = asked;
  const segments = Object.fromEntries(Object.entries(segmentsOf(asked)).map(([key, values]) => [`segment.${key}`, [...values]]));
  return defined({ lang, channel, source, band, prompted, ...segments }) as Record<string, string | string[]>;
}
