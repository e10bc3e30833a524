import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ImportancePerformancePoint, importancePerformance, meanCrosshair } from '../../src/statistics/importance-performance.ts';

const estimate = (value: number, margin: number) => ({ value, low: value - margin, high: value + margin });
const point = (importance: number, performance: number, margin = 0.01): ImportancePerformancePoint => ({
  importance: estimate(importance, margin),
  performance: estimate(performance, 100 * margin),
});
const any = fc.array(
  fc
    .tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: -100, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
    )
    .map(([importance, performance, margin]) => point(importance, performance, margin)),
  { maxLength: 12 },
);

describe('importancePerformance', () => {
  const POINTS = [point(0.4, -50), point(0.4, 50), point(0.1, -50), point(0.1, 50), point(0.25, 0), point(0.4, 3, 0.05)];
  const CROSSHAIR = { importance: 0.25, performance: 0 };

  it('gives each side of a given crosshair its name', () => {
    expect(importancePerformance(POINTS, CROSSHAIR).map(({ quadrant }) => quadrant)).toEqual([
      'concentrate',
      'keep-up',
      'low-priority',
      'possible-overkill',
      'borderline',
      'borderline',
    ]);
  });

  it('crosses at the means where it is not told where', () => {
    expect(meanCrosshair(POINTS.slice(0, 4))).toEqual({ importance: 0.25, performance: 0 });
    expect(importancePerformance(POINTS.slice(0, 4))).toEqual(importancePerformance(POINTS.slice(0, 4), CROSSHAIR));
  });

  it('puts first what is important and poor', () => {
    const [concentrate, keepUp, low, overkill] = importancePerformance(POINTS.slice(0, 4)).map(({ priority }) => priority);
    expect([concentrate, keepUp, low, overkill].map((priority) => priority?.value)).toEqual([2, 0, 0, -2].map((z) => expect.closeTo(z, 9)));
    // Deviations are 0.15 and 50, margins 0.01 and 1.
    expect(concentrate?.high).toBeCloseTo(2 + Math.hypot(0.01 / 0.15, 1 / 50), 9);
  });

  it('has an answer without points, for one, and for points that do not differ', () => {
    expect(meanCrosshair([])).toEqual({ importance: 0, performance: 0 });
    expect(importancePerformance([])).toEqual([]);
    const nothing = { quadrant: 'borderline', priority: { value: 0, low: 0, high: 0 } };
    expect(importancePerformance([point(0.3, 20)])).toEqual([nothing]);
    expect(importancePerformance([point(0.5, 20), point(0.5, 20)])).toEqual([nothing, nothing]);
    expect(importancePerformance(Array(3).fill(point(0.1, 0.1)))).toEqual([nothing, nothing, nothing]);
  });

  it('holds priorities in their intervals, about 0 in the mean, whatever the units and the order', () => {
    fc.assert(
      fc.property(any, (points) => {
        const found = importancePerformance(points);
        const priorities = found.map(({ priority }) => priority);
        for (const { value, low, high } of priorities) {
          expect(low).toBeLessThanOrEqual(value);
          expect(value).toBeLessThanOrEqual(high);
        }
        expect(priorities.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(0, 6);
        const turned = importancePerformance([...points].reverse()).reverse();
        expect(turned.map(({ priority }) => priority.value)).toEqual(priorities.map(({ value }) => expect.closeTo(value, 6)));
      }),
    );
  });
});
