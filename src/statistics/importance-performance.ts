import { difference } from './difference.ts';
import type { Estimate } from './interval.ts';

/** A touchpoint on the two axes of the matrix, in any units. */
export interface ImportancePerformancePoint {
  /** Derived importance, such as the share of a relative weight. */
  readonly importance: Estimate;
  /** How well it is done, such as the shrunken net sentiment. */
  readonly performance: Estimate;
}

/** Where the axes cross. */
export interface Crosshair {
  readonly importance: number;
  readonly performance: number;
}

/** Important and poor, important and good, neither, good without being important; or too near an axis to say. */
export type Quadrant = 'concentrate' | 'keep-up' | 'low-priority' | 'possible-overkill' | 'borderline';

/** Where a touchpoint stands. */
export interface ImportancePerformance {
  readonly quadrant: Quadrant;
  /** Importance less performance, both in deviations among the touchpoints: the higher above the diagonal, the sooner to be acted on. */
  readonly priority: Estimate;
}

/** A deviation under this share of the largest value is rounding. */
const ROUNDING = 1e-9;

/** The crosshair that is centred on the data: the means of the values; 0 without points. */
export function meanCrosshair(points: readonly ImportancePerformancePoint[]): Crosshair {
  return {
    importance: spreadOf(points.map(({ importance: { value } }) => value)).mean,
    performance: spreadOf(points.map(({ performance: { value } }) => value)).mean,
  };
}

/**
 * The importance–performance matrix, in the order of the points. A quadrant is given only when neither interval holds the crosshair.
 * Importances derived from asymmetric effects mislead it: show penalties and rewards beside.
 * J. A. Martilla and J. C. James, "Importance-performance analysis", Journal of Marketing 41 (1977) 77; the diagonal: SAGE Open (2021),
 * doi 10.1177/2158244021989276.
 */
export function importancePerformance(
  points: readonly ImportancePerformancePoint[],
  crosshair: Crosshair = meanCrosshair(points),
): ImportancePerformance[] {
  const importances = spreadOf(points.map(({ importance: { value } }) => value));
  const performances = spreadOf(points.map(({ performance: { value } }) => value));
  return points.map(({ importance, performance }) => ({
    quadrant: quadrantOf(side(importance, crosshair.importance), side(performance, crosshair.performance)),
    priority: difference(standardised(importance, importances), standardised(performance, performances)),
  }));
}

function quadrantOf(importance: number, performance: number): Quadrant {
  if (importance === 0 || performance === 0) return 'borderline';
  if (importance > 0) return performance > 0 ? 'keep-up' : 'concentrate';
  return performance > 0 ? 'possible-overkill' : 'low-priority';
}

/** 1 above a line, −1 below it, 0 when the interval holds it. */
function side({ low, high }: Estimate, line: number): number {
  return Number(low > line) - Number(high < line);
}

interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

function spreadOf(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, values.length));
  // What rounding leaves of equal values is no deviation.
  return { mean, deviation: deviation > ROUNDING * Math.max(...values.map(Math.abs)) ? deviation : 0 };
}

function standardised({ value, low, high }: Estimate, { mean, deviation }: Spread): Estimate {
  const scale = deviation > 0 ? 1 / deviation : 0;
  return { value: (value - mean) * scale, low: (low - mean) * scale, high: (high - mean) * scale };
}
