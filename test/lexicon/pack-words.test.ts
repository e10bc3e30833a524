import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../src/lexicon/compile-lexicon.ts';
import { packWords } from '../../src/lexicon/pack-words.ts';
import { wordReading } from '../../src/lexicon/word-reading.ts';
import { lexiconFiles } from '../../src/worker/lexicon-files.ts';
import { compileSmall, smallFiles } from './small-lexicon.ts';

describe('a pattern as a person reads it', () => {
  test.each([
    ['service client', 'service client', false, []],
    ['~attendre/v', 'attendre', true, []],
    ["temps d'attente", 'temps d’attente', false, []],
    ['mon|mes très? ~colis', 'mon/mes (très) colis', true, []],
    ["mois d' attente", 'mois d’attente', false, []],
    ["on m'|nous a volé", 'on m’/nous a volé', false, []],
    ['pas … reçu _ <price>', 'pas … reçu … <price>', false, []],
    [
      '~prix NEAR/3 ~colis WITH trop|si NOT concours',
      'prix',
      true,
      [
        { op: 'near', within: 3, reads: 'colis' },
        { op: 'with', within: null, reads: 'trop/si' },
        { op: 'not', within: null, reads: 'concours' },
      ],
    ],
  ])('%s', (pattern, reads, forms, conditions) => {
    expect(wordReading(pattern)).toEqual({ reads, forms, conditions });
  });
});

describe('the words of a pack', () => {
  test('stand by touchpoint and language: names, then what implies, then what judges, there or anywhere; words, phrases, patterns; by the alphabet', () => {
    const rows = [
      'staff\tlabel\tLe personnel',
      'staff\tpolarity\tau top\t0.6',
      'staff\timplicit\ttoujours là',
      'staff\tterm\tvendeur NOT voiture',
      'staff\tterm\téquipe du magasin',
      'staff\tterm\tvendeur',
      'staff\tterm\téquipe\t-0.3',
      '-\tpolarity\tau poil\t0.5',
    ];
    const words = packWords('base', smallFiles({ 'packs/base/fr.tsv': rows.join('\n') }));
    expect(Object.keys(words)).toEqual(['staff', '-']);
    expect(words['-']?.fr?.map(({ kind, pattern, polarity }) => [kind, pattern, polarity])).toEqual([['polarity', 'au poil', 0.5]]);
    expect(words.staff?.fr?.map(({ kind, pattern, polarity }) => [kind, pattern, polarity])).toEqual([
      ['term', 'équipe', -0.3],
      ['term', 'vendeur', null],
      ['term', 'équipe du magasin', null],
      ['term', 'vendeur NOT voiture', null],
      ['implicit', 'toujours là', null],
      ['polarity', 'au top', 0.6],
    ]);
    expect(words.staff?.en).toEqual([{ kind: 'term', reads: 'clerk', pattern: '~clerk', forms: true, conditions: [], polarity: null }]);
  });

  test('are there in both languages for every touchpoint of the lexicon, with the apostrophes of print', () => {
    const { files, digest } = lexiconFiles();
    const { packs, touchpoints } = compileLexicon(files, digest);
    const byPack = new Map(packs.map(({ id }) => [id, packWords(id, files)]));
    const all = touchpoints.map(({ id, pack }) => [id, byPack.get(pack)?.[id]] as const);
    expect(all.filter(([, words]) => !words?.fr?.length || !words.en?.length).map(([id]) => id)).toEqual([]);
    const straight = all.flatMap(([, words]) => Object.values(words ?? {}).flat()).filter(({ reads }) => reads.includes("'"));
    expect(straight).toEqual([]);
  });
});

test('labels have the apostrophes of print, though the files are written with straight ones', () => {
  const labels = { 'packs/base/fr.tsv': "staff\tlabel\tL'équipe d'ici", 'packs/base/en.tsv': "staff\tlabel\tThe shop's staff" };
  expect(compileSmall(labels).touchpoints.find(({ id }) => id === 'staff')?.labels).toEqual({
    fr: 'L’équipe d’ici',
    en: 'The shop’s staff',
  });
});
