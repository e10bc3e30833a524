import { z } from 'zod';
import { either } from './filter.ts';
import { LexiconWord, MatchedWord } from './lexicon-word.ts';
import { Next, Paging } from './paging.ts';
import { cleanString, TouchpointId } from './verbatim.ts';

/** The ids of the frameworks. */
export const FrameworkId = z.enum(['five-moments', 'product', 'relationship', 'cycle']).meta({ id: 'Framework' });

/** A touchpoint of the project's taxonomy. */
const TouchpointAnswer = z
  .object({
    id: z.string(),
    label: z.string().describe('In the language asked for by Accept-Language.'),
    parent: z.string().nullable(),
    specialises: z.string().nullable().describe('The touchpoint of `base` that this one is a special case of.'),
    moments: z.record(z.string(), z.string()).describe('Its stage in each framework.'),
    pack: z.string(),
    labels: z.record(z.string(), z.string()).describe('Its name in each language.'),
    words: z
      .record(z.string(), z.array(LexiconWord))
      .optional()
      .describe(
        'With `include=words`, by language: its own. What is said of a touchpoint below it, or of one that specialises it, by the words of that one, counts for it too.',
      ),
    matched: z
      .array(MatchedWord)
      .optional()
      .describe('With `q`: up to 20 words that were found, the nearest first; none where it was found by its name alone.'),
  })
  .meta({ id: 'Touchpoint' });

/** What a list of touchpoints takes. */
export const TouchpointsQuery = Paging.extend({
  touchpoint: either(TouchpointId).optional().describe('Repeatable: these alone.'),
  q: cleanString(100)
    .optional()
    .describe(
      'Those that these words lead to: all are required, in one word of the touchpoint or in its name, as typed, in another form, or as beginnings.',
    ),
  include: either(z.enum(['words']))
    .optional()
    .describe('`words`: the words that lead to each, in every language. A page then holds up to 100 items.'),
}).strict();
export type TouchpointsQuery = z.output<typeof TouchpointsQuery>;

/** A page of the taxonomy. */
export const TouchpointPage = z.object({ items: z.array(TouchpointAnswer), next: Next }).meta({ id: 'TouchpointPage' });
export type TouchpointPage = z.infer<typeof TouchpointPage>;
