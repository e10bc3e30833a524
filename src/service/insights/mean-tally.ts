import type { Interval } from '../../statistics/interval.ts';
import { meanInterval } from '../../statistics/mean-interval.ts';
import { reliability } from '../../statistics/reliability.ts';
import { type WeightedSums, weightedMoments } from '../../statistics/weighted-moments.ts';

/** Sums of a quantity, and how many were summed. */
export interface CountedSums extends WeightedSums {
  readonly n: number;
}

/** Sums by key. */
export interface MeanTally<K> {
  add(key: K, x: number, weight: number): void;
  of(key: K): CountedSums;
  keys(): K[];
}

/** Begins a tally. */
export function meanTally<K>(): MeanTally<K> {
  const sums = new Map<K, { -readonly [F in keyof CountedSums]: number }>();
  return {
    add(key, x, weight) {
      const own = sums.get(key) ?? { n: 0, w: 0, w2: 0, wx: 0, wx2: 0 };
      sums.set(key, own);
      own.n += 1;
      own.w += weight;
      own.w2 += weight * weight;
      own.wx += weight * x;
      own.wx2 += weight * x * x;
    },
    of: (key) => sums.get(key) ?? { n: 0, w: 0, w2: 0, wx: 0, wx2: 0 },
    keys: () => [...sums.keys()],
  };
}

/** The mean of sums on a scale, as a figure. */
export function meanFigure(sums: CountedSums, scale: Interval, formula: string) {
  const moments = weightedMoments(sums);
  const { level, reasons } = reliability({ n: moments.size });
  return {
    ...(meanInterval(moments, scale) ?? { value: null, low: null, high: null }),
    n: sums.n,
    ...(sums.w2 === sums.n ? {} : { effectiveN: moments.size }),
    reliability: level,
    reasons,
    formula,
  };
}
