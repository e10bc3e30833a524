import { bootstrap, DRAWS } from './bootstrap.ts';
import { type CrossProducts, columnRows, sumBlocks } from './cross-products.ts';
import type { Estimate } from './interval.ts';
import { moments } from './moments.ts';
import { relativeWeights } from './relative-weights.ts';
import type { ReliabilityLevel } from './reliability.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Why an importance is not better known. The codes are stable. */
export type ImportanceReason = 'few-verbatims' | 'few-mentions' | 'constant' | 'few-rows-per-column';

/** How much a touchpoint counts in an outcome. */
export interface Importance {
  /** Johnson's ε, the part of the outcome's variance that goes with the touchpoint, 0…1; null when it cannot be had. */
  readonly weight: Estimate | null;
  /** ε as a share of all that the touchpoints explain, 0…1. */
  readonly share: Estimate | null;
  /** The standardised regression coefficient: above 0, what is good there goes with a better outcome. */
  readonly beta: Estimate | null;
  /** Verbatims in which the touchpoint's column is not 0. */
  readonly rows: number;
  readonly reliability: ReliabilityLevel;
  readonly reasons: ImportanceReason[];
}

/** The importances of all touchpoints, in their order, with what they explain together (R², 0…1). */
export interface RelativeImportance {
  readonly items: Importance[];
  readonly r2: Estimate | null;
  /** Verbatims, or Kish's effective size where weighted. */
  readonly n: number;
}

/** Least verbatims in all, least with the touchpoint, least a column: the minimum-sample table. */
const LEAST_VERBATIMS = 30;
const LEAST_MENTIONS = 5;
const ROWS_PER_COLUMN = 10;

/**
 * Johnson's relative weights of touchpoints in an outcome, from the cross-products of `valenceRows`, with bootstrap intervals. Association
 * only. A weight cannot be under 0, so that its interval never holds 0: it says how much, not whether.
 * J. W. Johnson 2000; S. Tonidandel and J. M. LeBreton, "RWA Web", Journal of Business and Psychology 30 (2015) 207.
 */
export function relativeImportance(products: CrossProducts, random: SeededRandom, draws: number = DRAWS): RelativeImportance {
  const sums = sumBlocks(products);
  const { n, deviations } = moments(sums, products.width);
  const counts = columnRows(sums, products.width);
  const varying = deviations.flatMap((deviation, j) => (deviation > 0 ? [j] : []));
  const figures = (multiplicities: ArrayLike<number>) => {
    const { correlations, withOutcome } = moments(sumBlocks(products, multiplicities), products.width, varying);
    const { weights, betas, r2 } = relativeWeights(correlations, withOutcome);
    return [r2, ...weights, ...weights.map((weight) => (r2 > 0 ? weight / r2 : 0)), ...betas];
  };
  const [r2 = null, ...found] = bootstrap(figures, products.blocks.length, random, draws);
  const items = counts.map((rows, j): Importance => {
    const place = varying.indexOf(j);
    const at = (part: number) => (place < 0 ? null : (found[part * varying.length + place] ?? null));
    return { weight: at(0), share: at(1), beta: at(2), rows, ...standing(n, rows, place < 0, varying.length) };
  });
  return { items, r2, n };
}

function standing(n: number, rows: number, constant: boolean, columns: number): Pick<Importance, 'reliability' | 'reasons'> {
  const short: ImportanceReason[] = [];
  if (n < LEAST_VERBATIMS) short.push('few-verbatims');
  if (rows < LEAST_MENTIONS) short.push('few-mentions');
  if (constant) short.push('constant');
  const thin: ImportanceReason[] = n < ROWS_PER_COLUMN * columns ? ['few-rows-per-column'] : [];
  return {
    reliability: short.length > 0 ? 'insufficient' : thin.length > 0 ? 'indicative' : 'reliable',
    reasons: [...short, ...thin],
  };
}
