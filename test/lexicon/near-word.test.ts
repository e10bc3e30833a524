import { describe, expect, it } from 'vitest';
import { nearWord } from '../../src/lexicon/near-word.ts';

const known = new Set(['remboursement', 'satisfait', 'delivery', 'horrible', 'conseil']);
const near = (word: string) => nearWord(word, (candidate) => known.has(candidate));

describe('near word', () => {
  it.each([
    ['rembousement', 'remboursement', 'a letter missing'],
    ['remboursemment', 'remboursement', 'a letter doubled'],
    ['satisafit', 'satisfait', 'two letters swapped'],
    ['delivry', 'delivery', 'a letter missing'],
    ['satisfai', 'satisfait', 'the last letter missing'],
    ['satisfaits', 'satisfait', 'a letter too many at the end'],
  ])('%s was meant to be %s: %s', (typed, meant) => expect(near(typed)).toBe(meant));

  it.each([
    ['orrible', 'the first letter is kept'],
    ['conseir', 'another letter in its place is another word'],
    ['consei', 'too short to guess by'],
    ['rmboursemnt', 'two slips'],
    ['12345678', 'no plain word'],
    ['a'.repeat(5000), 'too long to be one'],
  ])('%s is left alone: %s', (typed) => expect(near(typed)).toBeUndefined());

  it('looks up a number of words that the length of the word bounds, not the vocabulary', () => {
    let looked = 0;
    nearWord('extraordinairement', () => {
      looked += 1;
      return false;
    });
    expect(looked).toBeLessThan(30 * 'extraordinairement'.length);
  });
});
