import { z } from 'zod';

/** Which touchpoints an answer lists. */
export const Level = z
  .enum(['all', 'top', 'leaf'])
  .describe('`top`: those without a parent; `leaf`: those with nothing below them in the taxonomy.');
export type Level = z.infer<typeof Level>;
