import { z } from 'zod';
import { AnsweredMapping, FieldMapping } from './field-mapping.ts';
import { Next } from './paging.ts';
import { cleanString } from './verbatim.ts';

/** Where an import is. */
export const ImportState = z
  .enum(['waiting', 'running', 'interrupted', 'done', 'failed', 'cancelled'])
  .describe('`interrupted`: it stopped on the way, and goes on by itself where it was. The last three are final.');
export type ImportState = z.infer<typeof ImportState>;

/** Name of a profile. */
export const ProfileName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a kebab-case name such as weekly-survey')
  .max(64);

/** Rows that may stand above the answers of a file. */
const MOST_HEADER_ROWS = 20;
const headerRows = z.int().min(0).max(MOST_HEADER_ROWS);
const HEADER_ROWS =
  'Rows above the first answer, blank ones not counted; 0 where columns have no names, else each is called by the lowest cell above it. Found out unless given.';

/** How files are read: a mapping, and what is not to be found out by itself. */
export const ImportProfile = z
  .strictObject({
    mapping: FieldMapping,
    encoding: z.string().max(40).optional().describe('Of a CSV file; found out unless given.'),
    delimiter: z.string().length(1).optional().describe('Of a CSV file; found out unless given.'),
    sheet: cleanString(100).optional().describe('Of a workbook; the first that is more than a cover unless given.'),
    headerRows: headerRows.optional().describe(HEADER_ROWS),
  })
  .meta({ id: 'ImportProfile', examples: [{ mapping: { texts: [{ from: 'Commentaire' }], at: { from: 'Date', order: 'day-first' } } }] });
export type ImportProfile = z.infer<typeof ImportProfile>;

/** How a posted file is to be read: a profile, or what it would hold; what is given here goes before. */
export const ImportAsked = ImportProfile.partial()
  .extend({
    profile: ProfileName.optional(),
    headerRows: z.coerce.number().pipe(headerRows).optional().describe(HEADER_ROWS),
    format: z.enum(['csv', 'ndjson', 'xlsx']).optional().describe('Found out unless given.'),
    name: cleanString(200).optional().describe('As the file is called.'),
  })
  .meta({ id: 'ImportSettings' });
export type ImportAsked = z.infer<typeof ImportAsked>;

/** A profile as answered. */
export const NamedProfile = ImportProfile.extend({ name: z.string(), mapping: AnsweredMapping }).meta({ id: 'NamedImportProfile' });
export type NamedProfile = z.infer<typeof NamedProfile>;

/** A page of profiles. */
export const ProfilePage = z.object({ items: z.array(NamedProfile), next: Next }).meta({ id: 'ImportProfilePage' });
export type ProfilePage = z.infer<typeof ProfilePage>;

/** A row that was not taken, and why; what it holds is not said here. */
const RefusedRow = z.object({
  line: z.int().describe('Line of the file, from 1.'),
  column: z.string().nullable(),
  code: z.string(),
  detail: z.string(),
});

/** An import: what it reads, how far it is, and what came of it. */
export const ImportAnswer = z
  .object({
    id: z.string(),
    state: ImportState,
    name: z.string().nullable().describe('As the file was called.'),
    format: z.enum(['csv', 'ndjson', 'xlsx']),
    mapping: AnsweredMapping.nullable().describe('Null where the lines are verbatims as they stand.'),
    counts: z.object({
      read: z.int().describe('Rows of the file.'),
      accepted: z.int().describe('Verbatims; a row may hold several, or none.'),
      duplicates: z.int(),
      updated: z.int(),
      rejected: z.int().describe('Rows, or verbatims of them, that were not taken.'),
    }),
    bytes: z.object({ read: z.int(), total: z.int() }),
    rate: z.number().nullable().describe('Rows a second while it runs.'),
    secondsLeft: z.number().nullable().describe('About; while it runs.'),
    rejected: z.array(RefusedRow).max(20).describe('The first of them; all are at `…/rejected`.'),
    failure: z.object({ code: z.string(), detail: z.string() }).nullable().describe('Why it failed.'),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Import' });
export type ImportAnswer = z.infer<typeof ImportAnswer>;

/** An import as lists show it. */
export const ImportSummary = ImportAnswer.omit({ rejected: true }).meta({ id: 'ImportSummary' });
export type ImportSummary = z.infer<typeof ImportSummary>;

/** A page of imports, the newest first. */
export const ImportPage = z.object({ items: z.array(ImportSummary), next: Next }).meta({ id: 'ImportPage' });
export type ImportPage = z.infer<typeof ImportPage>;
