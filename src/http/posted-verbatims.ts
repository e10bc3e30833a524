import { Readable } from 'node:stream';
import { problem } from '../errors.ts';
import { type IngestReport, VerbatimBatch } from '../schemas/ingest.ts';
import { pointersOf } from '../schemas/pointers.ts';
import type { Ingest } from '../service/ingest.ts';
import type { StoredProject } from '../service/ports.ts';
import { ndjsonRows } from './ndjson-rows.ts';

const isBatch = (body: unknown) => typeof body === 'object' && body !== null && 'verbatims' in body;

async function* whileIn<T>(chunks: AsyncIterable<T>, demandStillIn: () => Promise<void>): AsyncGenerator<T> {
  for await (const chunk of chunks) {
    await demandStillIn();
    yield chunk;
  }
}

/** Hands a posted body to the ingest: a stream of lines, a batch, or one verbatim. Before each chunk of a stream `demandStillIn` is asked. */
export async function takeVerbatims(
  ingest: Ingest,
  project: StoredProject,
  body: unknown,
  idempotencyKey: string | undefined,
  demandStillIn: () => Promise<void>,
): Promise<IngestReport> {
  if (body instanceof Readable) return ingest.stream(project, whileIn(ndjsonRows(body), demandStillIn), idempotencyKey);
  if (!isBatch(body)) return ingest.one(project, body, idempotencyKey);
  const batch = VerbatimBatch.safeParse(body);
  if (batch.success) return ingest.batch(project, batch.data.verbatims, idempotencyKey);
  const errors = pointersOf(batch.error);
  throw problem('invalid-request', [errors.length], errors);
}
