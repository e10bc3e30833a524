import { z } from 'zod';
import { VerbatimInput } from './verbatim.ts';

/** Most verbatims of one JSON batch. */
const MAX_BATCH = 1000;

/** Several verbatims in one body; each row is judged by itself. */
export const VerbatimBatch = z.strictObject({ verbatims: z.array(z.unknown()).min(1).max(MAX_BATCH) });

/** What `POST …/verbatims` takes as JSON: one verbatim, or a batch. */
export const VerbatimsBody = z.union([VerbatimInput, z.strictObject({ verbatims: z.array(VerbatimInput).min(1).max(MAX_BATCH) })]).meta({
  id: 'Verbatims',
  examples: [
    {
      id: 'r-1842',
      text: 'Livraison en retard de dix jours, personne au téléphone.',
      at: '2026-03-01T10:00:00+01:00',
      segments: { formule: 'pro' },
      scores: { nps: 3 },
    },
    {
      verbatims: [
        { text: 'Très bon accueil.', lang: 'fr' },
        { text: 'Friendly staff, fair price.', lang: 'en' },
      ],
    },
  ],
});

/** A row that was not taken, and why. */
export const RejectedRow = z.object({
  index: z.int().min(0).describe('Place among the rows sent, from 0; blank lines are no rows.'),
  code: z.enum(['invalid-row', 'malformed-json', 'row-too-large', 'past-retention']),
  detail: z.string(),
  pointer: z.string().optional().describe('Where in the row.'),
});
export type RejectedRow = z.infer<typeof RejectedRow>;

/** What became of the rows, once all of it is durable. */
export const IngestReport = z
  .object({
    accepted: z.int(),
    duplicates: z.int().describe('The same id with the same content: changed nothing.'),
    updated: z.int().describe('The same id with other content: replaced the old whole.'),
    rejected: z.array(RejectedRow).max(1000).describe('At most 1000 are listed; all are counted.'),
    rejectedCount: z.int(),
    id: z.string().optional().describe('Of a single verbatim: its id, made by the service when none was sent.'),
  })
  .meta({ id: 'IngestReport', examples: [{ accepted: 1, duplicates: 0, updated: 0, rejected: [], rejectedCount: 0, id: 'r-1842' }] });
export type IngestReport = z.infer<typeof IngestReport>;
