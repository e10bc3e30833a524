import { describe, expect, test } from 'vitest';
import { cursorOf, pageOf, placeOf } from '../../src/service/cursor.ts';

describe('cursor', () => {
  test('goes on where its page ended', () => {
    const cursor = cursorOf([12.5, 'v-é'], { q: 'a' });
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(placeOf(cursor as string, { q: 'a' })).toEqual([12.5, 'v-é']);
  });
  test('is null at the end', () => expect(cursorOf(null, {})).toBeNull());
  test.each(['', 'nonsense', Buffer.from('[1,2,3]').toString('base64url'), Buffer.from('null').toString('base64url')])(
    '%j is refused',
    (cursor) => expect(() => placeOf(cursor, {})).toThrow(expect.objectContaining({ code: 'invalid-cursor' })),
  );
  test('of another question is refused', () =>
    expect(() => placeOf(cursorOf([1, 'a'], { q: 'a' }) as string, { q: 'b' })).toThrow(
      expect.objectContaining({ code: 'invalid-cursor' }),
    ));
  test('pages of a list hold every item once', () => {
    const all = Array.from({ length: 7 }, (_, i) => i);
    const seen: number[] = [];
    for (let cursor: string | undefined, i = 0; i < 10; i += 1) {
      const { items, next } = pageOf(all, { limit: 3, cursor }, 'question');
      seen.push(...items);
      if (next === null) break;
      cursor = next;
    }
    expect(seen).toEqual(all);
  });
});
