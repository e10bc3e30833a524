import { type CoveragePoint, coverageCurve } from '../../statistics/coverage-curve.ts';
import { type FirthLogistic, firthLogistic } from '../../statistics/firth-logistic.ts';
import { countMasks, type Mask, maskTotals } from '../../statistics/masks.ts';
import { isNegative } from '../../statistics/observations.ts';
import type { Cases } from '../../store/store.ts';
import { lineOf } from './line-of.ts';
import { saidOf } from './said-of.ts';

/** Cases (or others, when fewer) that each predictor needs, and verbatims that speak ill of it. */
const CASES_PER_PREDICTOR = 10;
const LEAST_ROWS = 5;

/** Leaving by what is spoken ill of, among items of one level. */
export interface ChurnModel {
  /** How far from the top its items are, from 1; null for those with nothing below. */
  readonly depth: number | null;
  readonly model: FirthLogistic;
  readonly kept: readonly number[];
  /** Items that it has no room for: too seldom spoken ill of, or too few leavers for so many. */
  readonly leftOut: readonly number[];
  readonly coverage: readonly CoveragePoint[];
}

/** The levels that models are of, each with its items: one a depth, or the one asked for. */
export function levelsOf(
  cases: Cases,
  level: 'all' | 'top' | 'leaf',
  inner: ReadonlySet<string>,
): { depth: number | null; items: number[] }[] {
  const all = cases.items.map((_, item) => item);
  if (level === 'leaf') return [{ depth: null, items: all.filter((item) => !inner.has(cases.items[item] as string)) }];
  const depths = new Map<number, number[]>();
  for (const item of all) {
    const depth = lineOf(cases, item).length;
    depths.set(depth, [...(depths.get(depth) ?? []), item]);
  }
  return [...depths]
    .sort(([a], [b]) => a - b)
    .filter(([depth]) => level === 'all' || depth === 1)
    .map(([depth, items]) => ({ depth, items }));
}

/** The joint model and the coverage of one level, from one pass over the cases. */
export function churnModel(cases: Cases, depth: number | null, items: readonly number[]): ChurnModel {
  const within = new Set(items);
  const known = saidOf(
    cases,
    (item) => within.has(item),
    (i) => ((cases.churned[i] as number) < 0 ? Number.NaN : (cases.churned[i] as number)),
  );
  const masks = countMasks(known, isNegative, (y) => y === 1);
  const totals = maskTotals(masks);
  const room = Math.floor(Math.min(totals.targets, totals.others) / CASES_PER_PREDICTOR);
  const rows = rowsOf(masks);
  const frequent = [...rows].sort(([a, x], [b, y]) => y - x || a - b);
  const kept = frequent.filter(([, n], place) => n >= LEAST_ROWS && place < room).map(([item]) => item);
  const leftOut = frequent.map(([item]) => item).filter((item) => !kept.includes(item));
  return { depth, model: firthLogistic(only(masks, new Set(kept))), kept, leftOut, coverage: coverageCurve(masks) };
}

function rowsOf(masks: readonly Mask[]): Map<number, number> {
  const rows = new Map<number, number>();
  for (const { touchpoints, targets, others } of masks) {
    for (const item of touchpoints) rows.set(item, (rows.get(item) ?? 0) + targets + others);
  }
  return rows;
}

/** The masks with what is not kept left unsaid. */
function only(masks: readonly Mask[], kept: ReadonlySet<number>): Mask[] {
  const merged = new Map<string, { touchpoints: number[]; targets: number; others: number }>();
  for (const mask of masks) {
    const touchpoints = mask.touchpoints.filter((item) => kept.has(item));
    const known = merged.get(touchpoints.join()) ?? { touchpoints, targets: 0, others: 0 };
    merged.set(touchpoints.join(), known);
    known.targets += mask.targets;
    known.others += mask.others;
  }
  return [...merged.values()];
}
