import type { DriversAnswer } from '../schemas/drivers.ts';
import type { ResultOf } from './insights/insights.ts';
import { type SmallItems, smallAmong } from './small-items.ts';
import { isSmall } from './suppression.ts';

type Found = NonNullable<ResultOf<'drivers'>>;
type KeySet = NonNullable<DriversAnswer['keyDissatisfiers']>;

/** What drivers and priorities withhold. */
export interface SmallDrivers {
  /** Whether so few have the outcome that all that is said of it is withheld. */
  readonly outcome: boolean;
  readonly items: ReadonlySet<string>;
  /** Touchpoints of which it is withheld how many speak well and ill. */
  readonly sides: ReadonlySet<string>;
}

/** What is small among those with an outcome; `small` is what already is among all. */
export function smallDrivers(
  minCell: number,
  { n, names, impacts }: Found,
  small: SmallItems,
  parentOf: (item: string) => string | null,
): SmallDrivers {
  if (minCell === 0) return { outcome: false, items: new Set(), sides: new Set() };
  const known = (impacts ?? []).filter(({ verbatims }) => verbatims > 0).map((impact) => ({ ...impact, id: names[impact.item] as string }));
  const among = (counts: (one: (typeof known)[number]) => readonly number[], forced: ReadonlySet<string>) =>
    smallAmong(
      minCell,
      known.map((one) => ({ id: one.id, counts: counts(one) })),
      parentOf,
      forced,
    );
  const items = new Set([...small.items, ...among((one) => [one.verbatims, one.n - one.verbatims], small.items)]);
  const sides = [
    among(({ praised }) => [praised], items),
    among(({ blamed }) => [blamed], items),
    among((one) => [one.verbatims - one.praised - one.blamed], items),
  ];
  return { outcome: isSmall(n, minCell), items, sides: new Set([...small.splits, ...sides.flatMap((side) => [...side])]) };
}

/** A key set up to where a step would tell of too few: those it adds, or those left; null where the group itself is too small. */
export function keySetOfMany(set: KeySet | null, minCell: number, isHidden: (touchpoint: string) => boolean): KeySet | null {
  if (set === null || minCell === 0) return set;
  const { targets, others, steps } = set;
  if (isSmall(targets, minCell) || isSmall(others, minCell)) return null;
  const small = (share: number, of: number) => isSmall(Math.round(share * of), minCell);
  const end = steps.findIndex((step, i) => {
    const before = steps[i - 1];
    return (
      isHidden(step.touchpoint) ||
      [[step.reach.value, before?.reach.value ?? 0, targets] as const, [step.noise.value, before?.noise.value ?? 0, others] as const].some(
        ([now, then, of]) => small(now - then, of) || small(1 - now, of),
      )
    );
  });
  const shown = end < 0 ? steps : steps.slice(0, end);
  const names = new Set(shown.map(({ touchpoint }) => touchpoint));
  return { ...set, steps: shown, touchpoints: set.touchpoints.filter((touchpoint) => names.has(touchpoint)) };
}
