import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/dashboard/reading/pieces.ts';

const place = fc.oneof(fc.integer({ min: -5, max: 60 }), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 1.5));
const stretches = fc.array(fc.record({ start: place, end: place }), { maxLength: 12 });
const texts = fc.string({ unit: 'binary', maxLength: 50 });
const shown = (text: string, given: Parameters<typeof piecesOf>[1]) => piecesOf(text, given).map((piece) => piece.text);

describe('a text cut into pieces', () => {
  it('is the text, whatever the stretches', () => {
    fc.assert(
      fc.property(texts, stretches, (text, given) => {
        expect(shown(text, given).join('')).toBe(text);
      }),
    );
  });

  it('has no empty piece, and cuts no character in half', () => {
    const isCut = (piece: string) => /^[\udc00-\udfff]/.test(piece) || /[\ud800-\udbff]$/.test(piece);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), stretches, (text, given) => {
        expect(shown(text, given).filter((piece) => piece === '' || isCut(piece))).toEqual([]);
      }),
    );
  });

  it('says of each unit which stretches lie over it, and of each stretch where it begins and ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 40 }), stretches, (text, given) => {
        const whole = given.filter(({ start, end }) => Number.isInteger(start) && Number.isInteger(end));
        const pieces = piecesOf(text, whole);
        let at = 0;
        for (const piece of pieces) {
          const inside = whole.filter(({ start, end }) => start <= at && end > at);
          expect(piece.over).toEqual(inside);
          at += piece.text.length;
        }
        const placed = whole.filter(({ start, end }) => Math.max(0, start) < Math.min(text.length, end));
        expect(pieces.flatMap(({ begins }) => begins)).toHaveLength(placed.length);
        expect(pieces.flatMap(({ ends }) => ends)).toHaveLength(placed.length);
      }),
    );
  });

  it.each([
    ['none', 'abc', [], ['abc']],
    ['an empty text', '', [[0, 1]], []],
    [
      'overlapping',
      'abcdef',
      [
        [0, 4],
        [2, 6],
      ],
      ['ab', 'cd', 'ef'],
    ],
    [
      'one in another',
      'abcdef',
      [
        [0, 6],
        [2, 3],
      ],
      ['ab', 'c', 'def'],
    ],
    [
      'touching',
      'abcd',
      [
        [0, 2],
        [2, 4],
      ],
      ['ab', 'cd'],
    ],
    ['into an emoji', 'a😀b', [[2, 3]], ['a', '😀', 'b']],
  ] as const)('%s', (_name, text, given, pieces) => {
    expect(
      shown(
        text,
        given.map(([start, end]) => ({ start, end })),
      ),
    ).toEqual(pieces);
  });
});
