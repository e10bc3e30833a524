import { z } from 'zod';

/** The body of every refusal: a problem document (RFC 9457). */
export const ProblemDocument = z
  .object({
    type: z.string().describe('Where this kind of problem is explained.'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().describe("The route's template."),
    code: z.string().describe('Stable: programs may rely on it.'),
    errors: z
      .array(
        z.object({
          pointer: z.string().describe('JSON Pointer (RFC 6901) into the body, or /name of what `in` says.'),
          detail: z.string(),
          in: z.enum(['query', 'path', 'header']).optional().describe('Where the field is, when it is not in the body.'),
        }),
      )
      .optional(),
  })
  .meta({
    id: 'Problem',
    examples: [
      {
        type: '/problems#invalid-request',
        title: 'The request does not fit',
        status: 400,
        detail: '1 field is wrong; see errors.',
        instance: '/v1/analyze',
        code: 'invalid-request',
        errors: [{ pointer: '/text', detail: 'Invalid input: expected string, received number' }],
      },
    ],
  });
export type ProblemDocument = z.infer<typeof ProblemDocument>;
