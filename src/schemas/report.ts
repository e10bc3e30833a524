import { z } from 'zod';
import { FilterFields, withSegments } from './filter.ts';
import { Level } from './level.ts';
import { OutcomeName } from './outcome.ts';
import { FrameworkId } from './touchpoint.ts';

/** What a report takes. */
export const ReportQuery = withSegments(
  FilterFields.extend({
    outcome: OutcomeName.optional().describe('What verdicts are held against; without it, the outcome that most verbatims have.'),
    framework: FrameworkId.default('five-moments').describe('The stages that the journey is told in.'),
    level: Level.default('top'),
    language: z
      .enum(['en', 'fr'])
      .optional()
      .describe('Language of the page; without it, by Accept-Language. (`lang` filters verbatims, as everywhere.)'),
  }),
);
export type ReportQuery = z.output<typeof ReportQuery>;
