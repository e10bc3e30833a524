import { z } from 'zod';
import { Label } from './analysis.ts';
import { NetComparison, ShareComparison } from './comparison-figures.ts';
import { Computation, ReliabilityLevel } from './figure.ts';
import { either, FilterFields, withSegments } from './filter.ts';
import { Next, RankingPaging } from './paging.ts';
import { FrameworkId } from './touchpoint.ts';
import { orWithheld } from './withheld.ts';

const instant = z.iso.datetime({ offset: true });
const count = z.int().min(0);

const common = FilterFields.extend({
  level: z
    .enum(['all', 'top', 'leaf'])
    .default('all')
    .describe('`top`: those without a parent; `leaf`: those with nothing below them in the taxonomy.'),
  evidence: z.coerce.number().int().min(1).max(10).optional().describe('Adds that many of the most telling quotes to each item.'),
  compare: z
    .enum(['previous'])
    .optional()
    .describe('`previous`: the change against the stretch of time of the same length just before `from`, which must be given.'),
  include: either(z.enum(['respondents', 'chance']))
    .optional()
    .describe(
      '`respondents`: how many independent respondents mention each item, and its share clustered by them; `chance`: whether its Smith’s S is beyond chance. Repeatable.',
    ),
  ...RankingPaging.shape,
});

/** What a ranking of touchpoints takes. */
export const SalienceQuery = withSegments(
  common.extend({
    group: z.enum(['base']).optional().describe('`base`: a touchpoint that specialises one of the base counts for it.'),
  }),
);
export type SalienceQuery = z.output<typeof SalienceQuery>;

/** What a ranking of stages takes. */
export const MomentsQuery = withSegments(common.extend({ framework: FrameworkId.default('five-moments') }));
export type MomentsQuery = z.output<typeof MomentsQuery>;

/** A proportion with its 95 % interval. */
const Proportion = z.object({ value: z.number(), low: z.number(), high: z.number() }).meta({ id: 'Proportion' });

/** What is said of an item, in counts of verbatims and mean scores (−1…1). */
const ItemSentiment = z
  .object({
    positive: count,
    neutral: count,
    negative: count,
    mixed: count,
    mean: z.number().describe('Mean score, −1…1.'),
    charge: z.number().describe('Mean absolute score, 0…1.'),
    net: z
      .object({ value: z.number(), low: z.number(), high: z.number(), reliability: ReliabilityLevel, reasons: z.array(z.string()) })
      .describe(
        'Net sentiment, −100…100: positive less negative verbatims in a hundred, mixed counted as neutral. Adjusted Wald interval.',
      ),
  })
  .meta({ id: 'ItemSentiment' });

