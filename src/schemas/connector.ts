import { z } from 'zod';
import { FieldMapping } from './field-mapping.ts';
import { IngestReport } from './ingest.ts';
import { Next } from './paging.ts';

const Instant = z.iso.datetime({ offset: true });

/** A connector's id: a tool's name, or one's own; kebab-case, up to 40 characters. */
export const ConnectorId = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a kebab-case id such as typeform');

const Secret = z.string().regex(/^[\x21-\x7e]{8,500}$/, 'takes 8 to 500 printable ASCII characters without blanks');

/** What PUT takes: how a tool posts into the project. */
export const ConnectorInput = z
  .strictObject({
    secret: z
      .union([Secret, z.array(Secret).min(1).max(5)])
      .nullish()
      .describe(
        'What the tool signs its deliveries with; several while one follows another, or for several webhooks of one tool. Kept, and never answered. Left out, what is there stays; null takes it away.',
      ),
    mapping: FieldMapping.nullish().describe(
      'How fields become verbatims, for a source without a connector of its own; with the `id`. Left out, what is there stays; null takes it away.',
    ),
    rotate: z.boolean().default(false).describe('Gives the address another token; the old one opens nothing any more.'),
  })
  .meta({ id: 'Connector', examples: [{ secret: 'q0Uj3mZtVd8n1yXr' }] });
export type ConnectorInput = z.output<typeof ConnectorInput>;

/** A connector as answered: everything but its secret and its token. */
export const ConnectorAnswer = z
  .object({
    tool: z.string(),
    signed: z.boolean().describe('Whether a secret is set: then deliveries must be signed with it. Else the token in the path opens it.'),
    path: z.string().describe('Where the tool posts: this path when it is signed, this path and `/{token}` when it is not.'),
    mapping: FieldMapping.nullable(),
    createdAt: Instant,
    changedAt: Instant,
  })
  .meta({ id: 'StoredConnector' });
export type ConnectorAnswer = z.infer<typeof ConnectorAnswer>;

/** A connector as made or changed: the only answer that may show its token. */
export const MadeConnector = ConnectorAnswer.extend({
  token: z
    .string()
    .nullable()
    .describe('Shown when it is made or rotated, this once; only a hash of it is kept. Null when it is as before.'),
}).meta({ id: 'MadeConnector' });
export type MadeConnector = z.infer<typeof MadeConnector>;

/** A page of connectors. */
export const ConnectorPage = z.object({ items: z.array(ConnectorAnswer), next: Next }).meta({ id: 'ConnectorPage' });
export type ConnectorPage = z.infer<typeof ConnectorPage>;

/** What became of a delivery, once all of it is durable. */
export const DeliveryReport = IngestReport.omit({ id: true })
  .extend({
    removed: z.int().describe('Verbatims that their response no longer holds, or that went with it.'),
    outdated: z.int().describe('Responses left alone: something newer is known of them, they are deleted, or their person was erased.'),
  })
  .meta({ id: 'DeliveryReport' });
export type DeliveryReport = z.infer<typeof DeliveryReport>;
