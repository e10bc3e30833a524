// One thread, one run, the same texts: whole `analyse` beside wink-nlp (sbd, negation, sentiment) and vader-sentiment.
//   node test/bench/analyse.mjs [file.jsonl …]     default: data/gold/*.jsonl; prints texts a second, and the ratio to wink-nlp
// English texts only for the peers' sake; ours on French too. Rounds alternate, so that a noisy machine is noisy for all; medians.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vader from 'vader-sentiment';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { createAnalyser } from '../../dist/analysis/analyser.js';
import { readLexicon } from '../../dist/worker/lexicon-artefact.js';

const ROUNDS = 7;
const gold = fileURLToPath(new URL('../../data/gold/', import.meta.url));
const files =
  process.argv.length > 2
    ? process.argv.slice(2)
    : readdirSync(gold)
        .filter((name) => name.endsWith('.jsonl'))
        .map((name) => gold + name);
const rows = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line)),
);
const english = rows.filter(({ lang }) => lang === 'en').map(({ text }) => text);
const french = rows.filter(({ lang }) => lang === 'fr').map(({ text }) => text);
const repeat = (texts) => Array.from({ length: Math.max(1, Math.ceil(4000 / Math.max(1, texts.length))) }, () => texts).flat();

const analyser = createAnalyser(readLexicon());
const packs = analyser.packs.filter((pack) => pack !== 'base');
const wink = winkNLP(model, ['sbd', 'negation', 'sentiment']);
const { its } = wink;
const runs = {
  'saillance en, base': [repeat(english), (text) => analyser.analyse(text, [], {})],
  'saillance en, all packs': [repeat(english), (text) => analyser.analyse(text, packs, {})],
  'saillance fr, all packs': [repeat(french), (text) => analyser.analyse(text, packs, {})],
  'wink-nlp en': [
    repeat(english),
    (text) => {
      const document = wink.readDoc(text);
      document.out(its.sentiment);
      document.sentences().out(its.sentiment);
      document.tokens().out(its.negationFlag);
    },
  ],
  'vader-sentiment en': [repeat(english), (text) => vader.SentimentIntensityAnalyzer.polarity_scores(text)],
};
const speeds = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, [texts, run]] of Object.entries(runs)) {
    if (texts.length === 0) continue;
    const from = performance.now();
    for (const text of texts) run(text);
    if (round > 0) speeds[name].push((texts.length * 1000) / (performance.now() - from));
  }
}
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
for (const [name, values] of Object.entries(speeds)) {
  const ratio = median(values) / median(speeds['wink-nlp en']);
  process.stdout.write(
    `${name.padEnd(26)} ${Math.round(median(values)).toString().padStart(7)} texts/s   ${ratio.toFixed(2)} × wink-nlp\n`,
  );
}
process.stdout.write(`${english.length} English and ${french.length} French texts\n`);
