import type { Estimate } from './interval.ts';
import { quantile } from './quantile.ts';
import type { SeededRandom } from './seeded-random.ts';

/** How many resamples an interval rests on, where not said otherwise. */
export const DRAWS = 1000;
/** The tail that a 95 % interval leaves on either side. */
const TAIL = 0.025;
/** The least share of resamples in which a figure must be defined to have an interval. */
const LEAST_DEFINED = 0.5;

/** The figures of a resample, in a fixed order, given how many times it holds each block; NaN where one is undefined. */
export type Figures = (multiplicities: Uint16Array) => ArrayLike<number>;

/**
 * The figures of a sample with their 95 % percentile intervals, from `draws` resamples of `blocks` with replacement (see `assignBlocks`).
 * An interval is widened, where need be, to hold its value. Null where the figure is undefined in the sample or in most resamples, and
 * for all when there are fewer than two blocks: one respondent says nothing of the next.
 * B. Efron, "Nonparametric standard errors and confidence intervals", Canadian Journal of Statistics 9 (1981) 139.
 */
export function bootstrap(figures: Figures, blocks: number, random: SeededRandom, draws = DRAWS): (Estimate | null)[] {
  const values = Array.from(figures(new Uint16Array(blocks).fill(1)));
  if (blocks < 2) return values.map(() => null);
  const replicates = values.map(() => new Float64Array(draws));
  const defined = new Uint32Array(values.length);
  for (let draw = 0; draw < draws; draw += 1) {
    const multiplicities = new Uint16Array(blocks);
    for (let i = 0; i < blocks; i += 1) {
      const block = random.below(blocks);
      multiplicities[block] = (multiplicities[block] as number) + 1;
    }
    const found = figures(multiplicities);
    replicates.forEach((column, index) => {
      const figure = found[index] ?? Number.NaN;
      if (!Number.isFinite(figure)) return;
      column[defined[index] as number] = figure;
      defined[index] = (defined[index] as number) + 1;
    });
  }
  return values.map((value, index) => {
    const many = defined[index] as number;
    if (!Number.isFinite(value) || many < draws * LEAST_DEFINED) return null;
    const ascending = (replicates[index] as Float64Array).subarray(0, many).sort();
    return { value, low: Math.min(value, quantile(ascending, TAIL)), high: Math.max(value, quantile(ascending, 1 - TAIL)) };
  });
}
