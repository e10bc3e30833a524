import { Z } from './interval.ts';
import type { SeededRandom } from './seeded-random.ts';

/** What Smith's S of any item would be if the items of each list had been drawn at random, 0…1. */
export interface ChanceSalience {
  readonly mean: number;
  /** Its 97.5th percentile: an S above it is not chance. */
  readonly high: number;
}

/** From so many lists on, the sum over lists is nearly normal. */
const MANY = 500;
const DRAWS = 2000;

/**
 * The null of salience: every list keeps its length and holds that many of the `items` distinct ones, each as likely, in an order as
 * likely as any other; the items are alike, so that one null serves all. `lengths` gives how many lists there are of each length (0 for
 * lists that hold nothing). Drawn with a seed for fewer than 500 lists; beyond, by the normal law corrected for skewness, which is large
 * when items are many and seldom named.
 * The chance test of free-list salience (SciELO S0102-33062019000200360, 2019); the correction: E. A. Cornish and R. A. Fisher, Revue de
 * l'Institut international de statistique 5 (1938) 307.
 */
export function chanceSalience(lengths: ReadonlyMap<number, number>, items: number, random: SeededRandom): ChanceSalience {
  const lists = [...lengths].filter(([length, count]) => length > 0 && count > 0);
  const n = [...lengths.values()].reduce((sum, count) => sum + count, 0);
  if (n === 0 || items === 0) return { mean: 0, high: 0 };
  let [mean, variance, third] = [0, 0, 0];
  for (const [length, count] of lists) {
    const once = (length + 1) / 2 / items;
    const square = ((length + 1) * (2 * length + 1)) / (6 * length * items);
    mean += count * once;
    const cube = (length + 1) ** 2 / (4 * length * items);
    variance += count * (square - once * once);
    third += count * (cube - 3 * once * square + 2 * once ** 3);
  }
  const skewness = variance > 0 ? third / variance ** 1.5 : 0;
  const deviations = Z + ((Z * Z - 1) * skewness) / 6;
  if (n >= MANY) return { mean: mean / n, high: Math.min(1, (mean + deviations * Math.sqrt(variance)) / n) };
  const draws = Array.from({ length: DRAWS }, () => {
    let sum = 0;
    for (const [length, count] of lists) {
      for (let list = 0; list < count; list += 1) {
        const place = random.below(items);
        if (place < length) sum += (length - place) / length;
      }
    }
    return sum / n;
  }).sort((a, b) => a - b);
  return { mean: mean / n, high: draws[Math.ceil(0.975 * DRAWS) - 1] as number };
}
