import type { BlockOf } from './blocks.ts';
import { bootstrap, DRAWS } from './bootstrap.ts';
import type { Estimate } from './interval.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A list of one respondent, or of nobody: the items it holds, numbered from 0, and (L − R + 1)/L of each; none when it is empty. */
export interface SmithRow {
  readonly items: ArrayLike<number>;
  readonly scores: ArrayLike<number>;
  readonly weight: number;
  readonly cluster: number | null;
}

/**
 * Smith's S of `width` items with intervals by the bootstrap of respondents (see `assignBlocks`), in the items' order; null without two
 * respondents. For lists of the same respondent, which Smith's S takes for as many respondents.
 * J. J. Smith, CAM 5 (1993) 1; B. Efron 1981.
 */
export function smithIntervals(
  rows: Iterable<SmithRow>,
  width: number,
  blockOf: BlockOf,
  random: SeededRandom,
  draws: number = DRAWS,
): (Estimate | null)[] {
  const sums = new Map<number, Float64Array>();
  for (const { items, scores, weight, cluster } of rows) {
    const block = blockOf(cluster);
    const sum = sums.get(block) ?? new Float64Array(width + 1);
    sums.set(block, sum);
    sum[width] = (sum[width] as number) + weight;
    for (let i = 0; i < items.length; i += 1) {
      const item = items[i] as number;
      sum[item] = (sum[item] as number) + weight * (scores[i] as number);
    }
  }
  const blocks = [...sums.values()];
  const figures = (multiplicities: ArrayLike<number>) => {
    const total = new Float64Array(width + 1);
    blocks.forEach((block, index) => {
      const times = multiplicities[index] as number;
      for (let i = 0; i <= width; i += 1) total[i] = (total[i] as number) + times * (block[i] as number);
    });
    return total.subarray(0, width).map((sum) => sum / (total[width] as number));
  };
  return bootstrap(figures, blocks.length, random, draws);
}
