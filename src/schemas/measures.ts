import { z } from 'zod';
import { Computation, Every, Figure, ReliabilityLevel } from './figure.ts';
import { FilterFields, withSegments } from './filter.ts';
import { Level } from './level.ts';
import { Scope } from './salience.ts';
import { ScoreName } from './scores.ts';
import { orWithheld } from './withheld.ts';

const count = z.int().min(0);
const interval = { value: z.number(), low: z.number(), high: z.number() };
const stands = { reliability: ReliabilityLevel, reasons: z.array(z.string()) };

/** What measures take. */
export const MeasuresQuery = withSegments(
  FilterFields.extend({
    measure: z.string().min(1).max(100).optional().describe('Name of a measure; without it, the answer lists those there are.'),
    every: Every.default('month').describe('Length of the periods of `items`, in the project’s time zone; a week begins on Monday.'),
    level: Level.default('all'),
  }),
);
export type MeasuresQuery = z.output<typeof MeasuresQuery>;

const durations = {
  n: count,
  open: count.describe('Those still open, of which only a least value is known.'),
  median: Figure.describe('In the unit sent; `value`, `low` and `high` are null for what the observations do not reach.'),
  p90: Figure.describe('What nine in ten do not exceed.'),
};
const Durations = z.object(durations).meta({ id: 'Durations' });

const MeasureTouchpoint = z
  .object({
    touchpoint: z.string(),
    label: z.string(),
    parent: z.string().nullable(),
    ...durations,
    rest: Durations.describe('Of those that do not mention it.'),
    observed: z.number().describe('How many ended where it is mentioned…'),
    expected: z.number().describe('…and how many would have at the common pace: fewer is slower.'),
    p: z.number().describe('Log-rank test of those that mention it against the rest.'),
    q: z.number().describe('Corrected over the touchpoints shown (Benjamini–Hochberg).'),
    decided: z.enum(['slower', 'faster', 'undecided']).describe('Where q is at most 0.05; else undecided.'),
    ...stands,
    formula: z.literal('log-rank'),
    verbatims: z.string(),
  })
  .meta({ id: 'MeasureTouchpoint' });

const MeasureScore = z
  .object({
    score: ScoreName,
    ...interval,
    n: count,
    openLeftOut: count.describe('Verbatims with the score whose measure is still open: they have no rank.'),
    p: z.number(),
    q: z.number().describe('Corrected over the scores shown.'),
    decided: z.enum(['rises', 'falls', 'undecided']).describe('What the score does as the measure grows, where q is at most 0.05.'),
    ...stands,
    formula: z.literal('rank-correlation'),
  })
  .meta({ id: 'MeasureScore' });

/** The measures there are, and the figures of one. */
export const MeasuresAnswer = z
  .object({
    scope: Scope,
    measures: z
      .array(orWithheld(z.object({ measure: z.string(), n: count, open: count }), ['measure']))
      .describe('The measures of the scope, the most frequent first.'),
    measure: z.string().nullable(),
    totals: orWithheld(Durations, [])
      .nullable()
      .describe(
        'Null where no measure was asked for. Exact up to 20,000 distinct values; beyond, in steps that hold as small a share of the verbatims.',
      ),
    items: z.array(orWithheld(z.object({ time: z.iso.datetime({ offset: true }), ...durations }).meta({ id: 'MeasureRow' }), ['time'])),
    touchpoints: z
      .array(orWithheld(MeasureTouchpoint, ['touchpoint', 'label', 'parent']))
      .describe('The surest difference first. More than 1,000 distinct values are compared in steps of a thousandth of the verbatims.'),
    scores: z
      .array(orWithheld(MeasureScore, ['score', 'formula']))
      .describe('Spearman’s correlation of the measure with each score, −1…1; verbatims count alike.'),
    bands: z
      .object({
        p: z.number().describe('Log-rank test of the three bands.'),
        items: z.array(
          orWithheld(z.object({ band: z.enum(['promoter', 'passive', 'detractor']), ...durations, verbatims: z.string() }), ['band']),
        ),
        formula: z.literal('log-rank'),
      })
      .nullable()
      .describe('By the band of the NPS given.'),
    ...Computation,
  })
  .meta({ id: 'Measures' });
export type MeasuresAnswer = z.infer<typeof MeasuresAnswer>;
