import { z } from 'zod';

/** What the verbatims of a project can be filtered by. */
export const FilterValues = z
  .object({
    items: z.array(
      z.object({
        field: z.string().describe('Its name in a query, such as `lang` or `segment.plan`.'),
        values: z
          .array(z.string())
          .describe('In order, up to 50; those of fewer verbatims than the `minCell` of the project are left out.'),
        more: z.boolean().describe('Whether there are further values.'),
      }),
    ),
  })
  .meta({ id: 'FilterValues' });
export type FilterValues = z.infer<typeof FilterValues>;
