import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTouchpoints } from '../../src/lexicon/find-touchpoints.ts';
import { packWords } from '../../src/lexicon/pack-words.ts';
import { compileSmall, smallFiles } from './small-lexicon.ts';

const rows = {
  'packs/base/fr.tsv': [
    'staff\tlabel\tAccueil',
    'staff\tterm\t~vendeur',
    'delivery\tlabel\tLivraison',
    "delivery\tterm\t~bon d'enlèvement",
    'delivery\tterm\tattendu mon colis',
    'delivery.delay\tlabel\tDélai',
    "delivery.delay\tterm\tfile d'attente",
    'delivery.delay\tterm\tattente',
    'delivery.delay\timplicit\t~attendre/v',
    'delivery.delay\tterm\te-mail perdu',
  ].join('\n'),
  'packs/base/en.tsv': [
    'staff\tlabel\tStaff',
    'staff\tterm\t~waiter',
    'delivery\tlabel\tDelivery',
    'delivery\tterm\tparcel',
    'delivery.delay\tlabel\tDelay',
    'delivery.delay\tterm\t~wait/v',
  ].join('\n'),
};
const { touchpoints } = compileSmall(rows);
const words = packWords('base', smallFiles(rows));
const LEMMAS: Readonly<Record<string, string>> = { attendais: 'attendre', waiting: 'wait' };
const find = (search: string) =>
  findTouchpoints(
    touchpoints,
    (pack) => (pack === 'base' ? words : {}),
    () => search.split(' ').map((surface) => ({ surface, lemma: LEMMAS[surface] ?? surface })),
  );
const shown = (search: string) => find(search).map(({ id, matched }) => [id, ...matched.map(({ lang, reads }) => `${lang} ${reads}`)]);

describe('what is searched leads to touchpoints', () => {
  test.each([
    ['attente', [['delivery.delay', 'fr attente', 'fr file d’attente']]],
    ['ATTENTE', [['delivery.delay', 'fr attente', 'fr file d’attente']]],
    ['l’ attente', [['delivery.delay', 'fr attente', 'fr file d’attente']]],
    ['attente file', [['delivery.delay', 'fr file d’attente']]],
    ['attendais', [['delivery.delay', 'fr attendre']]],
    [
      'wait',
      [
        ['staff', 'en waiter'],
        ['delivery.delay', 'en wait'],
      ],
    ],
    ['waiting', [['delivery.delay', 'en wait']]],
    ['enlevement', [['delivery', 'fr bon d’enlèvement']]],
    ['e-mail', [['delivery.delay', 'fr e-mail perdu']]],
    ['mail', [['delivery.delay', 'fr e-mail perdu']]],
    ['accueil', [['staff']]],
    ['delay', [['delivery.delay']]],
    ['endeur', []],
    ['attente colis', []],
    ['l’', []],
    ['…', []],
  ])('%s', (search, found) => {
    expect(shown(search)).toEqual(found);
  });

  test('the nearest come first: the word or a form of it before what only begins so', () => {
    expect(shown('atten')[1]).toEqual(['delivery.delay', 'fr attente', 'fr file d’attente', 'fr attendre']);
    expect(shown('attend')).toEqual([
      ['delivery', 'fr attendu mon colis'],
      ['delivery.delay', 'fr attendre'],
    ]);
  });

  test('whatever is searched is only a search', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (search) => {
        const found = find(search);
        expect(found.every(({ id, matched }) => touchpoints.some((one) => one.id === id) && matched.length <= 20)).toBe(true);
      }),
    );
  });
});
