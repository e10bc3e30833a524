import { describe, expect, test } from 'vitest';
import { readTsv } from '../../src/lexicon/tsv.ts';
import { emojiKey, plain, unaccent } from '../../src/text/fold.ts';
import { lexiconFiles } from '../../src/worker/lexicon-files.ts';
import { onlyToken, reader, surfaces } from './reader.ts';

describe('spellings of a token', () => {
  test.each([
    // written, form, folded, doubled
    ['Déçu', 'déçu', 'decu', 'decu'],
    ['de\u0301c\u0327u', 'déçu', 'decu', 'decu'],
    ['ŒUVRE', 'œuvre', 'oeuvre', 'oeuvre'],
    ['troooop', 'trop', 'trop', 'troop'],
    ['coool', 'col', 'col', 'cool'],
    ['nuuuul', 'nul', 'nul', 'nuul'],
    ['créée', 'créée', 'creee', 'creee'],
    ['ser\u00ADvice', 'service', 'service', 'service'],
    ['ser\u200Bvice', 'service', 'service', 'service'],
    ['S.A.V.', 's.a.v.', 'sav', 'sav'],
    ['l’', "l'", 'l', 'l'],
  ])('%s', (written, form, folded, doubled) => {
    expect(onlyToken(written)).toMatchObject({ form, folded, doubled });
  });

  test.each([
    ['NUL', true],
    ['Nul', false],
    ['OK', false],
    ['ÉNORME', true],
    ['2024', false],
  ])('%s in capitals: %s', (written, capitals) => {
    expect(onlyToken(written).capitals).toBe(capitals);
  });

  test.each([
    ['suuuper', true],
    ['super', false],
    ['année', false],
    ['!!!', false],
  ])('%s elongated: %s', (written, elongated) => {
    expect(onlyToken(written).elongated).toBe(elongated);
  });

  test('plain and unaccent take what typing adds', () => {
    expect(plain('L’ÉTÉ\u200B rendez‑vous')).toBe("l'été rendez-vous");
    expect(unaccent("l'œuvre n° s.t.p.")).toBe('loeuvre n° stp');
  });
});

describe('positions', () => {
  const decomposed = "L'e\u0301quipe a e\u0301te\u0301 tre\u0300s rapide. C'est-a\u0300-dire peut-e\u0302tre parfaite !";

  test('decomposed letters are cut as composed ones, at their places in the text as sent', () => {
    const { text, tokens } = reader.read(decomposed, { lang: 'fr' });
    expect(text).toBe(decomposed);
    const composed = reader.read(decomposed.normalize('NFC'), { lang: 'fr' });
    expect(tokens.map(({ form }) => form)).toEqual(composed.tokens.map(({ form }) => form));
    expect(tokens.map(({ start, end }) => decomposed.slice(start, end).normalize('NFC'))).toEqual(
      composed.tokens.map(({ start, end }) => composed.text.slice(start, end)),
    );
  });

  test.each([
    ['a Korean syllable in parts, with a mark that does not compose', '@\u1100\u1161\u0301', [[0, 3]]],
    [
      'the same before a word',
      '\u1100\u1161\u0301 top',
      [
        [0, 3],
        [4, 7],
      ],
    ],
    [
      'an accent that composes and one that does not',
      'e\u0301\u20DD top',
      [
        [0, 3],
        [4, 7],
      ],
    ],
  ])('a mark left over by composing never cuts a letter in two: %s', (_, text, places) => {
    expect(text.normalize('NFC').length).toBeLessThan(text.length);
    expect(reader.read(text, { lang: 'fr' }).tokens.map(({ start, end }) => [start, end])).toEqual(places);
  });

  test('spaces of every kind part words', () => {
    expect(surfaces('prix\u00A0:\u202F12\u2009€\u3000\tnul\u2003!', 'fr')).toEqual(['prix', ':', '12', '€', 'nul', '!']);
  });

  test('positions count UTF-16 code units', () => {
    expect(reader.read('😍😍 top', { lang: 'fr' }).tokens.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [2, 4],
      [5, 8],
    ]);
  });
});

describe('pictures', () => {
  test.each([
    '😍',
    '❤️',
    '👍🏽',
    '👨‍👩‍👧‍👦',
    '👩🏿‍🚀',
    '🤦‍♀️',
    '🇫🇷',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '1️⃣',
    '🏳️‍🌈',
    ':)',
    ':-)',
    ':-(',
    ":'(",
    ';-)',
    '=)',
    'xD',
    ':D',
    ':))))',
    '<3',
    '^^',
    '-_-',
    ':/',
  ])('%s is one token', (picture) => {
    expect(onlyToken(picture).kind).toBe('emoji');
    expect(surfaces(`bien ${picture} merci`, 'fr')).toEqual(['bien', picture, 'merci']);
  });

  test.each([
    ['(voir la note 8)', ['(', 'voir', 'la', 'note', '8', ')']],
    ['horaires (midi): trop courts', ['horaires', '(', 'midi', ')', ':', 'trop', 'courts']],
    ['https://exemple.fr', ['https://exemple.fr']],
    ['note:3', ['note', ':', '3']],
    ['prix:cher', ['prix', ':', 'cher']],
    ['il a dit :"non"', ['il', 'a', 'dit', ':', '"', 'non', '"']],
    ['deux flags 🇫🇷🇬🇧', ['deux', 'flags', '🇫🇷', '🇬🇧']],
    ['merci:)', ['merci', ':)']],
  ])('%s', (text, expected) => {
    expect(surfaces(text, 'fr')).toEqual(expected);
  });

  test.each([
    ['👍🏽', '👍'],
    ['❤️', '❤'],
    ['🤷‍♂️', '🤷'],
    [':-)))', ':-)'],
    [':D', ':d'],
  ])('%s is looked up as %s', (picture, key) => {
    expect(emojiKey(picture)).toBe(key);
    expect(onlyToken(picture).folded).toBe(key);
  });

  test('nearly every picture of the lexicon is read as one', () => {
    const { files } = lexiconFiles();
    const pictures = readTsv('und/emoji.tsv', files.get('und/emoji.tsv') ?? '', 2, 2).map(({ cells }) => cells[0] as string);
    const lost = pictures.filter((picture) => reader.read(picture, { lang: 'fr' }).tokens.length !== 1);
    // These would be found in ordinary writing: "(avis): bla", "point D: bla", "abc: bla".
    expect(lost.filter((picture) => !['):', ')-:', 'D:', 'D-:', 'c:', '):<', 'è_é', '^.^', "-_-'"].includes(picture))).toEqual([]);
  });
});
