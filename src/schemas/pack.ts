import { z } from 'zod';
import { either } from './filter.ts';
import { LexiconWord } from './lexicon-word.ts';

/** What a list of packs takes. */
export const PackQuery = z.strictObject({
  pack: either(z.string().max(64)).optional().describe('Repeatable: these alone.'),
  include: either(z.enum(['labels', 'words']))
    .optional()
    .describe(
      '`labels`: the names of the touchpoints of each pack. `words`: its words that are good or bad in every text it reads, in every language.',
    ),
});
export type PackQuery = z.output<typeof PackQuery>;

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
          words: z
            .record(z.string(), z.array(LexiconWord))
            .optional()
            .describe(
              'With `include=words`, by language: what is good or bad in this pack whatever is spoken of, beside the words that are so in every sector.',
            ),
          version: z.string().describe('Names the engine, lexicons and taxonomy that answers with this pack alone come from.'),
        })
        .meta({ id: 'Pack' }),
    ),
  })
  .meta({ id: 'PackList' });
export type PackList = z.infer<typeof PackList>;
