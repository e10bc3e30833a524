import { z } from 'zod';
import { Next, Paging } from './paging.ts';

/** What changed what: ids alone, never anything that was said. */
const AuditEntry = z
  .object({
    at: z.iso.datetime({ offset: true }),
    who: z.string().describe('Id of the key, `local` (no key was made yet), `command-line` or `service` (by itself).'),
    action: z.string().describe('What was done, such as `project-put`.'),
    project: z.string().nullable(),
    target: z.string().nullable().describe('Id of what it was done to, when it is not the project; how many, where it is many.'),
  })
  .meta({ id: 'AuditEntry' });

/** Query fields of the log. */
export const AuditListQuery = Paging.extend({ project: z.string().max(64).optional().describe('Of this project only.') });

/** A page of the log. */
export const AuditPage = z.object({ items: z.array(AuditEntry), next: Next }).meta({ id: 'AuditPage' });
export type AuditPage = z.infer<typeof AuditPage>;
