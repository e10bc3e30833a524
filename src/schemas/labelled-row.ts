import { z } from 'zod';
import { Intent, Label } from './analysis.ts';
import { LanguageTag, Text } from './verbatim.ts';

const position = z.int().min(0);

/** What a person read in a stretch of a text: the touchpoint, whether it is named or implied, and what is said of it. */
const Opinion = z.object({
  touchpoint: z.string().min(1),
  start: position,
  end: position,
  polarity: Label,
  implicit: z.boolean().optional(),
});
/** An opinion of a labelled row. */
export type Opinion = z.infer<typeof Opinion>;

/** A text and what a person read in it: a line of the files that `saillance eval` measures on (docs/evaluation.md). Other fields are ignored. */
export const LabelledRow = z
  .object({
    id: z.string().min(1).optional(),
    lang: LanguageTag.optional(),
    text: Text,
    packs: z.array(z.string()).optional(),
    question: z.string().optional(),
    sentiment: Label.optional(),
    stars: z.number().min(1).max(5).optional(),
    opinions: z.array(Opinion).optional(),
    intents: z.array(Intent).optional(),
    phenomena: z.array(z.string().min(1)).optional(),
  })
  .superRefine(({ text, opinions }, context) => {
    for (const [i, { start, end }] of (opinions ?? []).entries()) {
      if (start < end && end <= text.length) continue;
      context.addIssue({
        code: 'custom',
        path: ['opinions', i],
        message: 'must be a span of the text: start < end <= its length',
        input: opinions,
      });
    }
  })
  .transform(({ stars, ...row }) => ({ ...row, sentiment: row.sentiment ?? sentimentOfStars(stars) }));
export type LabelledRow = z.infer<typeof LabelledRow>;

/** Below three stars negative, above three positive. */
function sentimentOfStars(stars: number | undefined): Label | undefined {
  if (stars === undefined) return undefined;
  if (stars === 3) return 'neutral';
  return stars < 3 ? 'negative' : 'positive';
}
