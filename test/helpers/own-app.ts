import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type AppOptions, buildApp } from '../../src/http/app.ts';
import { createInsightRunner } from '../../src/service/insights/run-insight.ts';
import type { Ports } from '../../src/service/ports.ts';
import { createServices, type ServiceOptions } from '../../src/service/services.ts';
import { createSqliteStore } from '../../src/worker/store-sqlite.ts';
import { drawnBytes } from './drawn-bytes.ts';
import { createFakePool } from './fake-pool.ts';
import { ANSWER_MS, emptyFolder } from './fixture.ts';
import { inlineFiles } from './inline-files.ts';
import { terms } from './terms.ts';

/** An app on a store of its own, for tests that make keys: from then on nothing is answered without one. Its clock is `time.now`. */
export async function startOwnApp(
  options: Partial<AppOptions> = {},
  change: (ports: Ports) => Ports = (ports) => ports,
  more: ServiceOptions = {},
) {
  const folder = emptyFolder();
  const store = await createSqliteStore({ folder, readers: 1 });
  const time = { now: Date.UTC(2026, 2, 1, 12) };
  const made: string[] = [];
  const makeId = () => `made-${made.push('')}`;
  const insights = { ...createInsightRunner(store, terms), close: async () => undefined };
  const ports = change({
    store,
    pool: createFakePool(),
    insights,
    ...inlineFiles(join(folder, 'imports')),
    now: () => time.now,
    makeId,
    randomBytes: drawnBytes,
  });
  const services = createServices(ports, { answerMs: ANSWER_MS, importRetryMs: 5, ...more });
  const app = await buildApp({ services, version: '0.0.0', strict: true, ...options });
  onTestFinished(async () => {
    await app.close();
    await services.close();
  });
  const call = async (method: string, url: string, key?: string, payload?: unknown, headers: Record<string, string> = {}) => {
    const answer = await app.inject({
      method: method as 'GET',
      url,
      headers: { ...(key === undefined ? {} : { authorization: `Bearer ${key}` }), ...headers },
      ...(payload === undefined ? {} : { payload: payload as object }),
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.body, json: () => answer.json() };
  };
  const make = async (key: string | undefined, body: object): Promise<{ id: string; key: string }> => {
    const answer = await call('POST', '/v1/keys', key, body);
    if (answer.status !== 201) throw new Error(answer.body);
    return answer.json();
  };
  return { app, folder, ports, store, services, time, call, make };
}

/** Such an app with the projects `p` and `q` and an administrator's key. */
export async function startKeyedApp(options: Partial<AppOptions> = {}, change?: (ports: Ports) => Ports, more?: ServiceOptions) {
  const started = await startOwnApp(options, change, more);
  for (const id of ['p', 'q']) await started.call('PUT', `/v1/projects/${id}`, undefined, { name: id.toUpperCase() });
  const admin = await started.make(undefined, { name: 'First', scopes: ['admin'] });
  return { ...started, admin: admin.key, adminId: admin.id };
}
