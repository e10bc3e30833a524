import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Services } from '../service/services.ts';
import { addHealthMetrics } from './health-metrics.ts';

/** The figures of the process for Prometheus; labels are route templates and statuses, never anything that was sent. */
export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
  answered(method: string, route: string, status: number, seconds: number, refusal?: string): void;
}

/** Makes the metrics; `process` adds those of Node itself. */
export function createMetrics({ ingest, load, retention, health }: Services, { process = false } = {}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (process) collectDefaultMetrics({ register: registry });
  const labelNames = ['method', 'route', 'status'] as const;
  const requests = new Counter({ name: 'saillance_http_requests_total', help: 'Requests answered.', labelNames, registers });
  const durations = new Histogram({
    name: 'saillance_http_request_duration_seconds',
    help: 'Time to answer.',
    labelNames: ['method', 'route'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers,
  });
  const refusals = new Counter({ name: 'saillance_refusals_total', help: 'Refusals, by code.', labelNames: ['code'], registers });
  const lookAtHealth = addHealthMetrics(registry, { health });
  new Counter({
    name: 'saillance_verbatims_total',
    help: 'Rows taken in, by what became of them.',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset();
      for (const [outcome, count] of Object.entries(ingest.totals)) this.inc({ outcome }, count);
    },
  });
  new Counter({
    name: 'saillance_retention_verbatims_total',
    help: 'Verbatims deleted because they were past their time.',
    registers,
    collect() {
      this.reset();
      this.inc(retention.swept);
    },
  });
  const queue = new Gauge({ name: 'saillance_queue_rows', help: 'Rows being worked on and in line.', labelNames: ['state'], registers });
  const replay = new Gauge({
    name: 'saillance_replay_verbatims',
    help: 'Verbatims read again, and to be.',
    labelNames: ['state'],
    registers,
  });
  const imports = new Gauge({ name: 'saillance_imports', help: 'Files being imported and in line.', labelNames: ['state'], registers });
  const backup = new Gauge({
    name: 'saillance_last_backup_timestamp_seconds',
    help: 'When the database was last backed up, seconds since 1970; 0 when it never was.',
    registers,
  });

  return {
    contentType: registry.contentType,
    async text() {
      const { working, waiting, replays, imports: files, lastBackup } = await load();
      backup.set((lastBackup ?? 0) / 1000);
      await lookAtHealth();
      queue.set({ state: 'working' }, working);
      queue.set({ state: 'waiting' }, waiting);
      imports.set({ state: 'running' }, files.running);
      imports.set({ state: 'waiting' }, files.waiting);
      replay.set(
        { state: 'done' },
        replays.reduce((sum, { done }) => sum + done, 0),
      );
      replay.set(
        { state: 'total' },
        replays.reduce((sum, { total }) => sum + total, 0),
      );
      return registry.metrics();
    },
    answered(method, route, status, seconds, refusal) {
      if (refusal !== undefined) refusals.inc({ code: refusal });
      requests.inc({ method, route, status });
      durations.observe({ method, route }, seconds);
    },
  };
}
