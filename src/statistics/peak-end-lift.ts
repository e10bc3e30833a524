import type { BlockOf } from './blocks.ts';
import { bootstrap, DRAWS } from './bootstrap.ts';
import { crossProducts, type DesignRow, sumBlocks } from './cross-products.ts';
import type { Estimate } from './interval.ts';
import { moments } from './moments.ts';
import { leastSquares } from './ordinary-least-squares.ts';
import { peakEnd } from './peak-end.ts';
import type { ReliabilityLevel } from './reliability.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A verbatim or a journey with the scores of its spans, in order, and the score given (NPS, CSAT). */
export interface Episode {
  readonly scores: readonly number[];
  readonly y: number;
  readonly weight: number;
  readonly cluster: number | null;
}

/** An episode of two spans or more as it is summed up: its mean and its peak-end, and the score given. */
export interface Remembered extends Omit<Episode, 'scores'> {
  readonly mean: number;
  readonly peakEnd: number;
}

/** How much better the peak and the end predict a score than the mean does; null where it cannot be told. */
export interface PeakEndLift {
  /** R² of the mean of the spans alone, and of the peak-end alone, 0…1. */
  readonly ofMean: Estimate | null;
  readonly ofPeakEnd: Estimate | null;
  /** ΔR², the second less the first, −1…1: above 0, how it peaks and ends matters more than the rest. */
  readonly lift: Estimate | null;
  /** What the peak-end adds to the mean when both predict, in adjusted R². */
  readonly added: Estimate | null;
  /** Whether the lift is above 0 beyond its interval: only then is the peak-end worth showing. */
  readonly better: boolean;
  /** Episodes of two spans or more; of one, peak, end and mean are the same. */
  readonly n: number;
  readonly reliability: ReliabilityLevel;
  readonly reasons: PeakEndReason[];
}

/** Why a lift is not better known. The codes are stable. */
export type PeakEndReason = 'few-episodes' | 'undefined' | 'wide-interval';

const LEAST_EPISODES = 30;
/** The widest half-width of a reliable lift. */
const WIDEST = 0.1;

/**
 * The lift of the peak-end over the mean sentiment in predicting a score, with bootstrap intervals by respondent. The order of a text is
 * not the order in which it was lived: give the order of the stages where it is known.
 * B. L. Fredrickson and D. Kahneman 1993 (see `peakEnd`); adjusted R²: M. Ezekiel, "Methods of Correlation Analysis", 1930.
 */
export function peakEndLift(episodes: Iterable<Episode>, blockOf: BlockOf, random: SeededRandom, draws: number = DRAWS): PeakEndLift {
  return rememberedLift(summedUp(episodes), blockOf, random, draws);
}

/** The same of episodes that are summed up already. */
export function rememberedLift(
  remembered: Iterable<Remembered>,
  blockOf: BlockOf,
  random: SeededRandom,
  draws: number = DRAWS,
): PeakEndLift {
  const products = crossProducts(rowsOf(remembered), 2, blockOf);
  const { n } = moments(sumBlocks(products), 2);
  const figures = (multiplicities: ArrayLike<number>) => {
    const sample = moments(sumBlocks(products, multiplicities), 2);
    if (sample.outcomeDeviation === 0) return [Number.NaN, Number.NaN, Number.NaN, Number.NaN];
    const [ofMean, ofPeakEnd] = sample.withOutcome.map((r) => r * r) as [number, number];
    const added = adjusted(leastSquares(sample, 0).r2, sample.n, 2) - adjusted(ofMean, sample.n, 1);
    return [ofMean, ofPeakEnd, ofPeakEnd - ofMean, added];
  };
  const [ofMean = null, ofPeakEnd = null, lift = null, added = null] = bootstrap(figures, products.blocks.length, random, draws);
  const reasons: PeakEndReason[] = [];
  if (n < LEAST_EPISODES) reasons.push('few-episodes');
  if (lift === null) reasons.push('undefined');
  const insufficient = reasons.length > 0;
  if (lift !== null && lift.high - lift.low > 2 * WIDEST) reasons.push('wide-interval');
  const reliability = insufficient ? 'insufficient' : reasons.length > 0 ? 'indicative' : 'reliable';
  return { ofMean, ofPeakEnd, lift, added, better: (lift?.low ?? 0) > 0, n, reliability, reasons };
}

function* summedUp(episodes: Iterable<Episode>): Generator<Remembered> {
  for (const { scores, ...rest } of episodes) {
    const found = peakEnd(scores);
    if (found === null || scores.length < 2) continue;
    yield { mean: scores.reduce((sum, score) => sum + score, 0) / scores.length, peakEnd: found.value, ...rest };
  }
}

function* rowsOf(remembered: Iterable<Remembered>): Generator<DesignRow> {
  for (const { mean, peakEnd: value, y, weight, cluster } of remembered) {
    yield { columns: [0, 1], values: [mean, value], y, weight, cluster, count: 1 };
  }
}

function adjusted(r2: number, n: number, columns: number): number {
  return n > columns + 1 ? 1 - ((1 - r2) * (n - 1)) / (n - columns - 1) : Number.NaN;
}
