import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, onTestFinished } from 'vitest';
import { type AppOptions, buildApp } from '../../src/http/app.ts';
import { createInsightRunner } from '../../src/service/insights/run-insight.ts';
import type { AnalysisPool } from '../../src/service/ports.ts';
import { createServices, type Services } from '../../src/service/services.ts';
import type { Store } from '../../src/store/store.ts';
import { createSqliteStore } from '../../src/worker/store-sqlite.ts';
import { drawnBytes } from './drawn-bytes.ts';
import { createFakePool } from './fake-pool.ts';
import { inlineFiles } from './inline-files.ts';
import { terms } from './terms.ts';

/** The clock of the tests: noon of 1 March 2026, UTC. */
const NOW = Date.UTC(2026, 2, 1, 12);

/** Milliseconds that questions of tests wait for what is computed from every verbatim: longer than a slow machine takes. */
export const ANSWER_MS = 240_000;

const makeFolder = () => mkdtempSync(join(tmpdir(), 'saillance-'));
const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true });

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = makeFolder();
  onTestFinished(() => removeFolder(folder));
  return folder;
}

let opened: Promise<{ store: Store; folder: string }> | undefined;

async function open() {
  const folder = makeFolder();
  return { store: await createSqliteStore({ folder, readers: 1 }), folder };
}

afterAll(async () => {
  if (opened === undefined) return;
  const { store, folder } = await opened;
  await store.close();
  removeFolder(folder);
});

/** A real store without projects: one for the tests of a file, which run one after the other. */
async function emptyStore(): Promise<Store> {
  opened ??= open();
  const { store } = await opened;
  for (const { id } of await store.listProjects()) await store.deleteProject(id);
  return { ...store, close: async () => undefined };
}

/** The services on a real store, with the analyser of a handful of words; closed after the test. */
export async function startServices(pool: AnalysisPool = createFakePool()): Promise<{ services: Services; store: Store }> {
  const store = await emptyStore();
  const made: string[] = [];
  const makeId = () => `made-${made.push('')}`;
  const insights = { ...createInsightRunner(store, terms), close: async () => undefined };
  const files = inlineFiles(join(emptyFolder(), 'imports'));
  const services = createServices(
    { store, pool, insights, ...files, now: () => NOW, makeId, randomBytes: drawnBytes },
    { capacity: 2000, answerMs: ANSWER_MS },
  );
  onTestFinished(() => services.close());
  return { services, store };
}

/** The app on such services, every answer held to its schema. `call` injects a request. */
export async function startApp(options: Partial<AppOptions> = {}, pool?: AnalysisPool) {
  const { services, store } = await startServices(pool);
  const app: FastifyInstance = await buildApp({ services, version: '0.0.0', strict: true, ...options });
  onTestFinished(() => app.close());
  const call = async (
    method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE' | 'HEAD',
    url: string,
    payload?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const body = payload === undefined ? {} : { payload: payload as NonNullable<InjectOptions['payload']> };
    const answer = await app.inject({ method, url, headers, ...body });
    return { status: answer.statusCode, headers: answer.headers, body: answer.body, json: () => answer.json() };
  };
  return { app, services, store, call };
}

/** Such an app with a project `p` of the pack `insurance`. */
export async function startProject(options: Partial<AppOptions> = {}, pool?: AnalysisPool) {
  const started = await startApp(options, pool);
  await started.call('PUT', '/v1/projects/p', { name: 'P', packs: ['insurance'], timezone: 'Europe/Paris' });
  const post = (payload: unknown, headers?: Record<string, string>) => started.call('POST', '/v1/projects/p/verbatims', payload, headers);
  const get = (path: string, headers?: Record<string, string>) => started.call('GET', `/v1/projects/p${path}`, undefined, headers);
  return { ...started, post, get };
}
