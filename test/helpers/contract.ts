import { buildApp } from '../../src/http/app.ts';
import type { Services } from '../../src/service/services.ts';
import type { ApiDocument } from './reference.ts';

/** The contract of an app that nothing is asked of: it needs no store and no threads. */
export async function contract(): Promise<ApiDocument> {
  const app = await buildApp({
    services: { ingest: { totals: {}, stop: () => undefined }, imports: { stop: async () => undefined } } as unknown as Services,
    version: '0',
  });
  await app.ready();
  const document = app.swagger() as unknown as ApiDocument;
  await app.close();
  return document;
}
