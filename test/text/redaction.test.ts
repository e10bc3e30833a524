import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../src/text/redaction/create-redactor.ts';
import { MASK, mask } from '../../src/text/redaction/mask.ts';
import { cases, redact, redactionFigures } from './redaction-cases.ts';

/** The figures that the rules are held to, type by type. */
const LEAST_RECALL = 0.97;
const LEAST_PRECISION = 0.98;

describe('cases of personal data', () => {
  it('are many, half French half English, and mark whole data in order', () => {
    const held = cases.filter(({ redactions }) => redactions.length > 0);
    expect(held.length).toBeGreaterThanOrEqual(300);
    expect(cases.length - held.length).toBeGreaterThanOrEqual(150);
    expect(Math.abs(cases.filter(({ lang }) => lang === 'fr').length / cases.length - 0.5)).toBeLessThan(0.05);
    for (const { text, redactions } of cases) {
      let free = 0;
      for (const { start, end } of redactions) {
        expect(start, text).toBeGreaterThanOrEqual(free);
        expect(text.slice(start, end), text).toMatch(/^\S(?:.*\S)?$/);
        free = end;
      }
    }
  });

  it.each(redactionFigures(cases))('finds $type: $right right of $marked marked and $found found', ({ marked, found, right }) => {
    expect(right / marked).toBeGreaterThanOrEqual(LEAST_RECALL);
    expect(right / found).toBeGreaterThanOrEqual(LEAST_PRECISION);
  });

  it('are counted in docs/privacy.md as they are found', () => {
    const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
    const rows = redactionFigures(cases).map(
      ({ type, marked, found, right }) => `| \`${type}\` | ${marked} | ${percent(right, marked)} | ${percent(right, found)} |`,
    );
    const page = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8');
    expect(page).toContain(['| type | marked | recall | precision |', '|---|---|---|---|', ...rows].join('\n'));
  });

  it('leaves every look-alike as it is', () => {
    const touched = cases.filter(({ text, redactions }) => redactions.length === 0 && redact(text).length > 0);
    expect(touched.map(({ text }) => text)).toEqual([]);
  });

  it('finds nothing more in what it has masked', () => {
    const again = cases.map(({ text }) => mask(text, redact(text))).filter((masked) => redact(masked).length > 0);
    expect(again).toEqual([]);
  });
});

describe('the redactor', () => {
  it.each([
    ['two names of one title', 'Messieurs Carpentier et Blanchard', ['Carpentier', 'Blanchard']],
    ['a name without what is the owner’s', "Mr Brown's manager", ['Brown']],
    ['a name and what follows it without a stop', 'Mme Durand Très gentille', ['Durand']],
    ['no word that people say, in small letters', 'mme incompétente, monsieur insulte tout le monde', []],
    ['no profession', 'le docteur de la clinique et Monsieur le Directeur', []],
    ['no pronoun', 'que vous Me Proposez', []],
    ['a telephone number before a count', 'le 06 39 98 12 34 2 fois', ['06 39 98 12 34']],
    ['no telephone number in dates', 'le 01 02 2024 10 30 et le 01/02/2024', []],
    [
      'an IBAN, not one with a wrong check',
      'FR76 9999 9000 0101 2345 6789 012 ou FR76 9999 9000 0101 2345 6789 013',
      ['FR76 9999 9000 0101 2345 6789 012'],
    ],
    ['a card, not one with a wrong check', '4111 1111 1111 1111 or 4111 1111 1111 1112', ['4111 1111 1111 1111']],
    ['a social security number, not one with a wrong key', '1 85 05 99 999 084 95 ou 1 85 05 99 999 084 96', ['1 85 05 99 999 084 95']],
    ['every number of a list', 'contrats 1080148448 et 1080151870', ['1080148448', '1080151870']],
    ['a long number after any number word', 'Cliente sous le numéro 181912, dossier santé n° A12624814', ['181912', 'A12624814']],
    ['no short one', 'le n° 12345, loi n° 78-17, décret n° 2016-1234', []],
    ['a number that is to be called', 'please call me back 9148445695', ['9148445695']],
    ['the address, not the town that no code confirms', '9 rue Jean Jaurès, Lyon', ['9 rue Jean Jaurès']],
    ['no street of a number', '57th Street and 1st Ave', []],
    ['a link within brackets', '(https://example.com/a?b=c).', ['https://example.com/a?b=c']],
    ['no hashtag', 'service client #sav2024, #cacao 2013/14, #notice 90000000', []],
  ])('takes %s', (_, text, expected) => {
    expect(redact(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('works without words: what needs none is found', () => {
    const bare = createRedactor({}, () => false);
    expect(bare('Mme Durand, a@example.com').map(({ type }) => type)).toEqual(['email']);
    expect(bare('')).toEqual([]);
  });

  const alphabet = [
    ...'0123456789 .,-/+@()#?:=%€•éAaMmFR\n'.split(''),
    ' rue ',
    ' Mme ',
    'Durand',
    'https://',
    'n° client ',
    'order ',
    '🙂',
    '\u0301',
  ];
  const hostile = fc.array(fc.oneof(fc.constantFrom(...alphabet), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 });

  it('finds spans in order, apart and within any text, and masks them in place', () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        const text = parts.join('');
        const found = redact(text);
        const masked = mask(text, found);
        expect(masked).toHaveLength(text.length);
        let free = 0;
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          expect(masked.slice(free, start)).toBe(text.slice(free, start));
          expect(masked.slice(start, end)).toBe(MASK.repeat(end - start));
          free = end;
        }
        expect(free).toBeLessThanOrEqual(text.length);
        expect(masked.slice(free)).toBe(text.slice(free));
      }),
    );
  });

  it.each([
    '1 ',
    '06 ',
    '00 ',
    '1-',
    'FR76',
    'Mme de ',
    'M. A. ',
    '12 rue de ',
    '12 a',
    'https://a?',
    'a@',
    '@',
    'n° 1 ',
    '(+1',
    'ABCDEF ',
  ])('ends on 20,000 characters of %j', (piece) => {
    const text = piece.repeat(20_000).slice(0, 20_000);
    expect(mask(text, redact(text))).toHaveLength(20_000);
  });
});
