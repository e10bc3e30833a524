import { describe, expect, it } from 'vitest';
import { ENGLISH_COLUMNS } from '../../../src/connectors/mapping/column-names-english.ts';
import { FRENCH_COLUMNS } from '../../../src/connectors/mapping/column-names-french.ts';
import { plainWords } from '../../../src/connectors/mapping/plain-words.ts';
import { ENGLISH } from '../../../src/connectors/mapping/words-english.ts';
import { FRENCH } from '../../../src/connectors/mapping/words-french.ts';

const leaves = (value: unknown): string[] => (typeof value === 'string' ? [value] : Object.values(value as object).flatMap(leaves));

describe('words of cells and columns', () => {
  it.each(Object.entries({ FRENCH, ENGLISH, FRENCH_COLUMNS, ENGLISH_COLUMNS }))(
    '%s are folded, as what they are held against is',
    (_, words) => {
      expect(leaves(words).filter((word) => word === '' || plainWords(word) !== word)).toEqual([]);
    },
  );

  it('know twelve months and five grades in each language, none twice', () => {
    for (const { months, grades } of [FRENCH, ENGLISH]) {
      expect([months.length, grades.length]).toEqual([12, 5]);
      for (const lists of [months, grades]) expect(new Set(lists.flat()).size).toBe(lists.flat().length);
    }
  });

  it('say the same of a word in both languages', () => {
    const placed = (lists: readonly (readonly string[])[]) => lists.flatMap((list, place) => list.map((word) => [word, place] as const));
    for (const key of ['months', 'grades'] as const) {
      const english = new Map(placed(ENGLISH[key]));
      for (const [word, place] of placed(FRENCH[key])) expect(english.get(word) ?? place, word).toBe(place);
    }
  });
});
