import { z } from 'zod';
import { Computation, Figure, ReliabilityLevel } from './figure.ts';
import { FilterFields, withSegments } from './filter.ts';
import { Level } from './level.ts';
import { Scope } from './salience.ts';
import { ScoreName } from './scores.ts';
import { orWithheld } from './withheld.ts';

const count = z.int().min(0);
const interval = { value: z.number(), low: z.number(), high: z.number() };
const stands = { reliability: ReliabilityLevel, reasons: z.array(z.string()) };

/** What journeys take. */
export const JourneysQuery = withSegments(
  FilterFields.extend({
    outcome: ScoreName.optional().describe('The score that peaks, ends and mending are set against; the one most given unless asked for.'),
    by: z.string().min(1).max(100).optional().describe('Name of a segment, such as plan: steps for each of its values too.'),
    level: Level.default('all'),
  }),
);
export type JourneysQuery = z.output<typeof JourneysQuery>;

const r2 = (what: string) => z.object(interval).nullable().describe(what);

const Memory = z
  .object({
    of: z
      .enum(['journey', 'verbatim'])
      .describe('Journeys of two verbatims or more; or verbatims outside journeys that name two touchpoints or more.'),
    peak: Figure.describe('Mean of the furthest from 0, −1…1.'),
    end: Figure.describe('Mean of the last.'),
    mean: Figure.describe('Mean of the means.'),
    lift: z
      .object({
        ofMean: r2('Share of the score’s variance (R²) that goes with the mean, bootstrap interval.'),
        ofPeakEnd: r2('The same of the mean of peak and end.'),
        lift: r2('Second less first.'),
        added: r2('What peak and end add to the mean, in adjusted R².'),
        better: z
          .boolean()
          .describe('Whether the lift is above 0 beyond its interval: only then does how it peaks and ends matter more here.'),
        n: count.describe('Of these, those with the score.'),
        effectiveN: z.number(),
        ...stands,
        formula: z.literal('peak-end-lift'),
      })
      .nullable()
      .describe('Whether peak and end predict the score better than the mean; null where too few have the score for `minCell`.'),
  })
  .meta({ id: 'PeakEnd' });

const Recovery = z
  .object({
    of: z.enum(['journey', 'verbatim']).describe('Along a journey, or within one text.'),
    touchpoint: z.string(),
    label: z.string(),
    parent: z.string().nullable(),
    bad: count.describe('Journeys or texts in which it was bad.'),
    rate: z
      .object({ ...interval, formula: z.literal('recovery-rate') })
      .describe('Share of these in which it ended well, Wilson’s interval.'),
    scored: z.object({ mended: count, never: count }).describe('Of these, those with the score.'),
    worth: z
      .object({
        ...interval,
        p: z.number(),
        q: z.number().describe('Corrected over the recoveries shown (Benjamini–Hochberg).'),
        decided: z.enum(['higher', 'lower', 'undecided']),
        formula: z.literal('recovery-worth'),
      })
      .nullable()
      .describe(
        'Mean score where it was mended less where it never was (NPS: points, −200…200), Welch’s interval; null where it cannot be told.',
      ),
    ...stands,
    verbatims: z.string(),
  })
  .meta({ id: 'Recovery' });

/** Journeys in figures. */
export const JourneysAnswer = z
  .object({
    scope: Scope,
    journeys: count.nullable(),
    inJourneys: count.nullable().describe('Verbatims of a journey.'),
    outcome: ScoreName.nullable(),
    reasons: z.array(z.enum(['no-journeys', 'no-steps', 'no-outcome', 'more-steps'])).describe('What is missing, and so not answered.'),
    items: z
      .array(
        orWithheld(
          z
            .object({ step: z.number(), segment: z.string().nullable(), ...Figure.shape, verbatims: z.string() })
            .meta({ id: 'JourneyStep' }),
          ['step', 'segment', 'formula'],
        ),
      )
      .describe('Mean sentiment of the verbatims of each step, −1…1, the first 100 steps in order.'),
    peakEnd: z.array(orWithheld(Memory, ['of'])),
    recoveries: z
      .array(orWithheld(Recovery, ['of', 'touchpoint', 'label', 'parent']))
      .describe('What was bad and then mended at the same touchpoint, the most frequent first.'),
    ...Computation,
  })
  .meta({ id: 'Journeys' });
export type JourneysAnswer = z.infer<typeof JourneysAnswer>;
