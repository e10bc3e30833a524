import type { Estimate } from './interval.ts';
import type { SeededRandom } from './seeded-random.ts';
import { wilson } from './wilson.ts';

/** `k` of the `n` verbatims of one period; a period may be empty. */
export interface PeriodCount {
  readonly k: number;
  readonly n: number;
}

/** A share that changed for good. */
export interface ChangePoint {
  /** The first period after the change, counted from 0. */
  readonly index: number;
  /** The share from the change before (or the beginning) to this one, 0…1, with Wilson's interval. */
  readonly before: Estimate;
  /** The share from this change to the next (or the end). */
  readonly after: Estimate;
  /** Of no change in its stretch of time, 0…1, by permutation of the periods. */
  readonly p: number;
}

/** A regime lasts at least this many periods. */
const LEAST_PERIODS = 4;
const ALPHA = 0.05;
const PERMUTATIONS = 999;
/** So many permutations as good as the observed order settle that it is none (Besag and Clifford, Biometrika 78 (1991) 301). */
const SETTLED = 50;
const MOST_CHANGES = 5;
/** Far more than sums of logarithms lose to rounding, of their size. */
const ROUNDING = 1e-9;

interface Split {
  readonly index: number;
  readonly likelihood: number;
}

/**
 * When a share changed: the split of the periods that most raises the binomial likelihood, kept where few permutations of the periods do as
 * well (p ≤ 0.05), then the same on either side, widest stretch first, five changes at most, in order of time. Permuting whole periods
 * keeps p honest where verbatims of a period are alike. None in fewer than eight periods; a share that rises and falls back as far as it
 * rose may show none, for no single split tells it.
 * The statistic is that of binary segmentation: R. Killick, P. Fearnhead and I. A. Eckley, JASA 107 (2012) 1590.
 */
export function changePoints(periods: readonly PeriodCount[], random: SeededRandom): ChangePoint[] {
  const found: { index: number; p: number }[] = [];
  const stretches = [{ from: 0, to: periods.length }];
  for (const { from, to } of stretches) {
    if (found.length === MOST_CHANGES) break;
    const stretch = periods.slice(from, to);
    const split = bestSplit(stretch);
    const p = split === null ? 1 : permutationP(stretch, split.likelihood, random);
    if (split === null || p > ALPHA) continue;
    const index = from + split.index;
    found.push({ index, p });
    stretches.push({ from, to: index }, { from: index, to });
  }
  const ordered = found.sort((a, b) => a.index - b.index);
  return ordered.map(({ index, p }, i) => ({
    index,
    before: share(periods.slice(ordered[i - 1]?.index ?? 0, index)),
    after: share(periods.slice(index, ordered[i + 1]?.index ?? periods.length)),
    p,
  }));
}

function bestSplit(periods: readonly PeriodCount[]): Split | null {
  const [all, n] = totals(periods);
  let best: Split | null = null;
  let [k, size] = [0, 0];
  for (const [last, period] of periods.entries()) {
    k += period.k;
    size += period.n;
    const index = last + 1;
    if (index < LEAST_PERIODS || periods.length - index < LEAST_PERIODS) continue;
    const likelihood = logLikelihood(k, size) + logLikelihood(all - k, n - size);
    if (best === null || likelihood > best.likelihood) best = { index, likelihood };
  }
  return best;
}

/**
 * Whether the best split of periods in some order raises the likelihood to `enough`, of `all` of `n` verbatims. No split raises it by more
 * than its χ² (a divergence of Kullback and Leibler is at most that of Pearson), so that logarithms are taken of few: all others are told
 * to fall short, by more than rounding, from whole numbers.
 */
function reaches(periods: readonly PeriodCount[], [all, n]: readonly [number, number], enough: number): boolean {
  const short = enough - ROUNDING * Math.abs(enough) - logLikelihood(all, n);
  const least = (short * all * (n - all)) / n;
  let [k, size] = [0, 0];
  for (let index = 1; index <= periods.length - LEAST_PERIODS; index += 1) {
    const period = periods[index - 1] as PeriodCount;
    k += period.k;
    size += period.n;
    if (index < LEAST_PERIODS) continue;
    const apart = k * n - size * all;
    if (apart * apart < least * size * (n - size)) continue;
    if (logLikelihood(k, size) + logLikelihood(all - k, n - size) >= enough) return true;
  }
  return false;
}

function permutationP(periods: readonly PeriodCount[], observed: number, random: SeededRandom): number {
  const order = [...periods];
  const whole = totals(periods);
  const enough = observed - ROUNDING * Math.abs(observed);
  let asGood = 0;
  for (let drawn = 1; drawn <= PERMUTATIONS; drawn += 1) {
    shuffle(order, random);
    if (reaches(order, whole, enough)) asGood += 1;
    if (asGood === SETTLED) return asGood / drawn;
  }
  return (asGood + 1) / (PERMUTATIONS + 1);
}

function shuffle(items: PeriodCount[], random: SeededRandom): void {
  items.forEach((item, i) => {
    const j = random.below(i + 1);
    items[i] = items[j] ?? item;
    items[j] = item;
  });
}

function logLikelihood(k: number, n: number): number {
  const rest = n - k;
  return (k > 0 ? k * Math.log(k / n) : 0) + (rest > 0 ? rest * Math.log(rest / n) : 0);
}

function share(periods: readonly PeriodCount[]): Estimate {
  return wilson(...totals(periods));
}

function totals(periods: readonly PeriodCount[]): [number, number] {
  return [periods.reduce((sum, { k }) => sum + k, 0), periods.reduce((sum, { n }) => sum + n, 0)];
}
