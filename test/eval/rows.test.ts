import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfOf } from '../../src/cli/eval/half-of.ts';
import { parseRows } from '../../src/cli/eval/parse-rows.ts';

const parse = (...rows: unknown[]) =>
  parseRows('own.jsonl', rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'));

describe('labelled rows', () => {
  it('are read from the whole format, other fields ignored', () => {
    const row = {
      ...{ id: 'x-1', lang: 'fr', text: 'Colis abîmé, hélas.', packs: ['retail'], question: 'Un avis ?', sentiment: 'negative' },
      ...{
        opinions: [{ touchpoint: 'delivery', start: 0, end: 5, polarity: 'negative', implicit: false }],
        intents: ['complain'],
        phenomena: ['plain'],
      },
    };
    expect(parse({ ...row, shop: 12 })).toEqual({ rows: [row], faults: [] });
  });

  it.each([
    [1, 'negative'],
    [2, 'negative'],
    [3, 'neutral'],
    [4, 'positive'],
    [5, 'positive'],
  ])('take %i stars as %s', (stars, sentiment) => {
    expect(parse({ text: 'So it was.', stars }).rows[0]?.sentiment).toBe(sentiment);
  });

  it('prefer a sentiment to stars', () => {
    expect(parse({ text: 'So it was.', stars: 1, sentiment: 'mixed' }).rows[0]?.sentiment).toBe('mixed');
  });

  it.each<[string, unknown, RegExp]>([
    ['no JSON', '{"text": ', /^own\.jsonl:2: not JSON: /],
    ['no object', '"text"', /^own\.jsonl:2: .*object/],
    ['no text', { sentiment: 'positive' }, /^own\.jsonl:2: \/text: /],
    ['an empty text', { text: '' }, /^own\.jsonl:2: \/text: /],
    ['another label', { text: 'Fine.', sentiment: 'good' }, /^own\.jsonl:2: \/sentiment: /],
    ['stars out of range', { text: 'Fine.', stars: 6 }, /^own\.jsonl:2: \/stars: /],
    ['another intent', { text: 'Fine.', intents: ['dance'] }, /^own\.jsonl:2: \/intents\/0: /],
    [
      'a span outside the text',
      { text: 'Fine.', opinions: [{ touchpoint: 'price', start: 2, end: 9, polarity: 'positive' }] },
      /^own\.jsonl:2: \/opinions\/0: must be a span/,
    ],
  ])('say where %s stands', (_, row, fault) => {
    const { rows, faults } = parse({ text: 'Fine.' }, row, '', { text: 'Fine too.' });
    expect(rows).toHaveLength(2);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  it('allow a byte order mark, carriage returns and blank lines', () => {
    expect(parseRows('own.jsonl', '\uFEFF{"text":"One."}\r\n\r\n{"text":"Two."}\r\n')).toMatchObject({
      rows: [{ text: 'One.' }, { text: 'Two.' }],
      faults: [],
    });
  });
});

describe('halves', () => {
  it('are stable, whatever the other rows are', () => {
    expect(['fr-001', 'fr-002', 'fr-003', 'fr-004', 'en-001', 'en-002', 'en-003', 'en-004'].map(halfOf).join('')).toMatchInlineSnapshot(
      `"babaaabb"`,
    );
  });

  it('are of one size, for numbered ids of any prefix', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{0,8}-?$/), (prefix) => {
        const first = Array.from({ length: 1000 }, (_, i) => halfOf(`${prefix}${i}`)).filter((half) => half === 'a').length;
        expect(first).toBeGreaterThan(400);
        expect(first).toBeLessThan(600);
      }),
      { numRuns: 20 },
    );
  });
});
