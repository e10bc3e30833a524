import { describe, expect, test } from 'vitest';
import { ALL_PACKS, compileSmall, findsOf } from './small-lexicon.ts';

const french = (replaced: Record<string, string>) =>
  findsOf(
    compileSmall(
      Object.fromEntries(Object.entries(replaced).map(([name, content]) => [name.includes('/') ? name : `fr/${name}.tsv`, content])),
    ),
    'fr',
  );

describe('words', () => {
  const find = french({
    polarity:
      'bon\tadj\t0.5\nattendre\tverb\t-0.4\ndéçu\tadj\t-0.7\nmarché\tform\t0.1\nmarche\tform\t0.2\nsûr\tadj\t0.3\nsur\tform\t-0.1\nattente\tnoun\t-0.4\ncool\tadj\t0.5\nincompétence\tnoun\t-0.7',
    aliases: 'tb\tbon',
  });
  test.each([
    ['un bon accueil', ['0.5: bon']],
    ['de bonnes idées', ['0.5: bonnes']],
    ['ils attendaient', ['-0.4: attendaient']],
    ['DÉÇUES', ['-0.7: DÉÇUES']],
    ['decu', ['-0.7: decu']],
    ['booon', ['0.5: booon']],
    ['coool', ['0.5: coool']],
    ['tb', ['0.5: tb']],
    ['rien', []],
    // Accents break ties, and without them both are meant
    ['marché', ['0.1: marché']],
    ['marche', ['0.2: marche']],
    ['sûr', ['0.3: sûr']],
    ['sur', ['-0.1: sur']],
    // Stems for words that the vocabulary does not hold, from five letters on
    ['incompétent', ['-0.7: incompétent']],
    ['incompétences', ['-0.7: incompétences']],
    // Hashtags, and apostrophes that were not typed
    ['#déçu', ['-0.7: #déçu']],
    ['#decu', ['-0.7: #decu']],
    ['lattente', ['-0.4: lattente']],
    ["l'attente", ['-0.4: attente']],
    ['lbon', []],
    // Not in addresses
    ['www.bon.fr bon@bon.fr @bon', []],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });
});

describe('patterns', () => {
  const find = french({
    intents: [
      'je pars\tleave',
      'je|on ~commander/v\tstay',
      'très? content\tpraise',
      'dire _ merci\tthank',
      'saisir … médiateur\tcomplain',
      "moins cher qu'ailleurs\tcompare",
    ].join('\n'),
    expressions:
      '~prix NEAR/2 ~colis\t-0.5\navocat WITH juge\t-0.6\nvol NOT avion\t-0.7\nà <price>\t-0.1\n<number> étoiles\t0.2\nà <time>\t0.3',
  });
  test.each([
    ['je pars', ['leave: je pars']],
    ['je ne pars', []],
    ['on commandera', ['stay: on commandera']],
    ['tu commanderas', []],
    ['content', ['praise: content']],
    ['très content', ['praise: très content', 'praise: content']],
    ['dire un merci', ['thank: dire un merci']],
    ['dire merci', []],
    ['dire ! merci', []],
    ['saisir médiateur', ['complain: saisir médiateur']],
    ['saisir le bon vieux médiateur', ['complain: saisir le bon vieux médiateur']],
    ['saisir le si bon vieux médiateur', []],
    ["moins cher qu'ailleurs", ["compare: moins cher qu'ailleurs"]],
    ['moins cher quailleurs', []],
    // Operators: the span is that of the first part
    ['prix du colis', ['-0.5: prix']],
    ['colis hors de prix', ['-0.5: prix']],
    ['prix de ce gros colis', []],
    ["l'avocat voit le juge", ['-0.6: avocat']],
    ["l'avocat est là, le juge non", []],
    ['le vol', ['-0.7: vol']],
    ['un vol en avion', []],
    ['un vol, un avion', ['-0.7: vol']],
    // Classes
    ['à 12 €', ['-0.1: à 12 €']],
    ['à €12', ['-0.1: à €12']],
    ['à 1 200,50 euros', ['-0.1: à 1 200,50 euros']],
    ['5 étoiles', ['0.2: 5 étoiles']],
    ['à 14h30', ['0.3: à 14h30']],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });
});

describe('what a match carries', () => {
  test('an expression that holds a negator is closed, unless the file says otherwise', () => {
    const lexicon = compileSmall({
      'fr/negators.tsv': 'pas\tnegator',
      'fr/expressions.tsv': 'pas terrible\t-0.4\npas mal\t0.4\topen\ntop\t0.5',
    });
    expect(
      lexicon.languages
        .find(({ code }) => code === 'fr')
        ?.meanings.flatMap((meaning) => (meaning.kind === 'polarity' ? [meaning.closed] : [])),
    ).toEqual(expect.arrayContaining([true, false]));
  });
  test('negators, modifiers, contrasts, wishes and questions are found together', () => {
    const find = french({
      negators: 'pas\tnegator',
      modifiers: 'très\tintensifier\t1.5',
      contrast: 'mais\tbut',
      wishes: 'si\tcondition',
      questions: 'rien\tanswer-nothing',
    });
    expect(find('pas très bon mais si rien')).toEqual(['negator: pas', '1.5: très', 'but: mais', 'condition: si', 'answer-nothing: rien']);
  });
  test('packs are switched by their bits', () => {
    const find = french({ 'packs/shop/fr.tsv': 'shop.till\tlabel\tLa caisse\nshop.till\tterm\t~caisse\t-0.2\n-\tpolarity\tsoldes\t0.3' });
    expect(find('vendeur caisses soldes', ALL_PACKS)).toEqual(['staff: vendeur', 'shop.till: caisses', '-0.2: caisses', '0.3: soldes']);
    expect(find('vendeur caisses soldes', 0b01)).toEqual(['staff: vendeur']);
    expect(find('vendeur caisses soldes', 0b10)).toEqual(['shop.till: caisses', '-0.2: caisses', '0.3: soldes']);
  });
  test('all hits are given; the longest is for the layers to choose', () => {
    expect(french({ expressions: 'bon accueil\t0.5\naccueil\t0.1' })('bon accueil')).toEqual(['0.5: bon accueil', '0.1: accueil']);
  });
});
