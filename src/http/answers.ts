import type { z } from 'zod';
import { ProblemDocument } from '../schemas/problem.ts';

/** A problem document as a route's schema names it. */
export const refusal = (text: string) => ({ description: text, content: { 'application/problem+json': { schema: ProblemDocument } } });

/** The response schemas of a route: what it answers with `status`, and a problem document for every refusal. */
export function answers<S extends 200 | 201 | 202 | 204, T extends z.ZodType>(status: S, schema: T, description: string) {
  return {
    [status]: schema.describe(description),
    '4xx': refusal('The request is refused; nothing was changed.'),
    '5xx': refusal('The service cannot do this now.'),
  } as { [K in S]: T };
}
