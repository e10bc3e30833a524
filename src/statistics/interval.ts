/** The bounds of a 95 % interval, in the unit of the figure it belongs to. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A figure with its 95 % interval, all three in the same unit. */
export interface Estimate extends Interval {
  readonly value: number;
}

/** The standard normal quantile of a two-sided 95 % interval. */
export const Z = 1.959964;