/** A quote that shows what is said of an item. */
export const Evidence = z
  .object({
    verbatim: z.string(),
    text: z.string(),
    start: count,
    end: count,
    touchpoint: z.string(),
    score: z.number(),
    label: Label,
    at: instant,
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;

const figures = {
  label: z.string().describe('In the language asked for by Accept-Language.'),
  parent: z.string().nullable(),
  rank: z.int().min(1).nullable().describe('Among those with the same parent; null when too little was said.'),
  verbatims: count.describe('Verbatims that mention it, each once; a mention below counts here too.'),
  mentions: count,
  share: Proportion.extend({
    n: count.describe('Verbatims in scope, less those whose question named the item.'),
    effectiveN: z.number().optional().describe('Kish’s effective n, where verbatims are weighted.'),
  })
    .meta({ id: 'Share' })
    .describe('Share of the verbatims, Wilson’s interval.'),
  topOfMind: Proportion.describe('Share of the verbatims whose first touchpoint it is, Wilson’s interval.'),
  smith: z.number().describe('Smith’s S, 0…1.'),
  sutrop: z.number().describe('Sutrop’s cognitive salience, 0…1.'),
  box: z
    .enum(['core', 'first-periphery', 'contrasting', 'second-periphery'])
    .describe('Often and early, often and late, seldom and early, seldom and late; cut at the means of the items listed.'),
  sentiment: ItemSentiment,
  reliability: ReliabilityLevel.describe('Of the share, and so of the rank.'),
  reasons: z.array(z.string()).describe('Why the reliability is not better.'),
  evidence: z.array(Evidence).optional(),
  respondents: z
    .object({
      distinct: count.describe('Respondents who mention it; a verbatim without a respondent stands for one of its own.'),
      share: Proportion.extend({ effectiveN: z.number() }).describe('Share with Wilson’s interval at what its respondents are worth.'),
    })
    .meta({ id: 'Convergence' })
    .optional(),
  beyondChance: z.boolean().optional().describe('Whether Smith’s S is above what 97.5 % of random lists would give.'),
  change: z
    .object({ share: ShareComparison, sentiment: NetComparison.nullable().describe('Null where either period has no mention.') })
    .meta({ id: 'Change' })
    .optional()
    .describe('Against the period before: `a` is now, `b` before; corrected over all items of the answer.'),
};

const SalienceFigures = z.object({
  touchpoint: z.string(),
  ...figures,
  moment: z.string().nullable().describe('Its stage in the five moments.'),
});
/** One touchpoint of a ranking, before any of it is withheld. */
export type SalienceItem = z.infer<typeof SalienceFigures>;

/** What may be withheld of an item that is shown, with `minCell`. */
const partly = {
  topOfMind: figures.topOfMind.nullable(),
  sentiment: orWithheld(ItemSentiment, ['mean', 'charge']),
  change: orWithheld(figures.change.unwrap(), []).optional(),
};
const names = ['label', 'parent', 'moment'] as const;
const Touchpoints = orWithheld(SalienceFigures.extend(partly).meta({ id: 'SalienceItem' }), ['touchpoint', ...names]);

/** One stage of a ranking. */
const Stages = orWithheld(z.object({ moment: z.string(), ...figures, ...partly }).meta({ id: 'MomentItem' }), names);

/** What a ranking is about. */
export const Scope = z
  .object({
    verbatims: count.nullable().describe('Null where they are too few for the `minCell` of the project.'),
    withMention: count.nullable(),
    coverage: z.number().nullable().describe('Share of the verbatims with a mention; null without verbatims.'),
    from: instant.nullable().describe('As asked for, else the first verbatim.'),
    to: instant.nullable().describe('As asked for (exclusive), else the last verbatim.'),
    filters: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    previous: z
      .object({ verbatims: count.nullable(), from: instant, to: instant })
      .optional()
      .describe('The period compared with, where one was asked for.'),
    version: z.string().describe('Names the engine, lexicons and taxonomy that gave the counts.'),
    reliability: z
      .literal('suppressed')
      .optional()
      .describe('Where so few are in scope (or left out of it) that all figures are withheld.'),
    reasons: z.array(z.literal('small-cell')).optional(),
  })
  .meta({ id: 'Scope' });
export type Scope = z.infer<typeof Scope>;

/** What a ranking says of itself as a whole. */
const whole = {
  order: z
    .object({ tau: z.number(), p: z.number(), n: count, confounded: z.boolean() })
    .describe(
      'Kendall’s tau between the places in the texts and the order of the journey: `confounded` where people tell their journey in order, so that what comes early need not matter most.',
    ),
  convergence: z
    .object({
      respondents: count.nullable().describe('Distinct respondents in scope.'),
      named: z.boolean().describe('False where no verbatim names its respondent, so that each counts as one.'),
      chance: z
        .object({ mean: z.number(), high: z.number() })
        .describe('Smith’s S of an item of no salience of its own, and its 97.5th percentile.'),
      ...Computation,
    })
    .optional()
    .describe('With `include`.'),
};

/** The ranking of touchpoints. */
export const SalienceAnswer = z.object({ scope: Scope, ...whole, items: z.array(Touchpoints), next: Next }).meta({ id: 'Salience' });
export type SalienceAnswer = z.infer<typeof SalienceAnswer>;

/** The ranking of the stages of a framework. */
export const MomentsAnswer = z
  .object({ scope: Scope.extend({ framework: FrameworkId }), ...whole, items: z.array(Stages), next: Next })
  .meta({ id: 'Moments' });
export type MomentsAnswer = z.infer<typeof MomentsAnswer>;
