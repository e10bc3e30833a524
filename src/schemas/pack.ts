import { z } from 'zod';
import { either } from './filter.ts';

/** What a list of packs takes. */
export const PackQuery = z.strictObject({
  include: either(z.enum(['labels']))
    .optional()
    .describe('`labels`: the names of the touchpoints of each pack.'),
});

/** The packs there are, `base` first. */
export const PackList = z
  .object({
    items: z.array(
      z
        .object({
          id: z.string(),
          label: z.string().describe('Its name for people, in the language asked for by Accept-Language.'),
          about: z.string().nullable().describe('Whose customers’ words it holds, in a sentence of that language.'),
          touchpoints: z.int().min(0).describe('How many it knows.'),
          languages: z.array(z.string()).describe('Languages of the verbatims that it reads.'),
          labels: z.record(z.string(), z.string()).optional().describe('The name of each touchpoint by its id; with `include=labels`.'),
          version: z.string().describe('Names the engine, lexicons and taxonomy that answers with this pack alone come from.'),
        })
        .meta({ id: 'Pack' }),
    ),
  })
  .meta({ id: 'PackList' });
export type PackList = z.infer<typeof PackList>;
