// What an export costs: rows a second and the most memory that the service takes, generated straight into the store and asked over HTTP.
// Run after a build: node test/bench/export.mjs [rows] [folder]     default 200,000 rows; a folder given is kept and filled only once
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnalyser } from '../../dist/analysis/analyser.js';
import { readLexicon } from '../../dist/worker/lexicon-artefact.js';
import { createSqliteStore } from '../../dist/worker/store-sqlite.js';
import { seeded, startService } from './service-process.mjs';

const ROWS = Number(process.argv[2] ?? 200_000);
const folder = process.argv[3] ?? mkdtempSync(join(tmpdir(), 'saillance-export-'));
const BATCH = 1000;
const START = Date.UTC(2025, 9, 1);
const random = seeded(42);
const below = (n) => Math.floor(random() * n);
const edition = createAnalyser(readLexicon()).editionOf([]);
const ids = edition.touchpoints.map(({ id }) => id);
const TEXT = 'La livraison est arrivée en retard ; mais le conseiller au téléphone a été très aimable, "vraiment", merci';
const filled = (Type, length, value) => Type.from({ length }, value);

/** A batch of verbatims with two mentions each. */
function batch(from) {
  const count = Math.min(BATCH, ROWS - from);
  const rows = Array.from({ length: count }, (_, i) => ({
    id: `v-${from + i}`,
    digest: `d-${from + i}`,
    at: START + (from + i) * 60_000,
    respondent: null,
    fields: {
      text: TEXT,
      channel: ['web', 'mail', 'phone'][below(3)],
      segments: { plan: `plan-${below(4)}`, region: `region-${below(13)}` },
      scores: { nps: below(11), csat: 1 + below(5) },
    },
  }));
  const mentions = count * 2;
  return [
    rows,
    {
      version: edition.version,
      count,
      touchpoints: ids,
      lang: new Uint8Array(count),
      langConfidence: filled(Float64Array, count, () => 0.9),
      score: filled(Float64Array, count, () => random() * 2 - 1),
      label: filled(Uint8Array, count, () => below(4)),
      mentionsFrom: filled(Uint32Array, count + 1, (_, i) => i * 2),
      mentionTouchpoint: filled(Uint16Array, mentions, (_, i) => (i % 2) * 8 + below(8)),
      mentionStart: filled(Uint16Array, mentions, (_, i) => (i % 2) * 20 + 3),
      mentionEnd: filled(Uint16Array, mentions, (_, i) => (i % 2) * 20 + 12),
      mentionScore: filled(Float64Array, mentions, () => random() * 2 - 1),
      mentionLabel: filled(Uint8Array, mentions, () => below(3)),
      mentionImplicit: new Uint8Array(mentions),
      mentionPrompted: new Uint8Array(mentions),
      intentsFrom: new Uint32Array(count + 1),
      intent: new Uint8Array(0),
      promptedFrom: new Uint32Array(count + 1),
      promptedTouchpoint: new Uint16Array(0),
    },
  ];
}

if (!existsSync(join(folder, 'saillance.db'))) {
  const store = await createSqliteStore({ folder });
  const settings = { id: 'p', name: 'P', packs: [], timezone: 'Europe/Paris', defaultLang: null, redact: true, minCell: 0 };
  await store.putProject(settings, edition, START);
  for (let from = 0; from < ROWS; from += BATCH) await store.ingest('p', ...batch(from));
  await store.close();
}

const service = startService(folder);
const address = await service.address;
if (address === null) throw new Error(service.said());
const mebibytes = (name) =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${service.child.pid}/status`, 'utf8'))?.[1]) / 1024;
console.log(`${ROWS} verbatims; the service at rest: ${mebibytes('VmRSS').toFixed(0)} MiB`);
console.log(`${'export'.padEnd(40)} ${'rows/s'.padStart(9)} ${'MiB'.padStart(7)} ${'seconds'.padStart(8)} ${'peak MiB'.padStart(9)}`);
for (const [query, encoding] of [
  ['format=csv', 'identity'],
  ['format=csv', 'gzip'],
  ['format=ndjson', 'identity'],
  ['format=csv&what=mentions', 'identity'],
  ['format=csv&segment.plan=plan-1&channel=web', 'identity'],
  ['format=csv&q=livraison', 'identity'],
]) {
  const from = performance.now();
  const answer = await fetch(`${address}/v1/projects/p/export?${query}`, {
    headers: { 'accept-encoding': encoding, 'accept-language': 'fr' },
  });
  let [bytes, rows, peak] = [0, 0, 0];
  for await (const piece of answer.body) {
    bytes += piece.length;
    for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) rows += 1;
    peak = Math.max(peak, mebibytes('VmRSS'));
  }
  const seconds = (performance.now() - from) / 1000;
  const shown = [
    (rows / seconds).toFixed(0).padStart(9),
    (bytes / 2 ** 20).toFixed(1).padStart(7),
    seconds.toFixed(1).padStart(8),
    peak.toFixed(0).padStart(9),
  ];
  console.log(`${`${query} ${encoding === 'gzip' ? 'gzip' : ''}`.padEnd(40)} ${shown.join(' ')}`);
}
service.child.kill();
await service.exited;
if (process.argv[3] === undefined) rmSync(folder, { recursive: true });
