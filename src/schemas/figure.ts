import { z } from 'zod';

const count = z.int().min(0);

/** How far a figure can be relied on. */
export const ReliabilityLevel = z.enum(['suppressed', 'insufficient', 'indicative', 'reliable']);

/** A value with its 95 % interval, all three in one unit. */
export const Interval = z.object({ value: z.number(), low: z.number(), high: z.number() }).meta({ id: 'Interval' });

/** A figure with what it rests on: value and 95 % interval in one unit, n, reliability, and the id of its formula (docs/figures). */
export const Figure = z
  .object({
    value: z.number().nullable().describe('Null where nothing was said.'),
    low: z.number().nullable(),
    high: z.number().nullable(),
    n: count.describe('Verbatims (or answers) that it rests on.'),
    effectiveN: z.number().optional().describe('Kish’s effective n, where verbatims are weighted.'),
    reliability: ReliabilityLevel,
    reasons: z.array(z.string()).describe('Why the reliability is not better.'),
    formula: z.string().describe('Id of the formula; each has a page in the documentation.'),
  })
  .meta({ id: 'Figure' });
export type Figure = z.infer<typeof Figure>;

/** What every computed answer says of itself. */
export const Computation = {
  revision: count.describe('Revision of the project that the figures are of.'),
  computedAt: z.iso.datetime({ offset: true }).describe('When they were computed.'),
  current: z.boolean().describe('False while figures of an earlier revision are shown and new ones are computed.'),
};

/** The answer while a heavy figure is being computed for the first time: ask again after `Retry-After` seconds. */
export const Computing = z.object({ computing: z.literal(true), detail: z.string() }).meta({ id: 'Computing' });

/** The lengths of period that figures over time come in. */
export const Every = z.enum(['day', 'week', 'month', 'quarter', 'year']);
export type Every = z.infer<typeof Every>;
