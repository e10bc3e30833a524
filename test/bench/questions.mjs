// What the analyst's questions cost on a large project, generated straight into the store and asked over HTTP of a started service.
// Run after a build: node test/bench/questions.mjs [rows] [folder]     default 20,000 rows; a folder given is kept and filled only once
// Prints for each question the first answer after the start (cold: heavy ones are asked again after each 202), the same again (warm), and
// an unchanged question against /healthz (304), as medians; heavy ones are those that read every verbatim.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAnalyser } from '../../dist/analysis/analyser.js';
import { readLexicon } from '../../dist/worker/lexicon-artefact.js';
import { createSqliteStore } from '../../dist/worker/store-sqlite.js';

const ROWS = Number(process.argv[2] ?? 20_000);
const folder = process.argv[3] ?? mkdtempSync(join(tmpdir(), 'saillance-questions-'));
const BATCH = 1000;
const START = Date.UTC(2025, 9, 1);
const YEAR = 365 * 86_400_000;
const PORT = 3199;

let state = 42;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const below = (n) => Math.floor(random() * n);
const edition = createAnalyser(readLexicon()).editionOf([]);
const ids = edition.touchpoints.map(({ id }) => id);
/** Few touchpoints are named often, most seldom. */
const named = () => Math.floor(ids.length * random() ** 3);

function batch(from) {
  const rows = [];
  const said = [];
  for (let i = 0; i < BATCH; i++) {
    const n = from + i;
    const mentions = Array.from({ length: below(5) }, named).filter((one, k, all) => all.indexOf(one) === k);
    const scores = mentions.map((one) => (random() < 0.35 + (one % 5) / 10 ? -0.2 - random() * 0.7 : 0.2 + random() * 0.7));
    said.push({ mentions, scores });
    const mood = scores.reduce((sum, score) => sum + score, 0) + random() * 3 - 1.5;
    const nps = Math.max(0, Math.min(10, Math.round(7 + 3 * mood)));
    const churned = random() < (nps < 7 ? 0.25 : 0.05);
    const fields = {
      text: 'La livraison est arrivée en retard mais le conseiller au téléphone a été très aimable et le remboursement rapide, merci',
      channel: ['web', 'mail', 'phone'][below(3)],
      segments: { plan: `plan-${below(4)}`, region: `region-${below(13)}` },
      scores: { nps, csat: 1 + Math.floor(nps / 2.5) },
      ...(n % 5 === 0 ? { outcome: { churned }, events: { 'first-invoice': '2025-11-03' } } : {}),
      ...(n % 4 === 0 ? { measures: { firstResponseMinutes: 5 + below(600) } } : {}),
      ...(n % 3 === 0 ? { journey: { id: `j-${Math.floor(n / 9)}`, step: (n / 3) % 3 } } : {}),
    };
    const respondent = n % 2 === 0 ? `r-${below(ROWS / 3)}` : null;
    rows.push({ id: `v-${n}`, digest: `d-${n}`, at: START + Math.floor((n / ROWS) * YEAR), respondent, fields });
  }
  const mentions = said.flatMap((one) => one.mentions);
  const scores = said.flatMap((one) => one.scores);
  const counted = said.map((one) => one.mentions.length);
  const starts = Uint32Array.from([0, ...counted.map((_, i) => counted.slice(0, i + 1).reduce((sum, length) => sum + length, 0))]);
  const filled = (Type, length, value) => Type.from({ length }, value);
  const total = said.map((one) => one.scores.reduce((sum, score) => sum + score, 0));
  return {
    rows,
    analyses: {
      version: edition.version,
      count: BATCH,
      touchpoints: ids,
      lang: filled(Uint8Array, BATCH, () => below(2)),
      langConfidence: filled(Float64Array, BATCH, () => 0.9),
      score: Float64Array.from(total, (sum) => Math.tanh(sum)),
      label: Uint8Array.from(total, (sum) => (sum > 0.05 ? 0 : sum < -0.05 ? 2 : 1)),
      mentionsFrom: starts,
      mentionTouchpoint: Uint16Array.from(mentions),
      mentionStart: filled(Uint16Array, mentions.length, (_, i) => (i % 5) * 20),
      mentionEnd: filled(Uint16Array, mentions.length, (_, i) => (i % 5) * 20 + 8),
      mentionScore: Float64Array.from(scores),
      mentionLabel: Uint8Array.from(scores, (score) => (score > 0 ? 0 : 2)),
      mentionImplicit: new Uint8Array(mentions.length),
      mentionPrompted: new Uint8Array(mentions.length),
      intentsFrom: filled(Uint32Array, BATCH + 1, (_, i) => i),
      intent: filled(Uint8Array, BATCH, () => below(9)),
      promptedFrom: new Uint32Array(BATCH + 1),
      promptedTouchpoint: new Uint16Array(0),
    },
  };
}

