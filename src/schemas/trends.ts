import { z } from 'zod';
import { Intent } from './analysis.ts';
import { Every, ReliabilityLevel } from './figure.ts';
import { FilterFields, withSegments } from './filter.ts';
import { Next, RankingPaging } from './paging.ts';
import { Scope } from './salience.ts';
import { TouchpointId } from './verbatim.ts';
import { orWithheld } from './withheld.ts';

const instant = z.iso.datetime({ offset: true });
const count = z.int().min(0);

/** What trends take. */
export const TrendsQuery = withSegments(
  FilterFields.extend({
    touchpoint: z
      .union([TouchpointId.transform((one) => [one]), z.array(TouchpointId).min(1).max(50)])
      .optional()
      .describe('Repeatable. Without it, and without `intent`, every touchpoint that has none above it.'),
    intent: Intent.optional().describe('Rows of the verbatims with this intent.'),
    every: Every.default('month').describe('Length of the periods, in the project’s time zone; a week begins on Monday.'),
    ...RankingPaging.shape,
  }),
);
export type TrendsQuery = z.output<typeof TrendsQuery>;

/** What is said of a touchpoint, or with an intent, in a period: flat, as a panel takes it. Nulls where nothing was said. */
const TrendRow = z
  .object({
    time: instant.describe('First instant of the period.'),
    touchpoint: z.string().nullable(),
    intent: Intent.nullable(),
    label: z.string().describe('Of the touchpoint, in the language asked for.'),
    verbatims: count.describe('Verbatims that mention it, or hold the intent.'),
    n: count.describe('Verbatims of the period that the share is of.'),
    share: z.number().nullable().describe('0…1, with Wilson’s 95 % interval.'),
    shareLow: z.number().nullable(),
    shareHigh: z.number().nullable(),
    complaints: count.nullable().describe('Verbatims that speak ill of it.'),
    praise: count.nullable().describe('Verbatims that speak well of it.'),
    mean: z.number().nullable().describe('Mean score, −1…1.'),
    net: z.number().nullable().describe('Net sentiment, −100…100, with its adjusted Wald interval.'),
    netLow: z.number().nullable(),
    netHigh: z.number().nullable(),
    reliability: ReliabilityLevel,
    reasons: z.array(z.string()),
  })
  .meta({ id: 'TrendRow' });
/** One flat row. */
export type TrendRow = z.infer<typeof TrendRow>;

/** A moment from which a share was another. */
const TrendChange = z
  .object({
    time: instant.describe('First instant of the first period after it.'),
    touchpoint: z.string().nullable(),
    intent: Intent.nullable(),
    of: z.enum(['share', 'complaints', 'praise']).describe('The share of verbatims that mention it, that speak ill of it, or well.'),
    before: z.number().describe('Share before, 0…1.'),
    after: z.number(),
    p: z.number().describe('By permutation of the periods; change-points with p above 0.05 are not shown.'),
  })
  .meta({ id: 'TrendChange' });
/** One change. */
export type TrendChange = z.infer<typeof TrendChange>;

/** Flat rows over time, and where they break. */
export const TrendsAnswer = z
  .object({
    scope: Scope,
    items: z.array(orWithheld(TrendRow, ['time', 'touchpoint', 'intent', 'label'])),
    changes: z.array(TrendChange),
    next: Next,
  })
  .meta({ id: 'Trends' });
export type TrendsAnswer = z.infer<typeof TrendsAnswer>;
