import { z } from 'zod';

/** Everything that a person is erased from. */
export const ERASED_FROM = ['verbatims', 'refused-rows', 'analyses', 'counts', 'segments', 'search', 'caches', 'log', 'file'] as const;

/** The receipt of an erasure; it never says who was erased. */
export const ErasureReceipt = z
  .object({
    erased: z.literal(true),
    receipt: z.string().describe('Names this erasure in the audit log.'),
    verbatims: z.int().min(0).describe('Verbatims erased; 0 where nothing of the person was kept, or it was erased before.'),
    at: z.iso.datetime({ offset: true }).describe('When nothing was left.'),
    from: z.array(z.enum(ERASED_FROM)).describe('What nothing is left in.'),
  })
  .meta({
    id: 'ErasureReceipt',
    examples: [{ erased: true, receipt: '5f0c…', verbatims: 12, at: '2026-03-01T12:00:00.000Z', from: [...ERASED_FROM] }],
  });
export type ErasureReceipt = z.infer<typeof ErasureReceipt>;
