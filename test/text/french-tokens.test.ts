import { describe, expect, test } from 'vitest';
import { onlyToken, reader, surfaces } from './reader.ts';

const cases: [text: string, tokens: string][] = [
  // Elisions
  ["l'accueil", "l' accueil"],
  ['l’accueil', 'l’ accueil'],
  ['L’ÉQUIPE', 'L’ ÉQUIPE'],
  ["qu'il", "qu' il"],
  ["qu'on l'a dit", "qu' on l' a dit"],
  ["jusqu'à", "jusqu' à"],
  ["lorsqu'elle", "lorsqu' elle"],
  ["j'ai d'autres n'importe", "j' ai d' autres n' importe"],
  ["c'était", "c' était"],
  ["s'il m'appelle", "s' il m' appelle"],
  ["qu'à l'accueil", "qu' à l' accueil"],
  ["l' accueil", "l' accueil"],
  ['l’ accueil', 'l’ accueil'],
  ["d'1h30", "d' 1h30"],
  ["l'e-mail", "l' e-mail"],
  // Apostrophes that cut nothing
  ["aujourd'hui", "aujourd'hui"],
  ['aujourd’hui', 'aujourd’hui'],
  ["c'est-à-dire", "c'est-à-dire"],
  ["prud'homme", "prud'homme"],
  ["entr'ouvrir", "entr'ouvrir"],
  ["presqu'île", "presqu'île"],
  ["quelqu'un", "quelqu'un"],
  ["d'aujourd'hui", "d' aujourd'hui"],
  ["main-d'œuvre", "main-d'œuvre"],
  // Hyphens
  ['rendez-vous', 'rendez-vous'],
  ['un rendez-vous', 'un rendez-vous'],
  ['donnez-moi', 'donnez -moi'],
  ['dites-le-moi', 'dites -le -moi'],
  ['y a-t-il', 'y a -t-il'],
  ['est-ce', 'est -ce'],
  ["qu'est-ce", "qu' est -ce"],
  ['peut-être', 'peut-être'],
  ['avez-vous', 'avez -vous'],
  ['vas-y', 'vas -y'],
  ['week-end', 'week-end'],
  ['celui-ci', 'celui-ci'],
  ['sous-traitants', 'sous-traitants'],
  ['saint-denis', 'saint-denis'],
  ['rendez‑vous', 'rendez‑vous'],
  ['lui-même', 'lui-même'],
  // Numbers, hours, prices
  ['3,5', '3,5'],
  ['12 000,50 €', '12 000,50 €'],
  ['12 000 €', '12 000 €'],
  ['12 000€', '12 000 €'],
  ['14h30', '14h30'],
  ['14 h 30', '14 h 30'],
  ['24h/24', '24h / 24'],
  ['7j/7', '7 j / 7'],
  ['2 fois 30 minutes', '2 fois 30 minutes'],
  ['en 2019 300 clients', 'en 2019 300 clients'],
  ['10%', '10 %'],
  ['8/10', '8/10'],
  ['12/03/2024', '12/03/2024'],
  ['la 2e fois', 'la 2e fois'],
  ['le 1er appel', 'le 1er appel'],
  ['la 3ème relance', 'la 3ème relance'],
  // Abbreviations
  ['M. Dupont', 'M. Dupont'],
  ['Mme. Martin', 'Mme. Martin'],
  ['n° 12', 'n° 12'],
  ['n°12', 'n° 12'],
  ['S.A.V.', 'S.A.V.'],
  ['le S.A.V est', 'le S.A.V est'],
  ['R.A.S.', 'R.A.S.'],
  ['etc.', 'etc.'],
  ['p.ex. ici', 'p.ex. ici'],
  ['c.-à-d. rien', 'c.-à-d. rien'],
  // Punctuation
  ['Bien.Merci', 'Bien . Merci'],
  ['Quoi ?!', 'Quoi ?!'],
  ['bof...', 'bof ...'],
  ['« Parfait »', '« Parfait »'],
  ['client(e)', 'client ( e )'],
  ['rapport qualité/prix', 'rapport qualité / prix'],
  // Addresses
  ['voir www.exemple.fr.', 'voir www.exemple.fr .'],
  ['sur https://exemple.fr/a?b=1, oui', 'sur https://exemple.fr/a?b=1 , oui'],
  ['exemple.com est lent', 'exemple.com est lent'],
  ['écrire à jean.dupont@exemple.fr!', 'écrire à jean.dupont@exemple.fr !'],
  ['@marque merci #nul', '@marque merci #nul'],
];

// A token may hold white space (a thousand's separator, an hour), so the tokens are compared joined.
describe('French tokens', () => {
  test.each(cases)('%s', (text, expected) => {
    expect(surfaces(text, 'fr').join(' ')).toBe(expected);
  });

  test.each([
    ['12 000,50', 'number'],
    ['12 000', 'number'],
    ['14h30', 'time'],
    ['14 h 30', 'time'],
    ['24h', 'time'],
    ['3,5', 'number'],
    ['1er', 'word'],
    ['n°', 'word'],
    ['S.A.V.', 'word'],
    ['www.exemple.fr', 'url'],
    ['exemple.com', 'url'],
    ['a.b@exemple.fr', 'email'],
    ['@marque', 'mention'],
    ['#nul', 'hashtag'],
    ['!!!', 'symbol'],
  ])('%s is one token, a %s', (text, kind) => {
    expect(onlyToken(text).kind).toBe(kind);
  });

  test('the hour after an elision is an hour', () => {
    expect(reader.read("plus d'1h30 d'attente", { lang: 'fr' }).tokens.map(({ kind }) => kind)).toEqual([
      'word',
      'word',
      'time',
      'word',
      'word',
    ]);
  });
});
