// Ingest over HTTP in durable batches of 500, beside a bare Fastify handler that only inserts the text (same SQLite settings), in one run.
//   node test/bench/ingest.mjs [batches]        default 60 batches of 500 for each, in turn
// Prints verbatims a second of both, their ratio, the p50 and p99 of a ranking read meanwhile, time to ready, and memory when idle.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BATCH = 500;
const batches = Number(process.argv[2] ?? 60);
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'saillance-bench-'));
const texts = ['fr', 'en'].flatMap((lang) =>
  readFileSync(join(root, `data/gold/${lang}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).text),
);

function start(script, env) {
  const from = performance.now();
  const child = spawn(process.execPath, [join(root, script)], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
  return { child, from };
}

async function untilReady(url, from) {
  for (;;) {
    try {
      if ((await fetch(url)).ok) return performance.now() - from;
    } catch (error) {
      if (performance.now() - from > 30_000) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

let next = 0;
const batch = () =>
  Array.from({ length: BATCH }, () => {
    const n = next++;
    const at = new Date(Date.UTC(2026, 0, 1 + (n % 90), 12)).toISOString();
    return { id: `b-${n}`, text: texts[n % texts.length], at, segments: { plan: n % 3 ? 'pro' : 'free' }, scores: { nps: n % 11 } };
  });

async function post(url, count) {
  const from = performance.now();
  for (let sent = 0; sent < count; sent += 2) {
    await Promise.all(
      [0, 1].slice(0, count - sent).map(async () => {
        const body = JSON.stringify({ verbatims: batch() });
        const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
        if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
        await answer.arrayBuffer();
      }),
    );
  }
  return (count * BATCH * 1000) / (performance.now() - from);
}

async function readMeanwhile(url, running) {
  const times = [];
  while (running.now) {
    const from = performance.now();
    await (await fetch(url, { headers: { 'cache-control': 'no-cache' } })).arrayBuffer();
    times.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return times.sort((a, b) => a - b);
}

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))]?.toFixed(1);
const memory = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

const ours = start('dist/main.js', {
  SAILLANCE_PORT: '3971',
  SAILLANCE_DATA: join(folder, 'ours'),
  SAILLANCE_DEMO: '0',
  SAILLANCE_LOG_LEVEL: 'warn',
});
const ready = await untilReady('http://127.0.0.1:3971/readyz', ours.from);
await new Promise((resolve) => setTimeout(resolve, 2000));
const idle = memory(ours.child.pid);
const bare = start('test/bench/bare-server.mjs', { BENCH_PORT: '3972', BENCH_DATA: join(folder, 'bare.db') });
await untilReady('http://127.0.0.1:3972/readyz', bare.from);
try {
  const project = 'http://127.0.0.1:3971/v1/projects/bench';
  await fetch(project, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Bench', packs: ['insurance'], timezone: 'Europe/Paris' }),
  });
  const bareUrl = 'http://127.0.0.1:3972/verbatims';
  await post(`${project}/verbatims`, 10);
  await post(bareUrl, 10);
  const speeds = { ours: [], bare: [] };
  const reads = [];
  for (let round = 0; round < 3; round += 1) {
    speeds.bare.push(await post(bareUrl, Math.ceil(batches / 3)));
    const running = { now: true };
    const reader = readMeanwhile(`${project}/salience?limit=20`, running);
    speeds.ours.push(await post(`${project}/verbatims`, Math.ceil(batches / 3)));
    running.now = false;
    reads.push(...(await reader));
  }
  reads.sort((a, b) => a - b);
  const median = (values) => [...values].sort((a, b) => a - b)[1];
  const [a, b] = [median(speeds.ours), median(speeds.bare)];
  process.stdout.write(`saillance        ${Math.round(a)} verbatims/s (durable, analysed, counted)\n`);
  process.stdout.write(`bare handler     ${Math.round(b)} verbatims/s (durable, text only)\n`);
  process.stdout.write(`ratio            ${(a / b).toFixed(3)}\n`);
  process.stdout.write(
    `ranking read     p50 ${quantile(reads, 0.5)} ms, p99 ${quantile(reads, 0.99)} ms, n ${reads.length}, while ingesting\n`,
  );
  process.stdout.write(`ready            ${Math.round(ready)} ms after starting\n`);
  process.stdout.write(`memory           ${Math.round(idle)} MB idle, ${Math.round(memory(ours.child.pid))} MB after\n`);
} finally {
  ours.child.kill('SIGTERM');
  bare.child.kill('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 500));
  rmSync(folder, { recursive: true, force: true });
}
