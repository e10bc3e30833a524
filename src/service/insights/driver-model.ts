import { assignBlocks } from '../../statistics/blocks.ts';
import { crossProducts } from '../../statistics/cross-products.ts';
import { polarityRows, valenceRows } from '../../statistics/designs.ts';
import type { Interval } from '../../statistics/interval.ts';
import { type KeySet, keySet } from '../../statistics/key-set.ts';
import { countMasks, type Mask } from '../../statistics/masks.ts';
import { isNegative, isPositive, type Observation } from '../../statistics/observations.ts';
import { type PenaltyRewards, penaltyReward } from '../../statistics/penalty-reward.ts';
import { type RelativeImportance, relativeImportance } from '../../statistics/relative-importance.ts';
import { relativeRisk, riskTable } from '../../statistics/relative-risk.ts';
import { seededRandom } from '../../statistics/seeded-random.ts';
import type { Cases } from '../../store/store.ts';
import type { Outcome } from './outcomes.ts';
import { saidOf } from './said-of.ts';

/** A touchpoint enters the models of its level when so many verbatims with the outcome mention it; the most frequent enter. */
const LEAST_MENTIONS = 5;
const MOST_ITEMS = 60;
/** Resamples, fewer where each costs more. */
const DRAWS = { few: 1000, many: 400 } as const;
const MANY_ITEMS = 25;

/** What the items of one level do together. */
export interface DriverModel {
  /** The items in the models, in the order of their figures. */
  readonly items: readonly number[];
  /** Items of the level that too few mention, or that come after the most that enter. */
  readonly leftOut: readonly number[];
  readonly importance: RelativeImportance;
  readonly contrasts: PenaltyRewards;
  /** What sets those lost apart by what they speak ill of, and those won by what they speak well of. */
  readonly dissatisfiers: KeySet;
  readonly enhancers: KeySet;
  /** Share of those lost that goes with speaking ill of each item. */
  readonly attributable: readonly ((Interval & { readonly value: number }) | null)[];
}

/** The joint models of one level's items on an outcome, from a few passes over the cases. `mentions` is how many verbatims mention each item. */
export function driverModel(cases: Cases, outcome: Outcome, level: readonly number[], mentions: (item: number) => number): DriverModel {
  const frequent = [...level].sort((a, b) => mentions(b) - mentions(a) || a - b);
  const items = frequent.filter((item, place) => mentions(item) >= LEAST_MENTIONS && place < MOST_ITEMS).sort((a, b) => a - b);
  const places = new Map(items.map((item, place) => [item, place]));
  const said = () =>
    renumbered(
      saidOf(cases, (item) => places.has(item), outcome.of),
      places,
    );
  const draws = items.length > MANY_ITEMS ? DRAWS.many : DRAWS.few;
  const blocks = () => assignBlocks(cases.count, seededRandom('driver blocks'));
  const lost = countMasks(said(), isNegative, outcome.isLost);
  return {
    items,
    leftOut: frequent.filter((item) => !places.has(item)),
    importance: relativeImportance(crossProducts(valenceRows(said()), items.length, blocks()), seededRandom('importance'), draws),
    contrasts: penaltyReward(crossProducts(polarityRows(said()), 2 * items.length, blocks()), seededRandom('contrasts'), draws),
    dissatisfiers: keySet(lost),
    enhancers: keySet(countMasks(said(), isPositive, outcome.isWon)),
    attributable: items.map((_, place) => attributableTo(lost, place)),
  };
}

function* renumbered(observations: Iterable<Observation>, places: ReadonlyMap<number, number>): Generator<Observation> {
  for (const observation of observations) {
    yield { ...observation, touchpoints: Array.from(observation.touchpoints, (item) => places.get(item) as number) };
  }
}

function attributableTo(lost: readonly Mask[], place: number) {
  const table = riskTable(lost, place);
  const cases = table.exposedCases + table.unexposedCases;
  const spoken = table.exposedCases + table.exposedOthers;
  return cases === 0 || spoken === 0 || table.unexposedCases + table.unexposedOthers === 0 ? null : relativeRisk(table).attributable;
}
