import { describe, expect, it } from 'vitest';
import { eventOfMany } from '../../src/service/small-churn.ts';

type Event = Parameters<typeof eventOfMany>[1];

const event = (counts: readonly (readonly [number, number])[], later = { churned: 0, stayed: 0 }): Event => {
  const churned = counts.reduce((sum, [left]) => sum + left, later.churned);
  const stayed = counts.reduce((sum, [, censored]) => sum + censored, later.stayed);
  const figure = { value: 0.1, low: 0, high: 0.2 };
  const bins = counts.map(([left, censored], from) => ({
    ...{ from, to: from + 1, atRisk: 100, churned: left, censored, exposed: 90, hazard: figure, p: 1, q: 1 },
    ...{ decided: 'undecided' as const, reliability: 'reliable' as const, reasons: [] },
  }));
  const figures = { n: churned + stayed, churned, before: 0, hazard: figure, concentratesIn: 1, bins, later };
  return { event: 'renewal', ...figures, formula: 'time-since-event' };
};
const shownOf = (one: Event) => (eventOfMany(5, one).bins ?? []).map(({ churned }) => churned);

describe('eventOfMany', () => {
  it.each<[string, Event, (number | null)[]]>([
    [
      'nothing small',
      event([
        [8, 9],
        [6, 0],
        [0, 7],
      ]),
      [8, 6, 0],
    ],
    [
      'few leave in a bin',
      event([
        [8, 9],
        [7, 8],
        [2, 9],
        [8, 9],
      ]),
      [8, 7, null, null],
    ],
    [
      'few stay in a bin',
      event([
        [8, 9],
        [7, 8],
        [8, 1],
        [8, 9],
      ]),
      [8, 7, null, null],
    ],
    [
      'few are left after it',
      event([
        [8, 9],
        [7, 8],
        [2, 9],
      ]),
      [8, null, null],
    ],
    [
      'few later',
      event(
        [
          [8, 9],
          [7, 8],
        ],
        { churned: 2, stayed: 0 },
      ),
      [8, null],
    ],
    [
      'few in the bins left, many later',
      event(
        [
          [8, 9],
          [7, 8],
          [2, 9],
        ],
        { churned: 20, stayed: 9 },
      ),
      [8, null, null],
    ],
  ])('shows bins up to where one tells of too few: %s', (_, one, churned) => {
    expect(shownOf(one)).toEqual(churned);
  });

  it('withholds with them what they could be told from, and everything where all are too few', () => {
    const cut = [
      [8, 9],
      [2, 9],
      [8, 9],
    ] as const;
    expect(eventOfMany(5, event(cut))).toMatchObject({ n: 45, hazard: null, later: null, concentratesIn: null });
    expect(eventOfMany(5, event([[3, 9]]))).toMatchObject({ event: 'renewal', n: null, bins: null, reliability: 'suppressed' });
  });
});