if (!existsSync(join(folder, 'saillance.db'))) {
  const store = await createSqliteStore({ folder });
  await store.putProject({ id: 'p', name: 'P', packs: [], timezone: 'Europe/Paris', defaultLang: null, redact: true }, edition, START);
  const began = performance.now();
  for (let from = 0; from < ROWS; from += BATCH) {
    const { rows, analyses } = batch(from);
    await store.ingest('p', rows, analyses);
  }
  console.log(`${ROWS} verbatims in ${Math.round((performance.now() - began) / 1000)} s`);
  await store.close();
}
console.log(`file ${(statSync(join(folder, 'saillance.db')).size / 2 ** 20).toFixed(0)} MiB`);

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const env = { ...process.env, SAILLANCE_DATA: folder, SAILLANCE_PORT: String(PORT), SAILLANCE_DEMO: '0', SAILLANCE_LOG_LEVEL: 'silent' };
const service = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'inherit'] });
const url = (path) => `http://127.0.0.1:${PORT}${path}`;
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
for (let ready = false; !ready; await sleep(100))
  ready = await fetch(url('/readyz')).then(
    ({ ok }) => ok,
    () => false,
  );

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
async function once(path, headers = {}) {
  const from = performance.now();
  const answer = await fetch(url(path), { headers });
  await answer.arrayBuffer();
  return { ms: performance.now() - from, status: answer.status, etag: answer.headers.get('etag') };
}
async function repeated(path, times, headers) {
  const all = [];
  for (let i = 0; i < times; i++) all.push((await once(path, headers)).ms);
  return median(all);
}

const half = encodeURIComponent('to=2026-04-01');
const rest = encodeURIComponent('from=2026-04-01');
const QUESTIONS = [
  'salience',
  'salience?segment.plan=plan-1',
  'salience?segment.plan=plan-1&channel=web',
  'salience?from=2026-04-01&compare=previous',
  'moments',
  'trends?every=week',
  `comparisons?a=${half}&b=${rest}`,
  'blind-spots',
  'salience?include=respondents',
  'scores?every=month',
  'drivers?outcome=nps',
  'priorities?outcome=nps',
  'churn',
  'measures?measure=firstResponseMinutes',
  'journeys',
  'mismatches',
  'emerging',
  `comparisons?a=${half}&b=${rest}&include=words`,
  `words?touchpoint=${ids[0]}`,
  `words?touchpoint=${ids[40]}`,
];
await repeated('/healthz', 300);
const health = await repeated('/healthz', 300);
console.log(`/healthz ${health.toFixed(2)} ms`);
console.log(
  `${'question'.padEnd(46)} ${'cold ms'.padStart(9)} ${'202s'.padStart(5)} ${'warm ms'.padStart(9)} ${'304 ms'.padStart(8)} ${'× healthz'.padStart(9)}`,
);
for (const question of QUESTIONS) {
  const path = `/v1/projects/p/${question}`;
  const from = performance.now();
  let waits = 0;
  let answer = await once(path);
  for (; answer.status === 202; answer = await once(path)) {
    waits += 1;
    await sleep(500);
  }
  const cold = performance.now() - from;
  if (answer.status !== 200) {
    console.log(`${question.padEnd(46)} ${answer.status}`);
    continue;
  }
  const warm = await repeated(path, 5);
  const unchanged = answer.etag === null ? Number.NaN : await repeated(path, 100, { 'if-none-match': answer.etag });
  const cells = [
    cold.toFixed(0).padStart(9),
    String(waits).padStart(5),
    warm.toFixed(1).padStart(9),
    unchanged.toFixed(2).padStart(8),
    (unchanged / health).toFixed(2).padStart(9),
  ];
  console.log(`${question.slice(0, 46).padEnd(46)} ${cells.join(' ')}`);
}
service.kill('SIGTERM');
await new Promise((resolve) => service.on('exit', resolve));
if (process.argv[3] === undefined) rmSync(folder, { recursive: true });
