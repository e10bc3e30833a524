// Rows a second and peak memory of reading a CSV as Excel in French writes it, and of mapping its rows to verbatims: node test/bench/files.mjs [rows]
import { appendFileSync, createReadStream, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { createRowMapper } from '../../dist/files/map-rows.js';
import { openFile } from '../../dist/files/open-file.js';

const rows = Number(process.argv[2] ?? 200_000);
const path = join(tmpdir(), `saillance-files-${process.pid}.csv`);
const texts = [
  'Livraison en retard de dix jours, et personne au téléphone.',
  'Très bon accueil ; « rien à redire »…',
  'Un peu cher,\r\nmais le conseiller a tout réglé.',
];
const two = (n) => String(n).padStart(2, '0');
const row = (i) =>
  `R${i};${two((i % 28) + 1)}/${two((i % 12) + 1)}/2025 ${two(i % 24)}:${two(i % 60)};${i % 11};"${texts[i % 3]} (${i})";${i % 3 ? 'pro' : 'solo'};${i % 100},5`;

function write() {
  writeFileSync(path, iconv.encode('Identifiant;Date de réponse;Recommandation (0 à 10);Avis;Offre;Panier\r\n', 'win1252'));
  for (let from = 0; from < rows; from += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, rows - from) }, (_, i) => `${row(from + i)}\r\n`);
    appendFileSync(path, iconv.encode(lines.join(''), 'win1252'));
  }
}

async function measure(name, mapping) {
  const start = performance.now();
  const file = await openFile(createReadStream(path));
  const map = mapping === undefined ? (one) => one : createRowMapper(file, mapping, { timezone: 'Europe/Paris' });
  let [read, verbatims, faults, peak] = [0, 0, 0, 0];
  for await (const chunk of file.rows) {
    const mapped = chunk.map(map);
    read += mapped.length;
    for (const one of mapped) {
      verbatims += one.verbatims?.length ?? 0;
      faults += one.faults?.length ?? 0;
    }
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  const seconds = (performance.now() - start) / 1000;
  const rate = Math.round(read / seconds).toLocaleString('en');
  console.log(`${name}: ${read} rows, ${rate} a second, ${verbatims} verbatims, ${faults} faults, peak ${Math.round(peak / 2 ** 20)} MiB`);
}

try {
  write();
  const mapping = {
    texts: [{ from: 'Avis' }],
    id: 'Identifiant',
    at: { from: 'Date de réponse', order: 'day-first' },
    scores: { nps: { from: 'Recommandation (0 à 10)' } },
    segments: { offre: 'Offre' },
    measures: { panier: 'Panier' },
  };
  await measure('rows alone        ', undefined);
  await measure('with ids           ', mapping);
  await measure('with derived ids   ', { ...mapping, id: undefined });
} finally {
  rmSync(path, { force: true });
}
