import { z } from 'zod';
import { ReliabilityLevel } from './figure.ts';

const interval = { value: z.number(), low: z.number(), high: z.number() };
const significance = {
  p: z.number().describe('Two-sided, of this test alone.'),
  q: z.number().describe('Corrected over the family shown (Benjamini–Hochberg): at or below 0.05 it counts as a difference.'),
};
const decided = z
  .enum(['higher', 'lower', 'undecided'])
  .describe('Of the first set against the second, where q is at most 0.05; else undecided.');

/** A share in two sets, and their difference. */
export const ShareComparison = z
  .object({
    a: z.object({ ...interval, n: z.int(), verbatims: z.int() }),
    b: z.object({ ...interval, n: z.int(), verbatims: z.int() }),
    difference: z.object(interval).describe('First less second, with Newcombe’s 95 % interval.'),
    effect: z.number().describe('Cohen’s h: about 0.2 is small, 0.5 middling, 0.8 large.'),
    test: z.enum(['z', 'fisher']),
    ...significance,
    decided,
    sizePerSet: z
      .int()
      .nullable()
      .describe('Verbatims that each set would need for a difference such as this to be found four times in five.'),
    reliability: ReliabilityLevel,
    reasons: z.array(z.string()),
    formula: z.literal('two-proportions'),
  })
  .meta({ id: 'ShareComparison' });
/** A share in two sets. */
export type ShareComparison = z.infer<typeof ShareComparison>;

/** A net score in two sets, −100…100, and their difference. */
export const NetComparison = z
  .object({
    a: z.object({ ...interval, n: z.int() }),
    b: z.object({ ...interval, n: z.int() }),
    difference: z.object(interval).describe('First less second, −200…200.'),
    ...significance,
    decided,
    reliability: ReliabilityLevel,
    reasons: z.array(z.string()),
    formula: z.literal('net-difference'),
  })
  .meta({ id: 'NetComparison' });
/** A net score in two sets. */
export type NetComparison = z.infer<typeof NetComparison>;
