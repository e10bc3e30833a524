import { describe, expect, test } from 'vitest';
import { FilterFields, withSegments } from '../../src/schemas/filter.ts';
import { filterOf, filtersStated } from '../../src/service/filter.ts';

const Query = withSegments(FilterFields);
const filter = (query: Record<string, unknown>, timezone = 'Europe/Paris') => filterOf(Query.parse(query), timezone);

describe('filterOf', () => {
  const instants: [string, string, number][] = [
    ['an instant', '2026-03-01T10:00:00+01:00', Date.UTC(2026, 2, 1, 9)],
    ['an instant whose + came as a space', '2026-03-01T10:00:00 01:00', Date.UTC(2026, 2, 1, 9)],
    ['a date of the project’s time zone', '2026-03-01', Date.UTC(2026, 1, 28, 23)],
    ['a date in summer time', '2026-07-01', Date.UTC(2026, 5, 30, 22)],
    ['epoch milliseconds', '1772355600000', 1772355600000],
  ];
  test.each(instants)('takes %s', (_, from, expected) => expect(filter({ from }).from).toBe(expected));
  test('takes the first instant of a day that has no midnight', () =>
    expect(filter({ from: '2018-11-04' }, 'America/Sao_Paulo').from).toBe(Date.UTC(2018, 10, 4, 3)));
  test('two values of one segment mean either, two segments mean both', () =>
    expect(filter({ 'segment.plan': ['pro', 'free'], 'segment.region': 'paca' }).segments).toEqual({
      plan: ['pro', 'free'],
      region: ['paca'],
    }));
  test('holds only what was asked', () => expect(filter({ lang: 'fr' })).toEqual({ lang: ['fr'] }));
  test('an inverted range is refused', () =>
    expect(() => filter({ from: '2026-03-02', to: '2026-03-01' })).toThrow(expect.objectContaining({ code: 'invalid-range' })));
  test.each([
    { from: 'yesterday' },
    { from: '2026-02-30' },
    { lang: 'de' },
    { band: 'happy' },
    { surprise: '1' },
    { 'segment.': 'x' },
    { 'segment.a': '' },
  ])('%j does not fit', (query) => expect(Query.safeParse(query).success).toBe(false));
  test('is stated in the answer', () =>
    expect(filtersStated(Query.parse({ lang: 'fr', 'segment.plan': 'pro' }))).toEqual({
      lang: ['fr'],
      prompted: 'exclude',
      'segment.plan': ['pro'],
    }));
});
