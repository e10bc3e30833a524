// A steady load for some minutes: posts of single verbatims and batches, and reads that poll, at about half of what the machine can do.
//   node test/bench/load.mjs [minutes]      default 10
// First measures for ten seconds how many rounds a second it manages, then holds half of that. Prints p50 and p99 of posts and of reads and
// the resident memory of the service, by minute, and the last minute against the second (the first warms up): both should stay near 1.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startService } from './service-process.mjs';

const minutes = Number(process.argv[2] ?? 10);
const folder = mkdtempSync(join(tmpdir(), 'saillance-load-'));
const gold = fileURLToPath(new URL('../../data/gold/', import.meta.url));
const texts = ['fr', 'en'].flatMap((lang) =>
  readFileSync(`${gold}${lang}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).text),
);
const service = startService(folder, { SAILLANCE_LOG_LEVEL: 'warn' });
const address = await service.address;
let made = 0;
let failed = 0;
let times = { posts: [], reads: [] };

const verbatim = () => {
  const n = made++;
  const at = new Date(Date.UTC(2026, n % 6, 1 + (n % 28), n % 24)).toISOString();
  return { id: `v${n % 20_000}`, at, text: texts[n % texts.length], segments: { plan: `plan-${n % 3}` }, scores: { nps: n % 11 } };
};
async function timed(kind, method, path, body) {
  const from = performance.now();
  const headers = body === undefined ? {} : { 'content-type': 'application/json' };
  const answer = await fetch(`${address}/v1/projects/p${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  await answer.arrayBuffer();
  if (!answer.ok) failed += 1;
  times[kind].push(performance.now() - from);
}
const READS = ['/salience?level=top', '/salience?segment.plan=plan-1', '/verbatims?limit=20&q=prix', '/trends?every=month', '/moments'];
let turn = 0;
/** One round: four single posts, a batch of twenty, two reads. */
const round = () =>
  Promise.all([
    ...Array.from({ length: 4 }, () => timed('posts', 'POST', '/verbatims', verbatim())),
    timed('posts', 'POST', '/verbatims', { verbatims: Array.from({ length: 20 }, verbatim) }),
    ...[0, 1].map(() => timed('reads', 'GET', READS[turn++ % READS.length])),
  ]);

const quantile = (list, q) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(q * list.length))] ?? Number.NaN;
const resident = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${service.child.pid}/status`, 'utf8'))?.[1]) / 1024;

await timed('posts', 'PUT', '', { name: 'P' });
for (let i = 0; i < 20; i++) await round();
const from = performance.now();
let rounds = 0;
while (performance.now() - from < 10_000) {
  await Promise.all([round(), round()]);
  rounds += 2;
}
const rate = rounds / ((performance.now() - from) / 1000) / 2;
console.log(`${rate.toFixed(1)} rounds a second (4 posts, a batch of 20, 2 reads each): half of what it managed for ten seconds`);

const lines = [];
console.log('| minute | posts p50 ms | p99 | reads p50 ms | p99 | memory MiB |\n|---|---|---|---|---|---|');
const began = performance.now();
let due = began;
const underWay = new Set();
for (let minute = 1; minute <= minutes; minute++) {
  times = { posts: [], reads: [] };
  while (performance.now() < began + minute * 60_000) {
    due += 1000 / rate;
    const ahead = due - performance.now();
    if (ahead > 0) await new Promise((resolve) => setTimeout(resolve, ahead));
    if (underWay.size > 50) await Promise.race(underWay); // it does not keep up: wait, and the rate falls
    const one = round().finally(() => underWay.delete(one));
    underWay.add(one);
  }
  const { posts, reads } = times;
  const line = [quantile(posts, 0.5), quantile(posts, 0.99), quantile(reads, 0.5), quantile(reads, 0.99), resident()];
  lines.push(line);
  console.log(`| ${minute} | ${line.map((n) => n.toFixed(n < 100 ? 1 : 0)).join(' | ')} |`);
}
await Promise.all(underWay);
const [second = lines[0], last] = [lines[1], lines.at(-1)];
const ratio = (i) => (last[i] / second[i]).toFixed(2);
console.log(
  `last minute to second: posts p99 ${ratio(1)}, reads p99 ${ratio(3)}, memory ${ratio(4)}; ${made} verbatims, ${failed} failed requests`,
);
service.child.kill('SIGTERM');
await service.exited;
rmSync(folder, { recursive: true });
process.exit(failed === 0 ? 0 : 1);
