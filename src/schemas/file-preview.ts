import { z } from 'zod';
import { AnsweredMapping } from './field-mapping.ts';

/** How a file would be read, before anything of it is stored. */
export const FilePreview = z
  .object({
    format: z.object({
      kind: z.enum(['csv', 'xlsx', 'ndjson']),
      encoding: z.string().nullable().describe('As far as was looked; null for a workbook.'),
      delimiter: z.string().nullable(),
      layout: z.string().describe('The tool whose export it is, `plain`, or `verbatims`: each line is one as it stands.'),
      headerRows: z.int(),
      decimal: z.string().nullable().describe('What ends the whole part of numbers.'),
      dateOrder: z.string().nullable().describe('Of days and months.'),
      sheet: z.string().optional(),
      sheets: z.array(z.string()).readonly().optional(),
      quotedLines: z
        .literal(true)
        .optional()
        .describe(
          'Each line stood in quotation marks as a whole, as a spreadsheet saves a CSV that it opened wrongly; they are taken away.',
        ),
    }),
    columns: z
      .array(
        z.object({
          name: z.string(),
          question: z.string().optional().describe('The wording of its question, where that is not its name.'),
          kind: z.string().describe('What it seems to hold.'),
          filled: z.number().describe('Share of the rows looked at that hold something, 0–1.'),
          samples: z.array(z.string()).max(5).readonly(),
        }),
      )
      .readonly(),
    mapping: AnsweredMapping.nullable().describe('The one given, else a guess.'),
    isOrderAssumed: z.boolean().describe('No date of the file shows whether days or months come first: say so in the mapping.'),
    timezone: z.string().describe('The project’s, in which times without an offset are read.'),
    rows: z.int().describe('Rows looked at.'),
    verbatims: z
      .array(z.object({ line: z.int(), verbatim: z.unknown().describe('A Verbatim.') }))
      .max(20)
      .readonly()
      .describe('As they would be stored.'),
    faults: z
      .array(z.object({ line: z.int(), source: z.string(), code: z.string(), detail: z.string() }))
      .max(20)
      .readonly(),
    refused: z.int().describe('Of the rows looked at, those that would be refused.'),
  })
  .meta({ id: 'FilePreview' });
export type FilePreview = z.infer<typeof FilePreview>;
