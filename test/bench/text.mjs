// Reads hostile texts of 20,000 characters beside ordinary writing of the same length, and fails where one costs more than 20 times as
// much: node test/bench/text.mjs (after npm run build).

import { createAnalyser } from '../../dist/analysis/analyser.js';
import { readLexicon } from '../../dist/worker/lexicon-artefact.js';

const LENGTH = 20_000;
const MOST = 20;
const fill = (piece) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

const ordinary = fill(
  "Très bon accueil au téléphone, mais j'ai attendu trois semaines l'expert et personne ne m'a rappelé. Dommage, car le prix est correct. ",
);
const hostile = {
  letters: 'a',
  capitals: 'A',
  acronyms: 'a.',
  'acronyms and words': 'a.bc.',
  addresses: '@a',
  'almost an address': 'a@b',
  'points and an @': 'a.a.a.a.a.a.a.a.a.a.a.a.a.a.a@',
  'sites that are none': 'aa.bb.',
  colons: ':',
  mouths: ':))',
  quotes: "'a",
  elisions: "l'",
  'elisions chained': "qu'l'",
  hyphens: 'a-',
  clitics: 'a-t-il-',
  'www.': 'www.',
  'https://': 'https://',
  'trailing points': 'www.a......',
  'digits with spaces': '1 111 ',
  digits: '7',
  'digits with points': '1.',
  hours: '1h ',
  'combining marks': '\u0301',
  'combining marks out of order': '\u0315\u0300',
  'letters with marks': 'e\u0301',
  brackets: '(',
  'question marks': '?!',
  points: '. ',
  'line breaks': '\n\n-',
  'emoji chain': '👩\u200D',
  'skin tones': '👍🏽',
  flags: '🇫',
  'lone surrogates': '\uD83D',
  'zero-width': '\u200B',
  hashtags: '#a',
  'Han characters': '漢字',
  negators: 'ne pas ',
  intensifiers: 'très ',
  'polar words': 'nul ',
  commas: 'bien, ',
  'clause words': 'mais ',
  conditions: 'si ',
  'unknown words': 'zrtqp xkvbn ',
};

const analyser = createAnalyser(readLexicon());
const timed = (text) => {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    analyser.analyse(text, ['insurance'], {});
    best = Math.min(best, performance.now() - start);
  }
  return best;
};

for (let i = 0; i < 5; i += 1) timed(ordinary);
const base = timed(ordinary);
process.stdout.write(`ordinary text: ${base.toFixed(1)} ms for ${LENGTH} characters\n`);
for (const [name, piece] of Object.entries(hostile)) {
  const ratio = timed(fill(piece)) / base;
  const tooMuch = ratio > MOST;
  if (tooMuch) process.exitCode = 1;
  process.stdout.write(`${tooMuch ? 'TOO SLOW ' : '         '}${ratio.toFixed(2).padStart(8)} × ${name}\n`);
}
