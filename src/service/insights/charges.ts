import type { Estimate } from '../../statistics/interval.ts';
import { meanInterval } from '../../statistics/mean-interval.ts';
import { type WeightedSums, weightedMoments } from '../../statistics/weighted-moments.ts';
import { type Cases, SIGHTING } from '../../store/store.ts';

/** How strongly an item is spoken of, and how texts that end with it end. */
export interface Charge {
  /** Mean absolute score, 0…1. */
  readonly charge: Estimate | null;
  /** Mean score, −1…1, where it is the last thing mentioned. */
  readonly ending: Estimate | null;
  /** Verbatims that end with it. */
  readonly endings: number;
}

type Sums = { -readonly [K in keyof WeightedSums]: number } & { n: number };
const nothing = (): Sums => ({ n: 0, w: 0, w2: 0, wx: 0, wx2: 0 });

function add(sums: Sums, x: number, w: number): void {
  sums.n += 1;
  sums.w += w;
  sums.w2 += w * w;
  sums.wx += w * x;
  sums.wx2 += w * x * x;
}

/** The charges of all items. */
export function chargesOf(cases: Cases): Charge[] {
  const charges = cases.items.map(nothing);
  const endings = cases.items.map(nothing);
  for (let i = 0; i < cases.count; i++) {
    const weight = cases.weight[i] as number;
    for (let j = cases.sightingsFrom[i] as number; j < (cases.sightingsFrom[i + 1] as number); j++) {
      const item = cases.item[j] as number;
      const score = cases.itemScore[j] as number;
      add(charges[item] as Sums, Math.abs(score), weight);
      if ((cases.flags[j] as number) & SIGHTING.last) add(endings[item] as Sums, score, weight);
    }
  }
  return cases.items.map((_, item) => {
    const ending = endings[item] as Sums;
    return {
      charge: meanInterval(weightedMoments(charges[item] as Sums), { low: 0, high: 1 }),
      ending: meanInterval(weightedMoments(ending), { low: -1, high: 1 }),
      endings: ending.n,
    };
  });
}
