import { z } from 'zod';
import { Computation, Every, Figure } from './figure.ts';
import { FilterFields, withSegments } from './filter.ts';
import { Scope } from './salience.ts';
import { orWithheld } from './withheld.ts';

const instant = z.iso.datetime({ offset: true });

/** The scores that customers give. */
export const ScoreName = z.enum(['nps', 'csat', 'ces', 'stars']);
export type ScoreName = z.infer<typeof ScoreName>;

/** What scores over time take. */
export const ScoresQuery = withSegments(
  FilterFields.extend({
    every: Every.default('month').describe('Length of the periods of `items`, in the project’s time zone; a week begins on Monday.'),
    by: z.string().min(1).max(100).optional().describe('Name of a segment, such as plan: figures for each of its values too.'),
  }),
);
export type ScoresQuery = z.output<typeof ScoresQuery>;

const figures = {
  score: ScoreName,
  segment: z.string().nullable().describe('Value of the segment asked for by `by`; null for all.'),
  ...Figure.shape,
  favourable: z
    .object({ value: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .describe('Share of favourable answers with Wilson’s interval: promoters, CSAT and stars 4–5, effort 5–7; null without answers.'),
};

const names = ['score', 'segment', 'formula'] as const;

/** Scores of the whole scope, and over time as flat rows. NPS is −100…100, the others on their own scales. */
export const ScoresAnswer = z
  .object({
    scope: Scope,
    totals: z.array(orWithheld(z.object(figures).meta({ id: 'ScoreTotal' }), names)),
    items: z.array(
      orWithheld(z.object({ time: instant.describe('First instant of the period.'), ...figures }).meta({ id: 'ScoreRow' }), [
        'time',
        ...names,
      ]),
    ),
    ...Computation,
  })
  .meta({ id: 'Scores' });
export type ScoresAnswer = z.infer<typeof ScoresAnswer>;
