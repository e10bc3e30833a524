import { z } from 'zod';
import { Computation, Figure, Interval, ReliabilityLevel } from './figure.ts';
import { FilterFields, withSegments } from './filter.ts';
import { Level } from './level.ts';
import { OutcomeName, OutcomeUnit } from './outcome.ts';
import { Next, RankingPaging } from './paging.ts';
import { Scope } from './salience.ts';
import { orWithheld } from './withheld.ts';

const count = z.int().min(0);
const interval = { value: z.number(), low: z.number(), high: z.number() };
const standing = { reliability: ReliabilityLevel, reasons: z.array(z.string()) };
const verbatims = z.string().describe('Where the verbatims behind it are listed.');

/** What drivers take. */
export const DriversQuery = withSegments(
  FilterFields.extend({
    outcome: OutcomeName.optional().describe('What touchpoints are held against; without it, the outcome that most verbatims have.'),
    level: Level.default('top'),
    ...RankingPaging.shape,
  }),
);
export type DriversQuery = z.output<typeof DriversQuery>;

const impactFields = {
  ...interval,
  difference: Interval.describe('Mean of those who mention it less mean of those who do not, in the unit of the outcome.'),
  p: z.number().describe('Welch’s test of that difference, two-sided.'),
  formula: z.literal('impact'),
};

/** What those who mention it add to the score, or take from it: the score less what it would be if they scored as those who do not. Association only. */
const Impact = z
  .object({ ...impactFields, q: z.number().describe('p corrected over the touchpoints (Benjamini–Hochberg).') })
  .meta({ id: 'Impact' });
const OneSided = z.object({ ...impactFields, n: count, verbatims }).meta({ id: 'OneSidedImpact' });

/** A touchpoint against an outcome. */
const DriverItem = z
  .object({
    touchpoint: z.string(),
    label: z.string(),
    parent: z.string().nullable(),
    verbatims: z.object({ all: verbatims, positive: verbatims, negative: verbatims }),
    mentioned: count.describe('Verbatims with the outcome that mention it.'),
    n: count.describe('Verbatims with the outcome, less those whose question named it.'),
    impact: Impact.nullable().describe('Null where too few mention it, or nothing varies.'),
    positive: OneSided.nullable().describe('Of those who speak well of it, against those who do not mention it.'),
    negative: OneSided.nullable().describe('Of those who speak ill of it.'),
    importance: z
      .object({ ...interval, weight: Interval, beta: Interval, ...standing, formula: z.literal('relative-weights') })
      .nullable()
      .describe(
        'Johnson’s relative weight as a share of all that the touchpoints explain, 0…1, with its bootstrap interval; null where it is not in the model.',
      ),
    contrast: z
      .object({
        penalty: Interval.nullable().describe('What speaking ill of it takes from the outcome, the other touchpoints held.'),
        reward: Interval.nullable().describe('What speaking well of it gives.'),
        range: Interval.nullable(),
        satisfaction: Interval.nullable(),
        dissatisfaction: Interval.nullable(),
        asymmetry: Interval.nullable().describe('−1: it can only punish; 1: it can only reward.'),
        positives: count,
        negatives: count,
        ...standing,
        formula: z.literal('penalty-reward'),
      })
      .nullable(),
    ...standing,
  })
  .meta({ id: 'Driver' });

/** The smallest set of touchpoints that sets a group apart. */
const KeySet = z
  .object({
    touchpoints: z.array(z.string()).describe('The set, the touchpoint that counts most first.'),
    steps: z.array(
      z.object({
        touchpoint: z.string(),
        label: z.string(),
        shapley: Interval.describe('What it adds to reach less noise, averaged over all orders of entry.'),
        reach: Interval.describe('Share of the group reached by the touchpoints up to this one.'),
        noise: Interval.describe('Share of the others reached too.'),
        worth: Interval.describe('Reach less noise.'),
        gain: Interval.describe('What it adds to reach less noise as it enters: the group newly reached, less the others newly reached.'),
        kept: z.boolean().describe('Whether it is in the set: the set ends before the first whose gain does not clear 0.'),
      }),
    ),
    targets: z.number().describe('Verbatims of the group, at their effective size where weighted.'),
    others: z.number(),
    ...standing,
    formula: z.literal('key-set'),
  })
  .meta({ id: 'KeySet' });

/** What goes with an outcome. */
export const DriversAnswer = z
  .object({
    scope: Scope,
    outcome: z.object({
      name: OutcomeName.nullable(),
      unit: OutcomeUnit.nullable(),
      mean: z.number().nullable(),
      deviation: z.number().nullable(),
      n: count.nullable(),
    }),
    explained: Figure.nullable().describe('R², the share of the outcome’s variance that goes with the touchpoints, 0…1.'),
    family: count.describe('Tests that q is corrected over.'),
    items: z.array(orWithheld(DriverItem, ['touchpoint', 'label', 'parent'])).describe('The greatest impact first, either way.'),
    keyDissatisfiers: KeySet.nullable().describe('Of those lost (detractors, unfavourable answers, leavers), by what they speak ill of.'),
    keyEnhancers: KeySet.nullable().describe('Of those won, by what they speak well of.'),
    leftOut: z.array(z.string()).describe('Touchpoints of the level that too few mention to be in the joint models.'),
    next: Next,
    ...Computation,
  })
  .meta({ id: 'Drivers' });
export type DriversAnswer = z.infer<typeof DriversAnswer>;
