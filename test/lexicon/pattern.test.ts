import { describe, expect, test } from 'vitest';
import { expandSlots } from '../../src/lexicon/expand-slots.ts';
import { parsePattern } from '../../src/lexicon/pattern.ts';

const cut = (word: string) => word.split(/(?<=')/);
const parse = (written: string) => parsePattern(written, cut);
const word = (written: string) => ({ kind: 'word', word: written });
const one = (alternative: object, optional = false) => ({ kind: 'alternatives', alternatives: [alternative], optional });

describe('parsing a pattern', () => {
  test.each([
    ['bon accueil', [one(word('bon')), one(word('accueil'))]],
    ['service|équipe', [{ kind: 'alternatives', alternatives: [word('service'), word('équipe')], optional: false }]],
    ['très? bon', [one(word('très'), true), one(word('bon'))]],
    ['très|trop? bon', [{ kind: 'alternatives', alternatives: [word('très'), word('trop')], optional: true }, one(word('bon'))]],
    ['~colis', [one({ kind: 'lemma', lemma: 'colis', pos: 'any' })]],
    ['~attendre/v', [one({ kind: 'lemma', lemma: 'attendre', pos: 'verb' })]],
    ['~lent/a', [one({ kind: 'lemma', lemma: 'lent', pos: 'adj' })]],
    ['bon _ fini', [one(word('bon')), { kind: 'any', optional: false }, one(word('fini'))]],
    ['bon … fini', [one(word('bon')), { kind: 'gap' }, one(word('fini'))]],
    ['bon ... fini', [one(word('bon')), { kind: 'gap' }, one(word('fini'))]],
    ['à <price>', [one(word('à')), one({ kind: 'class', class: 'price' })]],
    ["qu'on", [one({ kind: 'words', words: ["qu'", 'on'] })]],
    ['? oui', [one(word('?')), one(word('oui'))]],
  ])('%s', (written, slots) => {
    expect(parse(written)).toEqual({ slots, conditions: [] });
  });

  test('operators follow one another', () => {
    expect(parse('~prix NEAR/3 ~colis WITH bon NOT concours').conditions.map(({ op, within }) => [op, within])).toEqual([
      ['NEAR', 3],
      ['WITH', 0],
      ['NOT', 0],
    ]);
  });

  test.each([
    ['bon  accueil', 'two spaces'],
    ['~', '"~" wants a word'],
    ['~bon/x', '"/x" is no part of speech'],
    ['bon|', 'empty alternative'],
    ['|bon', 'empty alternative'],
    ['_', 'at least one word'],
    ['très?', 'at least one word'],
    ['bon NEAR/3', 'what follows NEAR/3 wants'],
    ['NOT bon', 'the pattern wants'],
    ['bon NOT très?', 'what follows NOT wants'],
    ['… bon', 'a gap stands between'],
    ['bon …', 'a gap stands between'],
    ['', 'two spaces'],
  ])('%j is refused: %s', (written, message) => {
    expect(() => parse(written)).toThrow(message);
  });
});

describe('expanding a pattern', () => {
  const count = (written: string) => expandSlots(parse(written).slots).length;
  test.each([
    ['bon', 1],
    ['service|équipe', 1],
    ['très? bon', 2],
    ['bon … fini', 4],
    ['bon _? fini', 2],
    ['<price>', 2],
    ["qu'on|que bon", 2],
    ['a? b? c? d', 8],
  ])('%s stands for %i sequences', (written, sequences) => {
    expect(count(written)).toBe(sequences);
  });
  test('more than 64 sequences are too many', () => {
    expect(() => count('a … b … c … d … e')).toThrow('split it');
  });
});
