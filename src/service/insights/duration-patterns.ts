import type { Duration } from '../../statistics/durations.ts';
import type { Cases } from '../../store/store.ts';

/** More distinct values than this are taken in steps that hold as small a share of the cases: for figures, and where groups are compared. */
export const STEPS = { figures: 20_000, comparisons: 1000 } as const;

/** The measures of cases as distinct durations, so that what is counted over them does not grow with the cases. */
export interface DurationPatterns {
  readonly patterns: readonly Duration[];
  /** The pattern of each case; −1 where it has no measure. */
  readonly of: Int32Array;
}

/** How many cases have each pattern. */
export type PatternCounts = ReadonlyMap<number, number>;

/** The distinct durations of the measure asked for, each as it is, or in about `steps` of them where there are more. */
export function durationPatterns(cases: Cases, steps: number): DurationPatterns {
  const value = cases.measure?.value ?? new Float64Array(cases.count).fill(Number.NaN);
  const step = stepsOf(value, steps);
  const numbers = new Map<string, number>();
  const patterns: Duration[] = [];
  const of = new Int32Array(cases.count).fill(-1);
  for (let i = 0; i < cases.count; i++) {
    if (Number.isNaN(value[i])) continue;
    const pattern = { time: step(value[i] as number), open: cases.measure?.open[i] === 1, weight: cases.weight[i] as number };
    const key = `${pattern.time} ${pattern.open} ${pattern.weight}`;
    const number = numbers.get(key) ?? patterns.push(pattern) - 1;
    numbers.set(key, number);
    of[i] = number;
  }
  return { patterns, of };
}

/** Counts made into durations. */
export function durationsOf({ patterns }: DurationPatterns, counts: PatternCounts): Duration[] {
  return [...counts].flatMap(([pattern, count]) => (count > 0 ? [{ ...(patterns[pattern] as Duration), count }] : []));
}

/** A tally of pattern counts by number. */
export function patternTally({ of }: DurationPatterns) {
  const counts = new Map<number, Map<number, number>>();
  return {
    add(at: number, i: number): void {
      const pattern = of[i] as number;
      if (pattern < 0) return;
      const own = counts.get(at) ?? new Map<number, number>();
      counts.set(at, own);
      own.set(pattern, (own.get(pattern) ?? 0) + 1);
    },
    of: (at: number): PatternCounts => counts.get(at) ?? new Map(),
  };
}

/** What pattern counts are together, and what is in the one and not in the other. */
export const patternSums = {
  plus: (a: PatternCounts, b: PatternCounts): PatternCounts => merged(a, b, 1),
  minus: (a: PatternCounts, b: PatternCounts): PatternCounts => merged(a, b, -1),
};

function merged(a: PatternCounts, b: PatternCounts, sign: 1 | -1): PatternCounts {
  if (b.size === 0) return a;
  const sum = new Map(a);
  for (const [pattern, count] of b) sum.set(pattern, (sum.get(pattern) ?? 0) + sign * count);
  return sum;
}

/** Takes values to the first of their step: one that many cases share is a step of its own, neighbours that few share are one together. */
function stepsOf(values: Float64Array, most: number): (value: number) => number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const distinct = sorted.filter((value, i) => value !== sorted[i - 1]);
  if (distinct.length <= most) return (value) => value;
  const enough = sorted.length / most;
  const starts: number[] = [];
  let held = Number.POSITIVE_INFINITY;
  for (let i = 0, next = 0; i < sorted.length; i = next) {
    while (next < sorted.length && sorted[next] === sorted[i]) next++;
    const sharing = next - i;
    if (held >= enough || sharing >= enough) {
      starts.push(sorted[i] as number);
      held = 0;
    }
    held += sharing;
  }
  return (value) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= value) low = middle + 1;
      else high = middle;
    }
    return starts[low - 1] as number;
  };
}
