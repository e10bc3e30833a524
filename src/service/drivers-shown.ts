import type { KeySet } from '../statistics/key-set.ts';
import type { PenaltyReward } from '../statistics/penalty-reward.ts';
import type { Importance } from '../statistics/relative-importance.ts';

/** A relative weight as it is answered; null where there is none. */
export function importanceShown(importance: Importance | undefined) {
  if (importance === undefined) return null;
  const { share, weight, beta, reliability, reasons } = importance;
  if (share === null || weight === null || beta === null) return null;
  return { ...share, weight, beta, reliability, reasons, formula: 'relative-weights' as const };
}

/** A penalty–reward contrast as it is answered; null where the touchpoint is not in the model. */
export const contrastShown = (contrast: PenaltyReward | undefined) =>
  contrast === undefined ? null : { ...contrast, formula: 'penalty-reward' as const };

/** A key set as it is answered; `label` names the touchpoint at a place of the model. */
export function keySetShown(set: KeySet, label: (place: number) => { readonly touchpoint: string; readonly label: string }) {
  return {
    touchpoints: set.set.map((place) => label(place).touchpoint),
    steps: set.steps.map(({ touchpoint, ...step }) => ({ ...label(touchpoint), ...step })),
    targets: set.targets,
    others: set.others,
    reliability: set.reliability,
    reasons: set.reasons,
    formula: 'key-set' as const,
  };
}
