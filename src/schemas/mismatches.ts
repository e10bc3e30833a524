import { z } from 'zod';
import { Computation, Figure } from './figure.ts';
import { FilterFields, withSegments } from './filter.ts';
import { Next, Paging } from './paging.ts';
import { Scope } from './salience.ts';
import { ScoreName } from './scores.ts';
import { VerbatimAnswer } from './verbatim-answer.ts';
import { orWithheld } from './withheld.ts';

/** What mismatches take. */
export const MismatchesQuery = withSegments(
  FilterFields.extend({
    score: ScoreName.optional().describe('The score to hold against the words; without it, any that was given.'),
    ...Paging.shape,
  }),
);
export type MismatchesQuery = z.output<typeof MismatchesQuery>;

const kind = z.enum(['kind-words', 'harsh-words']).describe('Kind words beside a low score, or harsh words beside a high one.');

/** Verbatims whose words and score disagree, the widest gap first. */
export const MismatchesAnswer = z
  .object({
    scope: Scope,
    total: z.int().min(0).nullable().describe('How many there are; the thousand widest can be listed.'),
    rates: z
      .array(
        orWithheld(z.object({ score: ScoreName, kind, verbatims: z.int().min(0), ...Figure.shape }).meta({ id: 'MismatchRate' }), [
          'score',
          'kind',
          'formula',
        ]),
      )
      .describe('How often, among the favourable or the unfavourable scores.'),
    items: z.array(
      z
        .object({
          verbatim: VerbatimAnswer,
          score: ScoreName.describe('The score that disagrees most.'),
          kind,
          gap: z.number().describe('Distance between words and score, both brought to −1…1: 0…2.'),
        })
        .meta({ id: 'Mismatch' }),
    ),
    next: Next,
    ...Computation,
  })
  .meta({ id: 'Mismatches' });
export type MismatchesAnswer = z.infer<typeof MismatchesAnswer>;
