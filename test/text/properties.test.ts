import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reader } from './reader.ts';

/** What may lie outside tokens: white space, controls, format characters, marks that stand on nothing. */
const NOTHING = /^[\s\p{Cc}\p{Cf}\p{M}]*$/u;

const pieces = fc.constantFrom(
  ...[
    "l'",
    'qu’',
    "'",
    '-',
    '—',
    '.',
    '...',
    '!',
    '?',
    '@',
    '#',
    ':',
    ':)',
    '8',
    '12 000,50',
    '14h30',
    'www.',
    'http://',
    '.com',
    'a.b@c.fr',
  ],
  ...[
    'é',
    'e\u0301',
    '\u0301',
    '\u200D',
    '\u200B',
    '😍',
    '👩🏿‍🚀',
    '🇫🇷',
    '🇫',
    '\uD83D',
    '\uDE0D',
    '漢',
    'ß',
    'İ',
    '\u1100\u1161',
    'ﬁ',
    '\n',
    ' ',
    '\u00A0',
  ],
  ...['mais', 'très', "don't", 'rendez-vous', 'donnez-moi', 'M.', 'S.A.V.', 'etc', '€', 'troooop', '(', '«'],
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes)),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(' ')),
);

describe('whatever the text', () => {
  test.each([[undefined], ['fr'], ['en'], ['xx']])('tokens, sentences and clauses tile it (lang %s)', (lang) => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = reader.read(text, { lang, defaultLang: 'fr' });
        expect(document.text).toBe(text);
        let end = 0;
        for (const token of document.tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(end, token.start)).toMatch(NOTHING);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(end)).toMatch(NOTHING);
        let next = 0;
        for (const sentence of document.sentences) {
          expect(sentence.first).toBe(next);
          for (const clause of sentence.clauses) {
            expect(clause.first).toBe(next);
            expect(clause.last).toBeGreaterThan(clause.first);
            next = clause.last;
          }
          expect(sentence.last).toBe(next);
        }
        expect(next).toBe(document.tokens.length);
      }),
      { numRuns: 400 },
    );
  });

  test('reading the same text again gives the same document', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(reader.read(text)).toEqual(reader.read(text));
      }),
    );
  });

  test('composed and decomposed letters give the same words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('é', 'à', 'ç', 'œ', 'n', 's', ' ', "l'", '-'), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const words = (written: string) => reader.read(written, { lang: 'fr' }).tokens.map(({ form }) => form);
        expect(words(text.normalize('NFD'))).toEqual(words(text));
      }),
    );
  });
});
