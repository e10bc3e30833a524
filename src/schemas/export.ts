import { z } from 'zod';
import { Every } from './figure.ts';
import { withSegments } from './filter.ts';
import { Level } from './level.ts';
import { OutcomeName } from './outcome.ts';
import { FrameworkId } from './touchpoint.ts';
import { VerbatimSelection } from './verbatim-answer.ts';

/** What is exported: what was said, a row a mention, or the rows of an insight. */
export const Exported = z.enum(['verbatims', 'mentions', 'salience', 'moments', 'trends', 'scores', 'drivers', 'priorities']);
export type Exported = z.infer<typeof Exported>;

/** Which rows are exported, and how they are written; besides the fields of the list, those of the insight that is exported. */
export const ExportQuery = withSegments(
  VerbatimSelection.extend({
    order: VerbatimSelection.shape.order.unwrap().optional(),
    format: z.enum(['csv', 'ndjson']).default('csv').describe('A table for a spreadsheet, or an object a line.'),
    what: Exported.default('verbatims').describe(
      '`mentions`: a row for each mention of a touchpoint. The others: the items of the call of that name, which takes its own parameters here.',
    ),
    include: z
      .enum(['analysis'])
      .optional()
      .describe('Of verbatims as lines: each with its analysis, as the list answers it; without it, lines can be posted as they are.'),
    level: Level.optional(),
    group: z.enum(['base']).optional().describe('Of the salience: a touchpoint that specialises one of the base counts for it.'),
    framework: FrameworkId.optional(),
    every: Every.optional(),
    by: z.string().min(1).max(100).optional().describe('Of the scores: name of a segment, figures for each of its values too.'),
    outcome: OutcomeName.optional(),
  }),
);
export type ExportQuery = z.output<typeof ExportQuery>;
