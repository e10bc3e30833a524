// What the reading of texts adds as bias to the figures of touchpoints: on data/gold, half b, each touchpoint's share and net sentiment as
// labelled by people against as found by the analyser, with the Wilson interval that the service would show at that n.
// Run after a build: npm run bench -- tagging
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createAnalyser } from '../../dist/analysis/analyser.js';
import { halfOf } from '../../dist/cli/eval/half-of.js';
import { wilson } from '../../dist/statistics/wilson.js';
import { readLexicon } from '../../dist/worker/lexicon-artefact.js';

const LEAST = 10;
const analyser = createAnalyser(readLexicon());
const folder = fileURLToPath(new URL('../../data/gold/', import.meta.url));
const rows = readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl'))
  .flatMap((file) =>
    readFileSync(folder + file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  )
  .filter(({ id }) => halfOf(id) === 'b');
const { touchpoints } = analyser.editionOf(analyser.packs);
const known = new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
const top = (id) => (known.get(id)?.parent ? top(known.get(id).parent) : id);

/** What a verbatim says of each top-level touchpoint: the sum of its polarities. */
function gathered(opinions) {
  const found = new Map();
  for (const { touchpoint, polarity } of opinions) {
    const id = top(touchpoint);
    found.set(id, (found.get(id) ?? 0) + { positive: 1, negative: -1 }[polarity] || 0);
  }
  return found;
}

for (const lang of ['fr', 'en']) {
  const own = rows.filter((row) => row.lang === lang);
  const counts = new Map();
  const count = (id, side, sign) => {
    const sums = counts.get(id) ?? { labelled: [0, 0], found: [0, 0] };
    counts.set(id, sums);
    sums[side][0] += 1;
    sums[side][1] += Math.sign(sign);
  };
  for (const row of own) {
    for (const [id, sign] of gathered(row.opinions ?? [])) count(id, 'labelled', sign);
    const { mentions } = analyser.analyse(row.text, row.packs ?? [], { lang: row.lang, question: row.question });
    for (const [id, sign] of gathered(mentions.map(({ touchpoint, label }) => ({ touchpoint, polarity: label })))) count(id, 'found', sign);
  }
  const listed = [...counts].filter(([, { labelled }]) => labelled[0] >= LEAST).sort(([, a], [, b]) => b.labelled[0] - a.labelled[0]);
  const share = ([k]) => (100 * k) / own.length;
  const net = ([k, sum]) => (k === 0 ? 0 : (100 * sum) / k);
  const gaps = listed.map(([, { labelled, found }]) => share(found) - share(labelled));
  const nets = listed.map(([, { labelled, found }]) => net(found) - net(labelled));
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const held = listed.filter(([, { labelled, found }]) => {
    const { low, high } = wilson(found[0], own.length);
    return labelled[0] / own.length >= low && labelled[0] / own.length <= high;
  });
  console.log(`${lang}: ${own.length} verbatims, ${listed.length} touchpoints labelled in ${LEAST} or more`);
  console.log(
    `  share found less share labelled: mean ${mean(gaps).toFixed(1)} points, mean distance ${mean(gaps.map(Math.abs)).toFixed(1)}, largest ${Math.max(...gaps.map(Math.abs)).toFixed(1)}; the interval shown holds the labelled share of ${held.length} of ${listed.length}`,
  );
  console.log(`  net sentiment: mean ${mean(nets).toFixed(0)} points, mean distance ${mean(nets.map(Math.abs)).toFixed(0)}`);
  for (const [id, { labelled, found }] of listed.slice(0, 12)) {
    console.log(
      `    ${id.padEnd(28)} share ${share(labelled).toFixed(1).padStart(5)} → ${share(found).toFixed(1).padStart(5)}   net ${net(labelled).toFixed(0).padStart(4)} → ${net(found).toFixed(0).padStart(4)}`,
    );
  }
}
