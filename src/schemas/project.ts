import { z } from 'zod';
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
    name: cleanString(200),
    packs: z.array(z.string().max(64)).max(50).default([]),
    timezone: z.string().max(64).refine(isTimeZone, 'must be an IANA time zone such as Europe/Paris').default('UTC'),
    defaultLang: z.enum(['fr', 'en']).optional(),
    retentionDays: z.int().min(1).optional(),
    redact: z.boolean().default(false),
    minCell: z.int().min(0).optional(),
  })
  .meta({ id: 'ProjectInput' });
export type ProjectInput = z.infer<typeof ProjectInput>;
