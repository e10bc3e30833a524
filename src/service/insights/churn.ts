import type { Level } from '../../schemas/level.ts';
import { reliability } from '../../statistics/reliability.ts';
import { wilson } from '../../statistics/wilson.ts';
import type { Filter, Prompted } from '../../store/store.ts';
import { caseScope } from './case-scope.ts';
import { churnModel, levelsOf } from './churn-model.ts';
import { churnRisks } from './churn-risks.ts';
import type { Insight } from './insight.ts';
import { leaversTally, leavingRate } from './leavers.ts';
import { timeSince, type UNITS } from './time-since.ts';

/** What churn is asked of. */
export interface ChurnParameters {
  readonly filter: Filter;
  readonly prompted: Prompted;
  readonly level: Level;
  readonly every: keyof typeof UNITS;
  /** Touchpoints with others below them. */
  readonly inner: readonly string[];
}

/** Who leaves: the rate, what goes with it by touchpoint, and when after each event. */
export const churn = (async (read, { id }, { filter, prompted, level, every, inner }: ChurnParameters) => {
  const cases = await read.cases(id, { filter, prompted, axis: 'touchpoint', events: true });
  if (cases === null) return null;
  const tally = leaversTally(1);
  for (let i = 0; i < cases.count; i++) {
    if ((cases.churned[i] as number) >= 0) tally.add(0, cases.churned[i] as number, cases.weight[i] as number);
  }
  const all = tally.of(0);
  const rate = leavingRate(all);
  const share = wilson(rate.k, rate.n);
  const levels = levelsOf(cases, level, new Set(inner));
  const listed = new Set(levels.flatMap(({ items }) => items));
  return {
    scope: caseScope(cases),
    known: all.n,
    churned: all.churned,
    ...(all.w2 === all.n ? {} : { effectiveN: rate.n }),
    rate: all.n === 0 ? null : share,
    level: reliability({ n: rate.n, ...(all.n === 0 ? {} : { share }) }),
    names: cases.items,
    risks: churnRisks(cases, prompted).filter(({ item }) => listed.has(item)),
    models: all.n === 0 ? [] : levels.map(({ depth, items }) => churnModel(cases, depth, items)),
    events: timeSince(cases, every),
  };
}) satisfies Insight<ChurnParameters, unknown>;
