import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import { type AppOptions, buildApp } from '../../src/http/app.ts';
import { demoRows } from '../../src/http/demo-rows.ts';
import { loadDemo } from '../../src/service/load-demo.ts';
import { createServices, type Services } from '../../src/service/services.ts';
import { createAnalysisPool } from '../../src/worker/analysis-pool.ts';
import { createInsightPool } from '../../src/worker/insight-pool.ts';
import { createSqliteStore } from '../../src/worker/store-sqlite.ts';
import { drawnBytes } from './drawn-bytes.ts';
import { ANSWER_MS } from './fixture.ts';
import { inlineFiles } from './inline-files.ts';

/**
 * The app with the real analyser and the real thread of insights (both as last built) on an empty store, on the last day of the sample
 * project. Whoever makes it closes it.
 */
export async function makeRealApp(options: Partial<AppOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'saillance-'));
  const pool = await createAnalysisPool(1);
  const store = await createSqliteStore({ folder, readers: 1 });
  const made: string[] = [];
  const services: Services = createServices(
    {
      store,
      pool,
      insights: createInsightPool({ folder }),
      ...inlineFiles(`${folder}/imports`),
      now: () => Date.UTC(2026, 9, 31),
      makeId: () => `made-${made.push('')}`,
      randomBytes: drawnBytes,
    },
    { answerMs: ANSWER_MS },
  );
  const app = await buildApp({ services, version: '0', ...options });
  const close = async () => {
    await app.close();
    await services.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { app, services, close };
}

/** The sample projects as `npm start` leaves it, at the end of its six months. */
export async function startDemo(): Promise<FastifyInstance> {
  const { app, services, close } = await makeRealApp();
  onTestFinished(close);
  await loadDemo(services, demoRows);
  return app;
}
