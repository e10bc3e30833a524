import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FreeList, freeListSums } from '../../src/statistics/free-lists.ts';
import { smithSalience } from '../../src/statistics/smith-salience.ts';
import { sutropIndex } from '../../src/statistics/sutrop-index.ts';
import { topOfMind } from '../../src/statistics/top-of-mind.ts';

const figures = (lists: readonly FreeList[], item: string) => {
  const { count, ranks, smith, first } = freeListSums(lists).get(item) ?? { count: 0, ranks: 0, smith: 0, first: 0 };
  const n = lists.length;
  return { top: topOfMind(first, n).value, smith: smithSalience(smith, n), sutrop: sutropIndex(count, ranks, n) };
};

const item = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const list = fc.array(fc.oneof(item, fc.array(item, { minLength: 1, maxLength: 3 })), { maxLength: 6 });
const lists = fc.array(list, { maxLength: 12 });
const rename = (places: FreeList): FreeList =>
  places.map((place) => (typeof place === 'string' ? `x${place}` : place.map((name) => `x${name}`)));

describe('Smith, Sutrop, top-of-mind', () => {
  const WORKED = [['d', 'p', 's'], ['d'], ['p', 'd'], [], ['s', 'p', 'd', 'w']];

  it.each([
    ['d', 0.4, 0.6, 0.45714],
    ['p', 0.2, 0.48333, 0.36],
    ['s', 0.2, 0.26667, 0.2],
    ['w', 0, 0.05, 0.05],
  ])('the worked value of %s', (name, top, smith, sutrop) => {
    const found = figures(WORKED, name);
    expect(found.top).toBeCloseTo(top, 5);
    expect(found.smith).toBeCloseTo(smith, 5);
    expect(found.sutrop).toBeCloseTo(sutrop, 5);
  });

  it('splits the first place and shares the ranks of a tie', () => {
    expect(Object.fromEntries(freeListSums([[['a', 'b'], 'c']]))).toEqual({
      a: { count: 1, ranks: 1.5, smith: 2.5 / 3, first: 0.5 },
      b: { count: 1, ranks: 1.5, smith: 2.5 / 3, first: 0.5 },
      c: { count: 1, ranks: 3, smith: 1 / 3, first: 0 },
    });
  });

  it('counts an item where it was named first', () => {
    expect(freeListSums([['a', 'b', 'a', ['b', 'c'], ['a']]])).toEqual(freeListSums([['a', 'b', 'c']]));
  });

  it('is 0 without lists and for what nobody named', () => {
    expect([figures([], 'a'), figures([['b']], 'a')]).toEqual(Array(2).fill({ top: 0, smith: 0, sutrop: 0 }));
  });

  it('stays in 0…1, and shares one first place for each list that is not empty', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const sums = [...freeListSums(all)];
        for (const [name] of sums) {
          for (const figure of Object.values(figures(all, name))) {
            expect(figure).toBeGreaterThanOrEqual(0);
            expect(figure).toBeLessThanOrEqual(1 + 1e-12);
          }
        }
        const first = sums.reduce((total, [, { first }]) => total + first, 0);
        expect(first).toBeCloseTo(all.filter((one) => one.length > 0).length, 9);
      }),
    );
  });

  it('does not depend on the order of the lists', () => {
    fc.assert(
      fc.property(lists, (all) => {
        for (const [name] of freeListSums(all)) {
          const [forth, back] = [figures(all, name), figures([...all].reverse(), name)];
          expect(back.smith).toBeCloseTo(forth.smith, 9);
          expect(back.sutrop).toBeCloseTo(forth.sutrop, 9);
          expect(back.top).toBeCloseTo(forth.top, 9);
        }
      }),
    );
  });

  it('does not depend on the names', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const renamed = freeListSums(all.map(rename));
        for (const [name, sums] of freeListSums(all)) expect(renamed.get(`x${name}`)).toEqual(sums);
      }),
    );
  });

  it('falls in one list evenly with the rank for Smith, with its inverse for Sutrop', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8 }), (names) => {
        names.forEach((name, index) => {
          expect(figures([names], name).smith).toBeCloseTo((names.length - index) / names.length, 9);
          expect(figures([names], name).sutrop).toBeCloseTo(1 / (index + 1), 9);
        });
      }),
    );
  });
});
