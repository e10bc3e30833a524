import { z } from 'zod';
import { Next } from './paging.ts';
import { ProjectId } from './project.ts';
import { cleanString } from './verbatim.ts';

const SCOPES = ['ingest', 'read', 'admin'] as const;
const Instant = z.iso.datetime({ offset: true });

/** What POST takes: whom a key is for and what it opens. */
export const KeyInput = z
  .strictObject({
    name: cleanString(200).default('').describe('What people know it by.'),
    project: ProjectId.nullish().describe('The one project it opens. Without one it is an administrator’s, and opens them all.'),
    scopes: z
      .array(z.enum(SCOPES))
      .min(1)
      .max(10)
      .describe(
        '`ingest`: post verbatims; `read`: ask; `admin`: change and delete, and all of the others; without a project also the keys.',
      ),
    expiresAt: Instant.nullish().describe('From when on it opens nothing; never unless given.'),
  })
  .meta({ id: 'Key', examples: [{ name: 'Survey tool', project: 'demo', scopes: ['ingest'] }] });
export type KeyInput = z.output<typeof KeyInput>;

/** What a rotation takes. */
export const KeyRotation = z
  .strictObject({
    graceSeconds: z
      .int()
      .min(0)
      .max(30 * 86_400)
      .default(0)
      .describe('How long the old secret stays good beside the new one, up to 30 days.'),
  })
  .meta({ id: 'KeyRotation' });

/** A key as listed: everything but its secret. */
export const KeyAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    project: z.string().nullable().describe('The one project it opens; null for an administrator’s.'),
    scopes: z.array(z.enum(SCOPES)),
    createdAt: Instant,
    lastUsedAt: Instant.nullable().describe('To the hour.'),
    expiresAt: Instant.nullable(),
    revokedAt: Instant.nullable(),
    oldSecretUntil: Instant.nullable().describe('Until when the secret before the last rotation is good; null when it is not.'),
  })
  .meta({ id: 'StoredKey' });
export type KeyAnswer = z.infer<typeof KeyAnswer>;

/** A key as made: the only answer that shows it. */
export const MadeKey = KeyAnswer.extend({ key: z.string().describe('Shown this once; only a hash of it is kept.') }).meta({
  id: 'MadeKey',
});
export type MadeKey = z.infer<typeof MadeKey>;

/** A page of keys. */
export const KeyPage = z.object({ items: z.array(KeyAnswer), next: Next }).meta({ id: 'KeyPage' });
export type KeyPage = z.infer<typeof KeyPage>;
