import { describe, expect, test } from 'vitest';
import { reader, sentencesOf } from './reader.ts';

describe('sentences', () => {
  test.each([
    ['fr', 'Très bien. Je recommande.', ['Très bien.', 'Je recommande.']],
    ['fr', "M. Dupont m'a aidé. Merci", ["M. Dupont m'a aidé.", 'Merci']],
    ['fr', 'Mme. Martin et Dr. Petit sont top.', ['Mme. Martin et Dr. Petit sont top.']],
    ['fr', 'Le S.A.V. est nul.', ['Le S.A.V. est nul.']],
    ['fr', 'Dossier n° 12 perdu. Dommage.', ['Dossier n° 12 perdu.', 'Dommage.']],
    ['fr', 'Prix : 3.50 euros. Correct.', ['Prix : 3.50 euros.', 'Correct.']],
    ['fr', 'Quoi !? Encore ?!', ['Quoi !?', 'Encore ?!']],
    ['fr', 'Bof... je ne sais pas.', ['Bof... je ne sais pas.']],
    ['fr', 'Bof… Je ne sais pas.', ['Bof…', 'Je ne sais pas.']],
    ['fr', 'bien.mais cher', ['bien.', 'mais cher']],
    ['fr', 'Il a dit « non. » Je pars.', ['Il a dit « non. »', 'Je pars.']],
    ['fr', '- accueil froid\n- prix corrects', ['- accueil froid', '- prix corrects']],
    ['fr', '• accueil\n• prix', ['• accueil', '• prix']],
    ['fr', "1) l'accueil\n2) le prix", ["1) l'accueil", '2) le prix']],
    ['fr', 'une attente\ninterminable', ['une attente\ninterminable']],
    ['fr', 'une attente de\n20 minutes', ['une attente de\n20 minutes']],
    ['fr', 'accueil froid\nPrix corrects', ['accueil froid', 'Prix corrects']],
    ['fr', 'accueil froid\r\nPrix corrects', ['accueil froid', 'Prix corrects']],
    ['fr', 'accueil froid\n\nprix corrects', ['accueil froid', 'prix corrects']],
    ['fr', 'trop long\n, trop cher', ['trop long\n, trop cher']],
    ['fr', 'Top ! 😍 Mais cher', ['Top ! 😍', 'Mais cher']],
    ['fr', 'super\n😍', ['super', '😍']],
    ['en', 'Mr. Smith was kind. Thanks', ['Mr. Smith was kind.', 'Thanks']],
    ['en', 'Fast, e.g. two days. Great', ['Fast, e.g. two days.', 'Great']],
    ['en', 'I live in the U.S. and love it.', ['I live in the U.S. and love it.']],
    ['en', 'Really?! No way!!!', ['Really?!', 'No way!!!']],
    ['en', 'see www.example.com. Nice', ['see www.example.com.', 'Nice']],
    ['en', 'Paid $3.50. Fine', ['Paid $3.50.', 'Fine']],
    ['en', '* slow\n* rude', ['* slow', '* rude']],
    ['en', 'He said "never." I left.', ['He said "never."', 'I left.']],
  ])('%s: %s', (lang, text, expected) => {
    expect(sentencesOf(text, lang)).toEqual(expected);
  });

  test.each([
    ['Vraiment ?', true, 0],
    ['Vraiment !', false, 1],
    ['Vraiment ?!', true, 1],
    ['Super !!!!!!', false, 3],
    ['Super ! ! ! 😍', false, 3],
    ['Sérieux ? 😡😡', true, 0],
    ['Ah bon ?!!', true, 2],
    ['Non', false, 0],
  ])('%s: question %s, %i exclamation marks', (text, question, exclamations) => {
    expect(reader.read(text, { lang: 'fr' }).sentences[0]).toMatchObject({ question, exclamations });
  });

  test('a text without a full stop is cut all the same', () => {
    const { sentences } = reader.read('mot '.repeat(2000), { lang: 'fr' });
    expect(Math.max(...sentences.map(({ first, last }) => last - first))).toBeLessThanOrEqual(300);
  });

  test.each([[''], ['   '], ['\n\n\t'], ['\u200B\uFEFF']])('nothing in %j', (text) => {
    expect(reader.read(text)).toMatchObject({ lang: { code: 'und', confidence: 0 }, tokens: [], sentences: [] });
  });
});
