import { z } from 'zod';
import { Next } from './paging.ts';
import { VerdictThresholds } from './priorities.ts';
import { cleanString } from './verbatim.ts';

/** A project's id: kebab-case, up to 64 characters. */
export const ProjectId = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a kebab-case id such as my-project');

const isTimeZone = (zone: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** What PUT takes (api.md, projects); `base` is always on. */
export const ProjectInput = z
  .strictObject({
    name: cleanString(200).describe('What people call it.'),
    packs: z.array(z.string().max(64)).max(50).default([]).describe('Sector packs beside `base`, which is always on.'),
    timezone: z
      .string()
      .max(64)
      .refine(isTimeZone, 'must be an IANA time zone such as Europe/Paris')
      .default('UTC')
      .describe('IANA time zone; a day of the project is a day there.'),
    defaultLang: z.enum(['fr', 'en']).optional().describe('Language of the texts whose own cannot be told.'),
    retentionDays: z
      .int()
      .min(1)
      .max(36_500)
      .optional()
      .describe(
        'Local days that verbatims are kept after the one they were said on, then deleted within the hour; for ever when left out.',
      ),
    redact: z.boolean().default(true).describe('Whether personal data in texts is masked before they are stored (docs/privacy.md).'),
    verdict: VerdictThresholds.optional().describe('Lines that verdicts are drawn by; those left out are the conventional ones.'),
    minCell: z
      .int()
      .min(0)
      .max(1000)
      .default(0)
      .describe('Counts of fewer verbatims than this are withheld, with those that subtraction would tell; 0 withholds none, 5 is usual.'),
  })
  .meta({ id: 'Project', examples: [{ name: 'Mutuelle Horizon', packs: ['insurance'], timezone: 'Europe/Paris', defaultLang: 'fr' }] });
export type ProjectInput = z.output<typeof ProjectInput>;

/** A project as answered. */
export const ProjectAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    packs: z.array(z.string()),
    timezone: z.string(),
    defaultLang: z.enum(['fr', 'en']).nullable(),
    redact: z.boolean(),
    retentionDays: z.int().nullable().describe('Null: verbatims are kept for ever.'),
    minCell: z.int().describe('Fewest verbatims that a count may be of; 0 where none is withheld.'),
    verdict: VerdictThresholds.describe('The lines that the project sets for verdicts.'),
    createdAt: z.iso.datetime({ offset: true }),
    revision: z.int().describe('Grows with every change of the project.'),
    version: z.string().describe('Names the engine, lexicons and taxonomy that answers come from.'),
    replaying: z
      .object({ version: z.string(), done: z.int(), total: z.int() })
      .nullable()
      .describe('The version that the history is being read again with, and how far that is; null when it is up to date.'),
  })
  .meta({ id: 'StoredProject' });
export type ProjectAnswer = z.infer<typeof ProjectAnswer>;

/** Whoever asks: what their key opens, or, while none has been made, what everybody may do. */
const Asking = z
  .object({
    project: z.string().nullable().describe('The one project that the key opens; null where it opens them all.'),
    scopes: z.array(z.enum(['ingest', 'read', 'admin'])).describe('What it lets do, as it was made: `admin` includes the others.'),
  })
  .describe('Who asks, so that nobody is offered what would be refused.')
  .meta({ id: 'Asking' });

/** A page of projects. */
export const ProjectPage = z.object({ items: z.array(ProjectAnswer), next: Next, caller: Asking }).meta({ id: 'ProjectPage' });
export type ProjectPage = z.infer<typeof ProjectPage>;
