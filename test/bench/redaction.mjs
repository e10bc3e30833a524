// What it costs to find personal data, beside the analysis, and whether that grows with the length of the text alone.
//   node test/bench/redaction.mjs     exit code 1 when it costs over 5 % of the analysis, or grows over twice as fast as a hard text
import { readFileSync } from 'node:fs';
import { createAnalyser } from '../../dist/analysis/analyser.js';
import { readLexicon } from '../../dist/worker/lexicon-artefact.js';

const ROUNDS = 40;
const MOST_SHARE = 0.05;
const [MIDDLE, LONGEST] = [5000, 20_000];
const MOST_GROWTH = 2;

const analyser = createAnalyser(readLexicon());
const texts = (path) =>
  readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).text);

/** The least time of some rounds over all texts, microseconds a text. */
function cost(list, work, rounds = ROUNDS) {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const from = process.hrtime.bigint();
    for (const text of list) work(text);
    least = Math.min(least, Number(process.hrtime.bigint() - from) / 1000);
  }
  return least / list.length;
}

const fail = (is) => {
  if (is) process.exitCode = 1;
  return is ? '  too much' : '';
};

console.log('µs a verbatim               redact  analyse  share');
for (const [name, path] of [
  ['the sample project', 'samples/demo.ndjson'],
  ['gold, French', 'gold/fr-2.jsonl'],
  ['gold, English', 'gold/en-2.jsonl'],
]) {
  const list = texts(path);
  const redact = cost(list, (text) => analyser.redact(text));
  const analyse = cost(list, (text) => analyser.analyse(text, ['insurance'], {}));
  const share = redact / analyse;
  const cells = [redact.toFixed(2).padStart(8), analyse.toFixed(1).padStart(9), `${(share * 100).toFixed(1)} %`.padStart(7)];
  console.log(`${name.padEnd(26)}${cells.join('')}${fail(share > MOST_SHARE)}`);
}

/** What is repeated up to the length asked for. */
const UNITS = [
  '1 ',
  '06 ',
  '00 ',
  '1.',
  '1-',
  '+1',
  '(+1',
  '#1',
  'A1',
  'FR76',
  '1 a',
  'a@',
  '@',
  'a.b/',
  'https://a?',
  '?a=',
  'M. A. ',
  'Mme de ',
];
UNITS.push(
  'Mr J-',
  'Messieurs A et ',
  '12 rue de ',
  '12 a ',
  '12 St. ',
  '75001 ',
  'n° 1 ',
  'client n° ',
  'ABCDEF ',
  'le n° ',
  '\u0301',
  '1 🙂',
);
console.log('\nµs a thousand characters     5,000   20,000  growth');
for (const unit of UNITS) {
  const [middle, longest] = [MIDDLE, LONGEST].map((length) => {
    const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    return (cost([text], (one) => analyser.redact(one), LONGEST / 500) * 1000) / length;
  });
  const growth = longest / middle;
  const cells = [Math.round(middle).toString().padStart(9), Math.round(longest).toString().padStart(9), growth.toFixed(2).padStart(8)];
  console.log(`${JSON.stringify(unit).padEnd(26)}${cells.join('')}${fail(growth > MOST_GROWTH)}`);
}
