import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../src/service/excerpt.ts';

describe('excerptOf', () => {
  const long = `${'before '.repeat(40)}delivery${' after'.repeat(40)}`;
  const at = long.indexOf('delivery');
  const cases: [text: string, start: number, end: number, room: number, shown: [string, string, string]][] = [
    ['Good price, bad delivery.', 16, 24, 160, ['Good price, bad ', 'delivery', '.']],
    [long, at, at + 8, 10, ['…before ', 'delivery', ' after…']],
    [`${'x'.repeat(50)}price`, 50, 55, 5, ['…xxxxx', 'price', '']],
    [`price${'x'.repeat(50)}`, 0, 5, 5, ['', 'price', 'xxxxx…']],
    ['👍👍👍price👍👍👍', 6, 11, 3, ['…👍', 'price', '👍…']],
  ];
  test.each(cases)('%j [%i, %i) within %i', (text, start, end, room, [before, mention, after]) =>
    expect(excerptOf(text, start, end, room)).toEqual({ before, mention, after }),
  );

  test('is a passage of the text with the mention whole, and cuts no character', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '👍', '.') });
    fc.assert(
      fc.property(texts, texts, texts, fc.nat(20), (head, middle, tail, room) => {
        const { before, mention, after } = excerptOf(head + middle + tail, head.length, (head + middle).length, room);
        expect(mention).toBe(middle);
        expect(head.endsWith(before.replace(/^…/, ''))).toBe(true);
        expect(tail.startsWith(after.replace(/…$/, ''))).toBe(true);
        for (const part of [before, after]) expect(Buffer.from(part).toString()).toBe(part);
      }),
    );
  });
});
