import { z } from 'zod';
import { pairs } from './pairs.ts';
import { cleanString } from './verbatim.ts';

/** Where a field comes from: a column's name, or in JSON the path of a field, its steps joined by dots (`answers.0.text`). */
const Source = cleanString(500);
const name = cleanString(100);
/** From each row, or one value for all. */
const SourceOrValue = z.union([Source, z.strictObject({ value: name })]);

/** A score as the tool has it: the ends of its scale are brought to those of api.md; `low` above `high` turns it around. */
const MappedScore = z.strictObject({
  from: Source,
  scale: z.strictObject({ low: z.number(), high: z.number() }).optional(),
});

const DateOrder = z.enum(['day-first', 'month-first', 'year-first']);

/** When a row was said. `order` settles 03/04/2026; `timezone` is of times without an offset, the project's unless given. */
const MappedInstant = z.strictObject({
  from: Source,
  order: DateOrder.optional(),
  timezone: z.string().max(100).optional(),
});

/** How the fields of a response, a row of a file or a payload of JSON, become verbatims: one for each text that is not empty. */
export const FieldMapping = z
  .strictObject({
    tool: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a kebab-case id such as typeform')
      .max(40)
      .optional()
      .describe('First part of the ids, and the source unless one is mapped.'),
    texts: z
      .array(
        z.strictObject({
          from: Source,
          question: cleanString(2000).optional().describe('Wording of the question; the name of the column unless given.'),
          key: cleanString(500)
            .optional()
            .describe('What the last part of the ids is made of, such as QID2_TEXT; the wording of the question unless given.'),
        }),
      )
      .min(1)
      .max(50),
    id: Source.optional().describe('Id of the response. Rows without one take an id derived from what they hold.'),
    respondent: Source.optional(),
    at: MappedInstant.optional(),
    lang: SourceOrValue.optional(),
    channel: SourceOrValue.optional(),
    source: SourceOrValue.optional(),
    journey: z.strictObject({ id: Source, step: Source.optional() }).optional(),
    scores: z
      .strictObject({
        nps: MappedScore.optional(),
        csat: MappedScore.optional(),
        ces: MappedScore.optional(),
        stars: MappedScore.optional(),
      })
      .optional(),
    outcome: z.strictObject({ churned: Source, at: Source.optional() }).optional(),
    segments: pairs(name, Source, 20).optional(),
    events: pairs(name, Source, 50, 'events').optional(),
    measures: pairs(name, Source, 50, 'measures').optional(),
    weight: Source.optional(),
    changedAt: MappedInstant.optional().describe(
      'Of what is posted: when the response last changed, so that what comes late is left alone.',
    ),
    deleted: z
      .strictObject({ from: Source, is: name.optional() })
      .optional()
      .describe('Of what is posted: says that the response is gone, by yes, true or 1, or by being just `is`.'),
    dateOrder: DateOrder.optional().describe('Settles 03/04/2026 in any date that does not say its own; that of `at` unless given.'),
    decimal: z.enum(['comma', 'point']).optional().describe('Settles 1,234 and 1.234; other numbers say themselves which they use.'),
  })
  .meta({ id: 'FieldMapping' });
export type FieldMapping = z.infer<typeof FieldMapping>;

const answeredPairs = z.record(z.string(), z.string()).optional();

/** A mapping as it is answered. */
export const AnsweredMapping = FieldMapping.extend({ segments: answeredPairs, events: answeredPairs, measures: answeredPairs }).meta({
  id: 'AnsweredMapping',
});
