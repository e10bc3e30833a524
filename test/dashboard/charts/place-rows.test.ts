import { describe, expect, it } from 'vitest';
import { placeRows } from '../../../src/dashboard/charts/place-rows.ts';

const LABEL = '33 % → 41 %';
const placed = (...xs: readonly number[]) =>
  placeRows(
    xs.map((x) => ({ x, label: LABEL })),
    400,
  ).map(({ x, row }) => [Math.round(x), row]);

describe('labels of upright lines', () => {
  it('stand to the right of their lines, side by side where there is room', () => {
    expect(placed(20, 200)).toEqual([
      [25, 0],
      [205, 0],
    ]);
  });

  it('go a row lower each where they would meet, and back up as soon as they need not', () => {
    expect(placed(20, 40, 60, 160).map(([, row]) => row)).toEqual([0, 1, 2, 0]);
  });

  it('stand to the left at the end of the chart', () => {
    expect(placed(390)).toEqual([[309, 0]]);
  });
});
