import { z } from 'zod';

/** What touchpoints are held against: a score, or whether the customer left. */
export const OutcomeName = z.enum(['nps', 'csat', 'ces', 'stars', 'churn']);
export type OutcomeName = z.infer<typeof OutcomeName>;

/** The unit that differences of an outcome are in. */
export const OutcomeUnit = z
  .enum(['nps-points', 'csat-points', 'ces-points', 'stars', 'retention-points'])
  .describe('NPS counts −100, 0 or 100 an answer; churn counts 100 for a customer who stayed and 0 for one who left.');
export type OutcomeUnit = z.infer<typeof OutcomeUnit>;
