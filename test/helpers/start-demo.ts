import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import { buildApp } from '../../src/http/app.ts';
import { ndjsonRows } from '../../src/http/ndjson-rows.ts';
import { createInsightRunner } from '../../src/service/insights/run-insight.ts';
import { loadDemo } from '../../src/service/load-demo.ts';
import { createServices } from '../../src/service/services.ts';
import { createAnalysisPool } from '../../src/worker/analysis-pool.ts';
import { createSqliteStore } from '../../src/worker/store-sqlite.ts';
import { emptyFolder } from './fixture.ts';
import { terms } from './terms.ts';

/** The sample project as `npm start` leaves it, at the end of its six months. */
export async function startDemo(): Promise<FastifyInstance> {
  const folder = emptyFolder();
  const pool = await createAnalysisPool(1, new URL('../../dist/worker/analysis-thread.js', import.meta.url));
  const store = await createSqliteStore({ folder, readers: 1 });
  const services = createServices({
    store,
    pool,
    insights: { ...createInsightRunner(store, terms), close: async () => undefined },
    now: () => Date.UTC(2026, 9, 31),
    makeId: () => 'made',
    randomBytes,
  });
  onTestFinished(() => services.close());
  await loadDemo(services, ndjsonRows(createReadStream(new URL('../../data/samples/demo.ndjson', import.meta.url))));
  return buildApp({ services, version: '0' });
}
