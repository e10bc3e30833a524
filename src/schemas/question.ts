import { z } from 'zod';
import { FilterFields } from './filter.ts';
import { orWithheld } from './withheld.ts';

const instant = z.iso.datetime({ offset: true });

/** What a list of questions takes. */
export const QuestionQuery = z.strictObject(FilterFields.pick({ from: true, to: true }).shape);
export type QuestionQuery = z.output<typeof QuestionQuery>;

const Question = z
  .object({
    question: z.string().describe('Its wording, as the verbatims were posted with; `question` of a list of verbatims takes it.'),
    verbatims: z.int().min(1).describe('Verbatims in scope that answer it.'),
    first: instant.describe('When the first of them was said.'),
    last: instant,
  })
  .meta({ id: 'Question' });
/** A question before any of it is withheld. */
export type Question = z.infer<typeof Question>;

/** The questions that verbatims answer, the most answered first. */
export const QuestionList = z
  .object({
    items: z
      .array(orWithheld(Question, ['question']))
      .describe(
        'Up to 200. Those of fewer verbatims than the `minCell` of the project are left out; counts that would tell of them are withheld.',
      ),
    more: z.boolean().describe('Whether there are further questions.'),
  })
  .meta({ id: 'QuestionList' });
export type QuestionList = z.infer<typeof QuestionList>;
