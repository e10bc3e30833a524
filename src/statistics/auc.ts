import { type Estimate, Z } from './interval.ts';

/** Observations of the same score: how many are in the target group, how many outside it. */
export interface Scored {
  readonly score: number;
  readonly targets: number;
  readonly others: number;
}

/** More halvings than a number between 0 and 1 has digits. */
const HALVINGS = 60;

/**
 * The area under the ROC curve, 0…1: the chance that a score from the target group is above one from outside it, ties counting half; ½
 * when scores say nothing. The interval is Newcombe's fifth, which holds at 0 and 1 too. Without observations in either group the value is
 * ½ and the interval the whole of 0…1. Of a model on the data that made it, the area flatters.
 * R. G. Newcombe, "Confidence intervals for an effect size measure based on the Mann–Whitney statistic", Statistics in Medicine 25 (2006)
 * 559.
 */
export function auc(scored: readonly Scored[]): Estimate {
  const ascending = [...scored].sort((a, b) => a.score - b.score);
  let targets = 0;
  let others = 0;
  let wins = 0;
  for (let i = 0; i < ascending.length; ) {
    const { score } = ascending[i] as Scored;
    const tied = { targets: 0, others: 0 };
    for (; ascending[i]?.score === score; i += 1) {
      tied.targets += ascending[i]?.targets ?? 0;
      tied.others += ascending[i]?.others ?? 0;
    }
    wins += tied.targets * (others + tied.others / 2);
    targets += tied.targets;
    others += tied.others;
  }
  if (targets <= 0 || others <= 0) return { value: 0.5, low: 0, high: 1 };
  const value = Math.min(1, wins / (targets * others));
  return { value, low: bound(value, 0, targets, others), high: bound(value, 1, targets, others) };
}

/** The area between `value` and `end` that is z of its own standard errors away from `value`. */
function bound(value: number, end: number, targets: number, others: number): number {
  const more = Math.max(0, (targets + others) / 2 - 1);
  let [near, far] = [value, end];
  for (let i = 0; i < HALVINGS; i += 1) {
    const area = (near + far) / 2;
    const spread = 1 + (more * (1 - area)) / (2 - area) + (more * area) / (1 + area);
    if (Math.abs(value - area) < Z * Math.sqrt((area * (1 - area) * spread) / (targets * others))) near = area;
    else far = area;
  }
  return (near + far) / 2;
}
