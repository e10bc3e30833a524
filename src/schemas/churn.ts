import { z } from 'zod';
import { Computation, Figure, Interval, ReliabilityLevel } from './figure.ts';
import { FilterFields, withSegments } from './filter.ts';
import { Level } from './level.ts';
import { Next, RankingPaging } from './paging.ts';
import { Scope } from './salience.ts';
import { orWithheld } from './withheld.ts';

const count = z.int().min(0);
const interval = { value: z.number(), low: z.number(), high: z.number() };
const figure = (formula: string, what: string) => z.object({ ...interval, formula: z.literal(formula) }).describe(what);
const stands = { reliability: ReliabilityLevel, reasons: z.array(z.string()) };
const significance = {
  p: z.number().describe('Two-sided, of this test alone.'),
  q: z.number().describe('Corrected over the family shown (Benjamini–Hochberg): at or below 0.05 it counts as a difference.'),
};
const decided = z.enum(['higher', 'lower', 'undecided']);

/** What churn takes. */
export const ChurnQuery = withSegments(
  FilterFields.extend({
    level: Level.default('all'),
    every: z.enum(['week', 'month']).default('month').describe('Length of the bins of time since an event: 7 days, or 30.4375.'),
    ...RankingPaging.shape,
  }),
);
export type ChurnQuery = z.output<typeof ChurnQuery>;

const ChurnItem = z
  .object({
    touchpoint: z.string(),
    label: z.string(),
    parent: z.string().nullable(),
    negative: z
      .object({ churned: count, stayed: count })
      .describe('Verbatims that speak ill of it (negative or mixed), of customers who left and who stayed.'),
    n: count.describe('Verbatims in scope of which it is known whether the customer left, less those whose question named it.'),
    rate: figure('churn-rate', 'Share of those who speak ill of it that left, Wilson’s interval.'),
    rateOfRest: figure('churn-rate', 'The same of all others.'),
    lift: figure('lift', 'Churn among those who speak ill of it over churn of all: 1 says no difference.'),
    relativeRisk: figure('relative-risk', 'Over churn of those who do not: 1 says no difference.'),
    attributable: figure(
      'attributable-share',
      'Share of the leavers that would have stayed, if this alone made the difference (Miettinen).',
    ),
    ...significance,
    decided: decided.describe(
      'Whether more (or fewer) leave among those who speak ill of it, where q is at most 0.05 and enough was said.',
    ),
    odds: z
      .object({ ...interval, p: z.number(), q: z.number(), depth: z.int().nullable(), formula: z.literal('odds-ratio') })
      .nullable()
      .describe(
        'Odds ratio adjusted for the other touchpoints of the model (Firth); null where no model has room for it or cannot tell it.',
      ),
    ...stands,
    verbatims: z.string().describe('Where the negative verbatims that mention it are listed.'),
  })
  .meta({ id: 'ChurnItem' });

const ChurnModel = z
  .object({
    depth: z.int().nullable().describe('How far from the top its touchpoints are, from 1; null for level=leaf.'),
    touchpoints: z.array(z.string()),
    leftOut: z.array(z.string()).describe('Spoken ill of too seldom, or too many for the leavers there are: the most frequent are kept.'),
    cases: z.number().describe('Leavers, at their effective size where weighted.'),
    others: z.number(),
    interval: z.enum(['profile', 'wald']),
    auc: figure('auc', 'How well the model tells leavers from others on its own data: ½ is chance.'),
    ...stands,
    formula: z.literal('odds-ratio'),
  })
  .meta({ id: 'ChurnModel' });

const EventBin = z.object({
  from: count.describe('Periods since the event, from this one…'),
  to: count.describe('…to before this one.'),
  atRisk: count.describe('Customers who had not left before it, and of whom something is known in it or later.'),
  churned: count.describe('Those of them who left in it.'),
  censored: count.describe('Those of them last known to stay in it: they count for half of it.'),
  exposed: z.number().min(0).describe('At risk less half of `censored`, at their effective size where weighted.'),
  hazard: Interval.describe('Share of `exposed` that left in it, Wilson’s interval.'),
  ...significance,
  decided: decided.describe('Its hazard against that of the other bins of the event together.'),
  ...stands,
});

const ChurnEvent = z
  .object({
    event: z.string(),
    n: count.describe('Customers known to have had it and then to have left or stayed; one who had it on several dates counts from each.'),
    churned: count.describe('Those of them who left, whenever.'),
    before: count.describe('Customers who left, or of whom no more is known, before the event: left out.'),
    hazard: Interval.nullable().describe('Share that left in a period, over all bins; null where there is none.'),
    concentratesIn: count.nullable().describe('`from` of the bin with the highest hazard among those decided higher; null where none is.'),
    bins: z
      .array(orWithheld(EventBin.meta({ id: 'ChurnEventBin' }), ['from', 'to']))
      .describe('A life table, up to 24 bins, and to the last in which somebody is known to stay: beyond, leavers alone are known.'),
    later: z
      .object({ churned: count, stayed: count })
      .nullable()
      .describe('Customers who left, or were last known to stay, after the last bin; null where bins are withheld.'),
    formula: z.literal('time-since-event'),
  })
  .meta({ id: 'ChurnEvent' });

/** Who leaves, and what goes with it. */
export const ChurnAnswer = z
  .object({
    scope: Scope,
    rate: orWithheld(Figure.extend({ churned: count, verbatims: z.string() }).meta({ id: 'ChurnRate' }), ['formula']),
    family: z.object({ touchpoints: z.int(), odds: z.int(), bins: z.int() }).describe('Tests that the corrections are over.'),
    items: z.array(orWithheld(ChurnItem, ['touchpoint', 'label', 'parent'])),
    next: Next,
    models: z.array(ChurnModel).describe('Joint models, one a depth of the taxonomy (one in all for level=top and level=leaf).'),
    coverage: z
      .array(
        z.object({
          touchpoint: z.string(),
          label: z.string(),
          churners: Interval.describe('Share of the leavers that speak ill of this one or of one before it.'),
          others: Interval,
          formula: z.literal('coverage'),
        }),
      )
      .describe('Touchpoints of the first model’s level, each adding most of the leavers not covered yet.'),
    every: z.enum(['week', 'month']),
    events: z.array(orWithheld(ChurnEvent, ['event', 'formula'])).describe('The time since each event, the best known first, up to 50.'),
    ...Computation,
  })
  .meta({ id: 'Churn' });
export type ChurnAnswer = z.infer<typeof ChurnAnswer>;
