// Rows a second into the embedded store, in batches of 500 with 3 mentions and 3 segments each, and the cost of the questions after.
// Run after a build: node test/bench/store.mjs [rows]
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSqliteStore } from '../../dist/worker/store-sqlite.js';

const ROWS = Number(process.argv[2] ?? 20_000);
const BATCH = 500;
const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);

let state = 42;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const below = (n) => Math.floor(random() * n);

const moments = {
  'five-moments': ['zero', 'first', 'second.use', 'second.delivery', 'ultimate'],
  product: ['choice', 'purchase', 'use', 'after-sales'],
  relationship: ['first-contact', 'first-use', 'problem', 'billing'],
  cycle: ['need', 'search', 'purchase', 'delivery', 'use'],
};
const touchpoints = Array.from({ length: 60 }, (_, i) => {
  const top = `place-${i % 20}`;
  const id = i < 20 ? top : `${top}.part-${i}`;
  const stage = Object.fromEntries(Object.entries(moments).map(([framework, stages]) => [framework, stages[(i % 20) % stages.length]]));
  return { id, pack: 'base', parent: i < 20 ? null : top, specialises: null, moments: stage, labels: {} };
});
const edition = { version: 'bench', touchpoints };

function batch(from, spread) {
  const rows = [];
  for (let i = 0; i < BATCH; i++) {
    const segments = { plan: `plan-${below(4)}`, region: `region-${below(13)}`, age: `age-${below(6)}` };
    const fields = {
      text: 'La livraison est arrivée en retard mais le conseiller au téléphone a été très aimable et le remboursement rapide, merci',
      channel: ['web', 'mail', 'phone'][below(3)],
      source: ['typeform', 'shop'][below(2)],
      scores: { nps: below(11) },
      segments,
    };
    rows.push({ id: `v-${from + i}`, digest: `d-${from + i}`, at: START + Math.floor(random() * spread), respondent: null, fields });
  }
  const filled = (Type, length, value) => Type.from({ length }, value);
  const analyses = {
    version: 'bench',
    count: BATCH,
    touchpoints: touchpoints.map(({ id }) => id),
    lang: filled(Uint8Array, BATCH, () => below(2)),
    langConfidence: filled(Float64Array, BATCH, () => 0.9),
    score: filled(Float64Array, BATCH, () => random() * 2 - 1),
    label: filled(Uint8Array, BATCH, () => below(4)),
    mentionsFrom: filled(Uint32Array, BATCH + 1, (_, i) => i * 3),
    mentionTouchpoint: filled(Uint16Array, BATCH * 3, () => below(60)),
    mentionStart: filled(Uint16Array, BATCH * 3, (_, i) => (i % 3) * 20),
    mentionEnd: filled(Uint16Array, BATCH * 3, (_, i) => (i % 3) * 20 + 8),
    mentionScore: filled(Float64Array, BATCH * 3, () => random() * 2 - 1),
    mentionLabel: filled(Uint8Array, BATCH * 3, () => below(3)),
    mentionImplicit: new Uint8Array(BATCH * 3),
    mentionPrompted: new Uint8Array(BATCH * 3),
    intentsFrom: filled(Uint32Array, BATCH + 1, (_, i) => i),
    intent: filled(Uint8Array, BATCH, () => below(9)),
    promptedFrom: new Uint32Array(BATCH + 1),
    promptedTouchpoint: new Uint16Array(0),
  };
  return { rows, analyses };
}

async function timed(label, times, work) {
  const start = performance.now();
  for (let i = 0; i < times; i++) await work(i);
  const each = (performance.now() - start) / times;
  console.log(`  ${label.padEnd(44)} ${each.toFixed(2)} ms`);
}

for (const [name, spread] of [
  ['same week', 7 * DAY],
  ['spread over a year', 365 * DAY],
]) {
  const folder = mkdtempSync(join(tmpdir(), 'store-bench-'));
  const store = await createSqliteStore({ folder });
  await store.putProject({ id: 'p', name: 'P', packs: [], timezone: 'Europe/Paris', defaultLang: null, redact: true }, edition, START);
  const batches = Array.from({ length: ROWS / BATCH }, (_, i) => batch(i * BATCH, spread));
  const start = performance.now();
  let half = 0;
  for (const [i, { rows, analyses }] of batches.entries()) {
    await store.ingest('p', rows, analyses);
    if (i === batches.length / 2 - 1) half = performance.now();
  }
  const end = performance.now();
  const rate = (count, ms) => Math.round((count * 1000) / ms);
  console.log(
    `${name}: ${rate(ROWS, end - start)} rows/s (first half ${rate(ROWS / 2, half - start)}, second ${rate(ROWS / 2, end - half)})`,
  );
  const ask =
    (filter, axis = 'touchpoint') =>
    () =>
      store.countMentions('p', { filter, prompted: 'exclude', axis });
  await timed('ranking, everything', 20, ask({}));
  await timed('ranking, 90 days', 20, ask({ from: START - 3_600_000 + 10 * DAY, to: START - 3_600_000 + 100 * DAY }));
  await timed('ranking, one segment', 20, ask({ segments: { plan: ['plan-1'] } }));
  await timed('ranking, stages', 20, ask({}, 'five-moments'));
  await timed('ranking, two segments (mentions)', 6, (i) => ask({ segments: { plan: [`plan-${i % 4}`], age: [`age-${i}`] } })());
  await timed('ranking, the same two segments again', 5, ask({ segments: { plan: ['plan-1'], age: ['age-1'] } }));
  const list = { filter: {}, prompted: 'exclude', order: 'newest', limit: 50 };
  await timed('search, index drained first', 1, () => store.listVerbatims('p', { ...list, words: 'livraisons' }));
  await timed('search', 5, () => store.listVerbatims('p', { ...list, words: 'livraisons' }));
  await timed('list of a touchpoint', 20, () => store.listVerbatims('p', { ...list, touchpoint: 'place-3' }));
  await timed('quotes of ten touchpoints', 20, () =>
    store.quotes('p', { filter: {}, prompted: 'exclude', touchpoints: touchpoints.slice(0, 10).map(({ id }) => id), each: 3 }),
  );
  const one = batch(1e9, spread);
  const slice = (i) => ({
    ...one.analyses,
    count: 1,
    mentionsFrom: one.analyses.mentionsFrom.slice(i, i + 2),
    intentsFrom: one.analyses.intentsFrom.slice(i, i + 2),
    promptedFrom: one.analyses.promptedFrom.slice(i, i + 2),
  });
  await timed('one post after another', 200, (i) => store.ingest('p', [one.rows[i]], slice(i)));
  const posts = performance.now();
  await Promise.all(one.rows.slice(200, 500).map((row, i) => store.ingest('p', [row], slice(i + 200))));
  console.log(`  300 posts at once: ${rate(300, performance.now() - posts)} posts/s`);
  await store.close();
  console.log(`  file: ${(statSync(join(folder, 'saillance.db')).size / ROWS / 1024).toFixed(1)} KiB a row`);
  rmSync(folder, { recursive: true });
}
