import { describe, expect, it } from 'vitest';
import { occupiedPeriods, periodOf, periodStarts } from '../../../src/service/insights/periods.ts';

const at = (iso: string) => Date.parse(iso);

describe('periods', () => {
  it.each([
    ['day', ['2026-03-28T00:00+01:00', '2026-03-29T00:00+01:00', '2026-03-30T00:00+02:00', '2026-03-31T00:00+02:00']],
    ['week', ['2026-03-23T00:00+01:00', '2026-03-30T00:00+02:00', '2026-04-06T00:00+02:00']],
    ['month', ['2026-03-01T00:00+01:00', '2026-04-01T00:00+02:00']],
    ['quarter', ['2026-01-01T00:00+01:00', '2026-04-01T00:00+02:00']],
    ['year', ['2026-01-01T00:00+01:00', '2027-01-01T00:00+01:00']],
  ] as const)('a %s begins at local midnight, across the change of clocks', (every, starts) => {
    expect(periodStarts(at('2026-03-28T12:00+01:00'), at('2026-03-30T01:00+02:00'), every, 'Europe/Paris')).toEqual(starts.map(at));
  });

  it('cover nothing where there is nothing', () => {
    expect(periodStarts(2, 1, 'day', 'UTC')).toEqual([]);
    expect(periodStarts(Number.NaN, 1, 'day', 'UTC')).toEqual([]);
  });

  it('find an instant', () => {
    expect([0, 1, 9, 10, 99].map((instant) => periodOf(instant, [1, 10, 20]))).toEqual([-1, 0, 0, 1, 2]);
  });
});

it('periods stop at the most that are asked for, and those that hold something are found without the others', () => {
  const [first, last] = [Date.UTC(2026, 0, 1), Date.parse('9999-12-30')];
  expect(periodStarts(first, last, 'day', 'UTC', 3)).toHaveLength(5); // one more than the most, and its end
  const days = [last, first + 1, first, Date.parse('0001-01-02'), last];
  expect(occupiedPeriods(days, 'day', 'UTC')).toEqual([Date.parse('0001-01-02'), first, last]);
  expect(occupiedPeriods([], 'day', 'UTC')).toEqual([]);
});
