import type { ChurnAnswer } from '../schemas/churn.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import type { ChurnModel } from './insights/churn-model.ts';

type Odds = NonNullable<ChurnAnswer['items'][number]['odds']>;

/** The adjusted odds ratio of each item that a model has room for and can tell, corrected over them all. */
export function oddsByItem(models: readonly ChurnModel[]): Map<number, Odds> {
  const told = models.flatMap(({ depth, model }) =>
    model.items.flatMap(({ touchpoints: [item], odds, p }) => (item === undefined || odds === null ? [] : [{ item, depth, odds, p }])),
  );
  const corrected = benjaminiHochberg(told.map(({ p }) => p));
  return new Map(
    told.map(({ item, depth, odds, p }, i) => [item, { ...odds, p, q: corrected[i] as number, depth, formula: 'odds-ratio' as const }]),
  );
}

/** What an answer says of a joint model. */
export function churnModelShown(
  { depth, model, kept, leftOut }: ChurnModel,
  name: (item: number) => string,
): ChurnAnswer['models'][number] {
  const { cases, others, interval, auc, reliability, reasons } = model;
  return {
    depth,
    touchpoints: kept.map(name),
    leftOut: leftOut.map(name),
    cases,
    others,
    interval,
    auc: { ...auc, formula: 'auc' },
    reliability,
    reasons: [...reasons, ...(leftOut.length > 0 ? ['fewer-predictors'] : [])],
    formula: 'odds-ratio',
  };
}
