import { bootstrap, DRAWS } from './bootstrap.ts';
import { type CrossProducts, columnRows, sumBlocks } from './cross-products.ts';
import type { Estimate } from './interval.ts';
import { moments } from './moments.ts';
import { leastSquares, ridgeFor, varianceInflation } from './ordinary-least-squares.ts';
import type { ReliabilityLevel } from './reliability.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Why a contrast is not better known. The codes are stable. */
export type ContrastReason = 'few-verbatims' | 'few-negatives' | 'few-positives' | 'shrunken' | 'collinear' | 'no-effect';

/** What a touchpoint takes from an outcome when it fails and gives when it shines, in the outcome's unit; null where not measured. */
export interface PenaltyReward extends Contrast<Estimate | null> {
  /** Verbatims that say something bad of it, and that say something good. */
  readonly negatives: number;
  readonly positives: number;
  readonly reliability: ReliabilityLevel;
  readonly reasons: ContrastReason[];
}

/** The contrasts of all touchpoints, in their order. */
export interface PenaltyRewards {
  readonly items: PenaltyReward[];
  /** The share of the outcome's variance explained, 0…1. */
  readonly r2: Estimate | null;
  /** What was added to the diagonal of the correlations; above 0, penalties and rewards are shrunken towards 0. */
  readonly ridge: number;
  /** Verbatims, or Kish's effective size where weighted. */
  readonly n: number;
}

/** A penalty and a reward, and what they make together. */
interface Contrast<Figure> {
  /** p: the coefficient of Neg, under 0 when failing costs. */
  readonly penalty: Figure;
  /** r: the coefficient of Pos, above 0 when shining pays. */
  readonly reward: Figure;
  /** RIOCS, the range of impact: r + |p|. */
  readonly range: Figure;
  /** SGP, r/RIOCS, 0…1. */
  readonly satisfaction: Figure;
  /** DGP, |p|/RIOCS, 0…1. */
  readonly dissatisfaction: Figure;
  /** IA, SGP − DGP: −1 when it can only punish, 1 when it can only reward. */
  readonly asymmetry: Figure;
}

/** Least verbatims in all; least either way for a column, and for a contrast that can be relied on. */
const LEAST_VERBATIMS = 30;
const LEAST = 5;
const ENOUGH = 10;
/** Beyond this variance inflation two touchpoints cannot be told apart. */
const MOST_INFLATION = 10;

/**
 * Impact asymmetry from a penalty and a reward. One with the wrong sign (failing pays, shining costs) counts as none, which keeps the
 * shares in 0…1; without either the shares are undefined (NaN).
 * J. Mikulić and D. Prebežac, Managing Service Quality 18 (2008) 559.
 */
export function contrast(penalty: number, reward: number): Contrast<number> {
  const [cost, gain] = [Math.max(0, -penalty), Math.max(0, reward)];
  const range = cost + gain;
  return { penalty, reward, range, satisfaction: gain / range, dissatisfaction: cost / range, asymmetry: (gain - cost) / range };
}

/**
 * Penalty–reward contrasts of k touchpoints, from the cross-products of `polarityRows`, in one regression whose reference is a touchpoint
 * that is absent or neutral, with bootstrap intervals. A column needs 5 verbatims. Association only.
 * D. R. Brandt, "A procedure for identifying value-enhancing service components", Advances in Services Marketing (1987) 61.
 */
export function penaltyReward(products: CrossProducts, random: SeededRandom, draws: number = DRAWS): PenaltyRewards {
  const sums = sumBlocks(products);
  const counts = columnRows(sums, products.width);
  const all = moments(sums, products.width);
  const columns = counts.flatMap((count, j) => (count >= LEAST && (all.deviations[j] as number) > 0 ? [j] : []));
  const ridge = ridgeFor(columns.length, all.n);
  const inflation = varianceInflation(moments(sums, products.width, columns));
  const touchpoints = Array.from({ length: products.width / 2 }, (_, t) => t);
  const places = counts.map((_, j) => columns.indexOf(j));
  const figures = (multiplicities: ArrayLike<number>) => {
    const sample = moments(sumBlocks(products, multiplicities), products.width, columns);
    const { coefficients, r2 } = leastSquares(sample, ridge);
    const of = (j: number) => (sample.deviations[places[j] as number] ? (coefficients[places[j] as number] as number) : Number.NaN);
    const contrasts = touchpoints.map((t) => contrast(of(2 * t), of(2 * t + 1)));
    return [r2, ...contrasts.flatMap((c) => [c.penalty, c.reward, c.range, c.satisfaction, c.dissatisfaction, c.asymmetry])];
  };
  const [r2 = null, ...found] = bootstrap(figures, products.blocks.length, random, draws);
  const items = touchpoints.map((t): PenaltyReward => {
    const [penalty = null, reward = null, range = null, satisfaction = null, dissatisfaction = null, asymmetry = null] = found.slice(6 * t);
    const [negatives, positives] = [counts[2 * t] ?? 0, counts[2 * t + 1] ?? 0];
    const tied = [2 * t, 2 * t + 1].some((j) => (inflation[places[j] as number] ?? 1) > MOST_INFLATION);
    return {
      ...{ penalty, reward, range, satisfaction, dissatisfaction, asymmetry, negatives, positives },
      ...standing(all.n, negatives, positives, ridge > 0, tied, asymmetry === null),
    };
  });
  return { items, r2, ridge, n: all.n };
}

function standing(n: number, negatives: number, positives: number, shrunken: boolean, tied: boolean, flat: boolean) {
  const reasons: ContrastReason[] = [];
  if (n < LEAST_VERBATIMS) reasons.push('few-verbatims');
  if (negatives < ENOUGH) reasons.push('few-negatives');
  if (positives < ENOUGH) reasons.push('few-positives');
  if (shrunken) reasons.push('shrunken');
  if (tied) reasons.push('collinear');
  const enough = n >= LEAST_VERBATIMS && negatives >= LEAST && positives >= LEAST;
  if (flat && enough) reasons.push('no-effect');
  const reliability: ReliabilityLevel = !enough ? 'insufficient' : reasons.length > 0 ? 'indicative' : 'reliable';
  return { reliability, reasons };
}
