import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, ConfigError, helpText, isLoopback, readConfig, unknownSettings } from './config.ts';
import type { BackgroundNews, StoreUnavailable } from './store/store.ts';
import { createAnalysisPool } from './worker/analysis-pool.ts';
import { createImportReader } from './worker/import-reader.ts';
import { createImportSpool } from './worker/import-spool.ts';
import { createInsightPool } from './worker/insight-pool.ts';
import { spareMemory } from './worker/spare-memory.ts';
import { createSqliteStore } from './worker/store-sqlite.ts';

const MISCONFIGURED = 2;
/** Longest that the store takes to be closed once nobody is answered any more. */
const CLOSING_MS = 8000;

function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`Saillance cannot start with these settings:\n${error.message}\nAll settings: saillance serve --help\n`);
    process.exit(MISCONFIGURED);
  }
}

/** What the main thread speaks HTTP with: loaded while the other threads start, which takes as long. */
async function loadFront() {
  const [{ default: closeWithGrace }, { pino }, { buildApp }, { createMetrics }, { demoRows }, { DEMO, loadDemo }, { createServices }] =
    await Promise.all([
      import('close-with-grace'),
      import('pino'),
      import('./http/app.ts'),
      import('./http/metrics.ts'),
      import('./http/demo-rows.ts'),
      import('./service/load-demo.ts'),
      import('./service/services.ts'),
    ]);
  return { closeWithGrace, pino, buildApp, createMetrics, demoRows, DEMO, loadDemo, createServices };
}

async function start(config: Config): Promise<void> {
  spareMemory();
  const isNew = !existsSync(config.data) || readdirSync(config.data).length === 0;
  const health = { changed: (_fault: StoreUnavailable | null): void => undefined, background: (_news: BackgroundNews): void => undefined };
  const threads = Promise.all([
    createSqliteStore({
      folder: config.data,
      readers: config.readThreads,
      changed: (fault) => health.changed(fault),
      background: (news) => health.background(news),
    }),
    createAnalysisPool(config.analysisThreads),
  ]);
  // Reported when awaited below: a thread that cannot start must not end the process before the front is there to say why.
  threads.catch(() => undefined);
  const { closeWithGrace, pino, buildApp, createMetrics, demoRows, DEMO, loadDemo, createServices } = await loadFront();
  const log = pino({ level: config.logLevel });
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  health.changed = (fault) => {
    if (fault === null) log.info('the store is available again');
    else log.error({ reason: fault.reason, lasts: fault.lasts }, 'the store is unavailable');
  };
  health.background = ({ work, fault, lasts }) => {
    if (fault === null) log.info({ work }, 'background work of the store has caught up again');
    else log.error({ work, reason: fault, lasts }, lasts ? 'background work of the store has ended' : 'background work of the store fails');
  };
  for (const variable of unknownSettings(process.env)) log.warn({ variable }, 'there is no such setting');

  const [store, pool] = await threads;
  const services = createServices(
    {
      store,
      pool,
      insights: createInsightPool({ folder: config.data }),
      spool: createImportSpool(join(config.data, 'imports')),
      reader: createImportReader(join(config.data, 'imports')),
      now: Date.now,
      makeId: randomUUID,
      randomBytes,
    },
    {
      capacity: config.ingestRows,
      auditDays: config.auditDays,
      replayFailed: (error) => log.error({ name: (error as Error).name }, 'the replay waits and tries again'),
      importFailed: (error) => log.error({ name: (error as Error).name }, 'the import waits and tries again, or was given up'),
      sweepFailed: (error) => log.error({ name: (error as Error).name }, 'what is past its time waits for the next sweep'),
      forgetFailed: (error) =>
        log.error({ name: (error as Error).name }, 'something deleted is still in memory or among the files of imports: restart'),
    },
  );
  if (!isLoopback(config.host) && !(await services.keys.anyMade())) {
    await services.close();
    throw new Error(
      `SAILLANCE_HOST is ${config.host}, where others could read and write, for no key was made yet. Make an administrator's first: saillance keys create --name NAME --scope admin`,
    );
  }
  const { headerSeconds, bodySeconds, idleSeconds, connections, rateLimit: requestsPerMinute } = config;
  const sizes = { headerBytes: config.headerKib * 2 ** 10, bodyMemory: config.bodyMemoryMib * 2 ** 20 };
  const limits = { headerSeconds, bodySeconds, idleSeconds, connections, requestsPerMinute, ...sizes };
  const pages = fileURLToPath(new URL('./dashboard/', import.meta.url));
  const app = await buildApp({ services, version, log, limits, pages, metrics: createMetrics(services, { process: true }) });
  const patience = config.stopSeconds * 1000;
  const onTimeout = () => log.error('the stop was not finished in time; the next start finishes what was accepted');
  closeWithGrace({ delay: patience + CLOSING_MS, logger: { error: () => undefined }, onTimeout }, async ({ signal, err }) => {
    log.info({ signal, ...(err ? { name: err.name, at: err.stack?.split('\n').filter((line) => /^\s+at /.test(line)) } : {}) }, 'stopping');
    const cutOff = setTimeout(() => {
      log.warn('who was not finished in time is cut off');
      app.server.closeAllConnections();
    }, patience);
    await app.close();
    clearTimeout(cutOff);
    await services.close();
  });

  const address = await app.listen({ host: config.host, port: config.port });
  const shown = isNew && config.demo ? `${address}/?project=${DEMO} · ` : '';
  process.stderr.write(`Saillance ${version}: ${shown}${address}/docs\n`);
  await services.ready().catch(() => undefined); // what hinders it is in the log, and /readyz says so
  services.retention.start();
  await services.imports.resume();
  await services.replay.resume();
  if (isNew && config.demo) {
    for (const [project, { accepted, rejectedCount }] of Object.entries(await loadDemo(services, demoRows)))
      log.info({ project, accepted, rejected: rejectedCount }, 'sample project loaded');
  }
}

if (process.argv.includes('--help')) process.stdout.write(`Usage: node dist/main.js [--help]\n\n${helpText()}`);
else {
  await start(configOrExit()).catch((error: Error) => {
    process.stderr.write(`Saillance cannot start: ${error.message}\n`);
    process.exit(1);
  });
}
