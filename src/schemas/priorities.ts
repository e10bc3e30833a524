import { z } from 'zod';
import { Computation, Interval, ReliabilityLevel } from './figure.ts';
import { FilterFields, withSegments } from './filter.ts';
import { Level } from './level.ts';
import { OutcomeName, OutcomeUnit } from './outcome.ts';
import { Next, RankingPaging } from './paging.ts';
import { Scope } from './salience.ts';
import { orWithheld } from './withheld.ts';

const count = z.int().min(0);

/** What priorities take. */
export const PrioritiesQuery = withSegments(
  FilterFields.extend({
    outcome: OutcomeName.optional().describe(
      'What importance and stakes are derived from; without it, the outcome that most verbatims have.',
    ),
    level: Level.default('top'),
    crosshair: z
      .enum(['mean', 'scale'])
      .default('mean')
      .describe('Where the axes cross: at the means of the touchpoints, or at an even share of importance and a net sentiment of 0.'),
    ...RankingPaging.shape,
  }),
);
export type PrioritiesQuery = z.output<typeof PrioritiesQuery>;

const Thresholds = z.object({
  share: z
    .number()
    .min(0)
    .max(1)
    .describe('Least lower bound of the share of verbatims, or of the attributable share of those lost, for a touchpoint to be salient.'),
  p: z.number().min(0).max(1).describe('Greatest corrected p of a difference with stakes.'),
  npsPoints: z.number().min(0).max(200).describe('Least difference with stakes, in NPS points.'),
  deviations: z.number().min(0).max(10).describe('The same for other scores, in standard deviations.'),
  asymmetry: z.number().min(0).max(1).describe('Beyond this impact asymmetry, either way, a touchpoint only breaks or only makes.'),
});

/** The lines that verdicts are drawn by, as a project may set them; those left out are the conventional ones. */
export const VerdictThresholds = Thresholds.partial().strict().meta({ id: 'VerdictThresholds' });
/** The lines that a project sets. */
export type VerdictThresholds = z.infer<typeof VerdictThresholds>;

const VerdictKind = z
  .enum(['breaker', 'maker', 'both', 'hygiene', 'none', 'insufficient-evidence'])
  .describe(
    'A moment of truth that only punishes, only rewards, or does both; what is only missed when it fails; none; or too little known.',
  );

const PriorityItem = z
  .object({
    touchpoint: z.string(),
    label: z.string(),
    parent: z.string().nullable(),
    sentence: z.string().describe('The verdict for a manager, in the language asked for.'),
    verdict: VerdictKind,
    salient: z.boolean(),
    stakes: z
      .boolean()
      .nullable()
      .describe('Whether those who mention it score differently, by enough and beyond chance; null without an outcome.'),
    reasons: z.array(z.string()),
    quadrant: z
      .enum(['concentrate', 'keep-up', 'low-priority', 'possible-overkill', 'borderline'])
      .nullable()
      .describe('Only where both intervals clear the cross-hair, else borderline; null where importance is not known.'),
    priority: Interval.nullable().describe(
      'Importance less performance, both in deviations among the touchpoints: the higher, the sooner.',
    ),
    importance: Interval.nullable().describe(
      'Its share of what the touchpoints explain of the outcome; of the verbatims, where there is no outcome.',
    ),
    performance: Interval.nullable().describe('Net sentiment, −100…100, drawn towards the mean of all where little was said.'),
    inputs: z.object({
      n: count.describe('Verbatims that the share is of.'),
      verbatims: count,
      share: Interval,
      smith: z.number(),
      chance: z.number().describe('97.5th percentile of Smith’s S among random lists.'),
      attributable: Interval.nullable().describe('Share of those lost that goes with speaking ill of it.'),
      difference: Interval.nullable().describe('Of the outcome, between those who mention it and those who do not.'),
      q: z.number().nullable(),
      leastDifference: z.number().nullable(),
      penalty: Interval.nullable(),
      reward: Interval.nullable(),
      asymmetry: Interval.nullable(),
    }),
    charge: Interval.nullable().describe('Mean absolute score, 0…1.'),
    ending: Interval.extend({ n: count }).nullable().describe('Mean score where it is the last thing mentioned, −1…1.'),
    reliability: ReliabilityLevel,
    verbatims: z
      .object({ all: z.string(), positive: z.string(), negative: z.string() })
      .describe('Where the verbatims behind it are listed.'),
    formula: z.literal('verdict'),
  })
  .meta({ id: 'Priority' });

/** What to do first. */
export const PrioritiesAnswer = z
  .object({
    scope: Scope,
    outcome: z.object({ name: OutcomeName.nullable(), unit: OutcomeUnit.nullable(), n: count.nullable() }),
    importanceFrom: z
      .enum(['relative-weights', 'salience'])
      .describe('`salience` where no verbatim has an outcome: what is said most is then taken for what matters most.'),
    crosshair: z.object({ importance: z.number(), performance: z.number() }).nullable(),
    thresholds: Thresholds,
    family: count.describe('Tests that q is corrected over.'),
    items: z
      .array(orWithheld(PriorityItem, ['touchpoint', 'label', 'parent']))
      .describe('What hurts most first: moments of truth that break, what is important and poor, what else scores lower; then the rest.'),
    next: Next,
    ...Computation,
  })
  .meta({ id: 'Priorities' });
export type PrioritiesAnswer = z.infer<typeof PrioritiesAnswer>;
