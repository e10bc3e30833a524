// A CSV of many rows, from upload to ranking: rows a second and peak memory; then again with SIGKILL in the middle.
//   node test/bench/import.mjs [rows] [random|sorted] [start|serve]
// 1,000,000 rows in random order of dates unless told otherwise, on a service as `npm start` or as `npx saillance serve` starts it.
// The second run is killed when half of the rows are read, started again, and must come to the same counts, the same refused rows and the
// same ranking as the first. Exit code 1 when it does not, or when the peak (VmHWM) is 400 MB or more. Works in /dev/shm where there is one.
import { createReadStream, createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { seeded, startService } from './service-process.mjs';

const count = Number(process.argv[2] ?? 1_000_000);
const order = process.argv[3] ?? 'random';
const how = process.argv[4] ?? 'start';
const MOST_MB = 400;
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'saillance-import-'));
const file = join(folder, 'rows.csv');
const texts = ['fr', 'en'].flatMap((lang) =>
  readFileSync(join(root, `data/gold/${lang}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).text),
);
const DAYS = 730;
const MAPPING = {
  texts: [{ from: 'Commentaire', question: 'Que pourrions-nous améliorer ?' }],
  id: 'Réf',
  respondent: 'Client',
  at: { from: 'Date', order: 'day-first' },
  scores: { nps: { from: 'Note' } },
  segments: { plan: 'Formule', region: 'Région', channel: 'Canal' },
};

/** Rows as a spreadsheet in French writes them; one in a thousand has a score that is none. */
async function writeRows() {
  const draw = seeded(7);
  const below = (n) => Math.floor(draw() * n);
  const out = createWriteStream(file);
  out.write('\uFEFFRéf;Commentaire;Client;Date;Note;Formule;Région;Canal\r\n');
  for (let i = 0; i < count; i += 1) {
    const day = order === 'sorted' ? Math.floor((i * DAYS) / count) : below(DAYS);
    const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10).split('-').reverse().join('/');
    const text = texts[below(texts.length)].replaceAll('"', '""');
    const segments = `plan-${below(3)};region-${below(13)};canal-${below(4)}`;
    const row = `r${i};"${text}";c-${below(count / 3)};${date};${i % 1000 === 999 ? 'beaucoup' : below(11)};${segments}\r\n`;
    if (!out.write(row)) await new Promise((resolve) => out.once('drain', resolve));
  }
  out.end();
  await finished(out);
}

const peakOf = ({ child }) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
/** Seconds of processor time that the service has taken, which a busy machine does not lengthen. */
const processorOf = ({ child }) => {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
};
const minutes = (ms) => `${(ms / 60_000).toFixed(1)} min`;

async function ask(address, path, options) {
  const answer = await fetch(`${address}/v1/projects/p${path}`, options);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}
const json = async (address, path) => (await ask(address, path)).json();

async function begin(data) {
  const service = startService(data, { SAILLANCE_LOG_LEVEL: 'error' }, how);
  const address = await service.address;
  if (address === null) throw new Error(`the service did not start: ${service.said()}`);
  return { ...service, at: address };
}

async function upload({ at }) {
  const settings = { name: 'P', packs: [], timezone: 'Europe/Paris' };
  await ask(at, '', { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(settings) });
  const query = new URLSearchParams({ mapping: JSON.stringify(MAPPING), name: 'rows.csv' });
  const body = Readable.toWeb(createReadStream(file));
  const answer = await ask(at, `/imports?${query}`, { method: 'POST', headers: { 'content-type': 'text/csv' }, body, duplex: 'half' });
  return (await answer.json()).id;
}

/** Waits until `is` says so, and tells how it goes on. */
async function until({ at }, id, is) {
  let [told, slowest] = [Date.now(), 0];
  for (;;) {
    const from = performance.now();
    const now = await json(at, `/imports/${id}`);
    slowest = Math.max(slowest, performance.now() - from);
    if (is(now)) return { ...now, slowest };
    if (['failed', 'cancelled'].includes(now.state)) throw new Error(JSON.stringify(now));
    if (Date.now() - told > 30_000) {
      console.log(`  ${now.counts.read} rows, ${now.rate ?? '?'} rows/s, ${Math.round(now.secondsLeft ?? 0)} s left`);
      told = Date.now();
    }
    await sleep(100);
  }
}

async function outcome({ at }, id) {
  const { counts, state, failure } = await json(at, `/imports/${id}`);
  const rejected = await (await ask(at, `/imports/${id}/rejected?format=ndjson`)).text();
  const { items, scope } = await json(at, '/salience?segment.plan=plan-1');
  const ranking = items.map(({ touchpoint, verbatims, mentions, sentiment }) => [
    touchpoint,
    verbatims,
    mentions,
    sentiment.positive,
    sentiment.negative,
  ]);
  return JSON.stringify({ counts, state, failure, refused: rejected.split('\n').length, rejected, verbatims: scope.verbatims, ranking });
}

const stop = async ({ child, exited }, signal) => {
  child.kill(signal);
  await exited;
};
const done = ({ state }) => state === 'done';

try {
  await writeRows();
  const megabytes = statSync(file).size / 1e6;
  console.log(`${count} rows, dates ${order}, ${megabytes.toFixed(0)} MB`);

  const first = await begin(join(folder, 'whole'));
  const uploading = performance.now();
  const id = await upload(first);
  const [from, processor] = [performance.now(), processorOf(first)];
  const whole = await until(first, id, done);
  const ms = performance.now() - from;
  const seconds = processorOf(first) - processor;
  const expected = await outcome(first, id);
  const peaks = [peakOf(first)];
  await stop(first, 'SIGTERM');
  rmSync(join(folder, 'whole'), { recursive: true });
  console.log(`upload           ${((from - uploading) / 1000).toFixed(1)} s`);
  console.log(
    `import           ${Math.round((count * 1000) / ms)} rows/s, ${minutes(ms)}; slowest answer meanwhile ${Math.round(whole.slowest)} ms`,
  );
  console.log(`processor        ${((seconds * 1e6) / count).toFixed(0)} µs a row`);
  console.log(`counts           ${JSON.stringify(whole.counts)}`);

  const data = join(folder, 'killed');
  const second = await begin(data);
  const again = await upload(second);
  const { counts } = await until(second, again, ({ counts }) => counts.read >= count / 2);
  peaks.push(peakOf(second));
  await stop(second, 'SIGKILL');
  console.log(`killed           at ${counts.read} rows`);
  const third = await begin(data);
  await until(third, again, done);
  const resumed = await outcome(third, again);
  peaks.push(peakOf(third));
  await stop(third, 'SIGTERM');
  console.log(
    `resumed          ${resumed === expected ? 'counts, refused rows and ranking equal those of the uninterrupted run' : 'DIFFERS from the uninterrupted run'}`,
  );
  if (resumed !== expected) console.log(`${expected.slice(0, 600)}\n${resumed.slice(0, 600)}`);
  const peak = Math.max(...peaks);
  console.log(`peak memory      ${peaks.map((one) => Math.round(one)).join(', ')} MB (whole, until killed, resumed); at most ${MOST_MB}`);
  process.exitCode = resumed === expected && peak < MOST_MB ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
