// Whether the time of an analysis grows with the length of the text alone, on texts made to be hard.
//   node test/bench/linear.mjs [part of a name]     prints microseconds a thousand characters at each length, and the ratio of 20,000 to 1,000
// A ratio near 1 is linear; one near 20 is quadratic. Exit code 1 when a ratio is above 2.
import { readdirSync, readFileSync } from 'node:fs';
import { createAnalyser } from '../../dist/analysis/analyser.js';
import { readLexicon } from '../../dist/worker/lexicon-artefact.js';

const LENGTHS = [1, 100, 1000, 2500, 5000, 10_000, 20_000];
const [MIDDLE, LONGEST] = [1000, 20_000];
const ROUNDS = 4;
/** Analyses of a short text in one round. */
const MOST_TIMES = 300;
const MOST = 2;

const analyser = createAnalyser(readLexicon());
const packs = analyser.packs.filter((pack) => pack !== 'base');

/** As many characters of entries as a short text holds, so that a long one is of the same make. */
const SAMPLE = 900;

/** The first word of expressions, intents, wishes and questions of a language, or (`last` −1) all their words but the last: everything begins, little ends. */
function beginnings(lang, last) {
  const folder = new URL(`../../lexicons/${lang}/`, import.meta.url);
  const rows = readdirSync(folder)
    .filter((name) => /^(expressions|intents|wishes|questions|negators|contrast)\.tsv$/.test(name))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
    .filter((row) => row !== '' && !row.startsWith('#'));
  const begun = rows.map((row) =>
    row
      .split('\t')[0]
      .replace(/[|({[].*/, '')
      .split(' ')
      .slice(0, last)
      .join(' '),
  );
  const step = Math.max(1, Math.round(begun.join(' ').length / SAMPLE));
  return `${begun.filter((_, i) => i % step === 0).join(' ')} `;
}

/** What is repeated up to the length asked for. */
const UNITS = {
  'one letter': 'a',
  'one word': 'bon ',
  'a word without spaces': 'remboursement',
  'plain sentences': "L'accueil est chaleureux mais la livraison a pris trois semaines. ",
  'one sentence': "l'accueil est chaleureux et le prix est trop cher et ",
  'English sentences': "The staff was kind, but nobody answers the phone and the refund isn't here. ",
  'touchpoints only': 'prix livraison accueil site téléphone ',
  'coordinated touchpoints': 'le prix, la livraison et ',
  'cues only': 'nul parfait lent excellent ',
  'negators only': 'ne pas jamais plus sans aucun ',
  'English negators only': "not never no don't without ",
  'contrast words only': 'mais cependant sauf malgré ',
  'wishes and conditions': 'si il faudrait merci de ',
  'intensifiers only': 'très vraiment trop ',
  'beginnings of expressions': 'rien à rien à redire rien à ',
  commas: ', ',
  'exclamation marks': '!',
  'question marks': '? ',
  'full stops': '. ',
  apostrophes: "l'",
  hyphens: 'a-',
  emoji: '😡',
  'joined emoji': '👩‍👩‍👧‍👦',
  'combining marks': 'é'.normalize('NFD'),
  'spaces in front': ' ',
  digits: '1 234,56 € ',
  'unknown words': 'zrtplk vfgh ',
  misspelt: 'remboursemnt acceuil ',
  addresses: 'http://a.b/c?d=e ',
  'not closed': '("«[',
  'first words of French expressions': beginnings('fr', 1),
  'French expressions without their ends': beginnings('fr', -1),
  'first words of English expressions': beginnings('en', 1),
  'English expressions without their ends': beginnings('en', -1),
  'alternating negators': 'pas bon, bon pas, jamais bien, ',
  'one negation again and again': 'ne pas ',
  'an endless list': 'le prix, le site, le colis, la caisse, ',
  'an endless list of others': 'pain; vin; fer; bois; ',
  'a number without end': '7',
  'a number with points': '1.2,3:',
  'one word of one letter each': 'a.',
  'near words of two': 'livraisom tardve livrasion retrad ',
  'almost a card': '4111 1111 1111 1112 ',
  'almost an account': 'FR76 3000 6000 0112 3456 7890 188 ',
  'almost an e-mail': 'a.b-c_d%e+f.',
  'e-mails without end': 'a@b.',
  'at signs': '@',
  'almost a telephone number': '+33 6 12 34 ',
  'almost an address': '12 bis rue de la rue ',
  'a title without a name': 'M. Mme Dr ',
  masks: '••••• • ',
  'opinions of opinions': 'pas très vraiment trop peu assez plutôt ',
  comparisons: 'plus que moins que aussi que ',
  'right-to-left overrides': '\u202e\u2066',
  'zero-width joiners': 'a\u200d',
  'joiners alone': '\u200d',
  'marks alone': '\u0301',
  flags: '🇫',
  'other scripts': '漢字かな交じり文',
};

const textOf = (unit, length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** The least processor time of a few rounds, the first unheard; microseconds a thousand characters. Others on the machine count little so. */
function cost(text) {
  const times = Math.min(MOST_TIMES, Math.ceil(LONGEST / text.length));
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const from = process.cpuUsage();
    for (let i = 0; i < times; i += 1) analyser.analyse(text, packs, { targets: [{ start: 0, end: 1 }] });
    const { user, system } = process.cpuUsage(from);
    if (round > 0) least = Math.min(least, user + system);
  }
  return (least * 1000) / (times * text.length);
}

const cell = (value, width) => String(value).padStart(width);
process.stdout.write(`${'µs a thousand characters'.padEnd(42)}${LENGTHS.map((length) => cell(length, 9)).join('')}    ratio\n`);
for (const [name, unit] of Object.entries(UNITS).filter(([name]) => name.includes(process.argv[2] ?? ''))) {
  const costs = new Map(LENGTHS.map((length) => [length, cost(textOf(unit, length))]));
  const ratio = costs.get(LONGEST) / costs.get(MIDDLE);
  if (ratio > MOST) process.exitCode = 1;
  const mark = ratio > MOST ? '  grows' : '';
  process.stdout.write(
    `${name.padEnd(42)}${[...costs.values()].map((value) => cell(Math.round(value), 9)).join('')}${cell(ratio.toFixed(2), 9)}${mark}\n`,
  );
}
