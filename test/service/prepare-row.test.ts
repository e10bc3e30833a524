import { describe, expect, test } from 'vitest';
import { prepareRow, type RowContext } from '../../src/service/prepare-row.ts';
import type { VerbatimRow } from '../../src/store/store.ts';

const now = Date.UTC(2026, 2, 1);
const context: RowContext = { now, secret: new Uint8Array(32), idempotencyKey: undefined, makeId: () => 'made' };
const row = (value: unknown, given: Partial<RowContext> = {}, index = 0) =>
  prepareRow(value, index, { ...context, ...given }) as VerbatimRow;

describe('prepareRow: sameness is judged on the posted fields before defaults', () => {
  const text = 'Très bon accueil.';
  const same: [string, unknown, unknown][] = [
    ['the same again', { text }, { text }],
    ['fields in another order', { text, lang: 'fr' }, { lang: 'fr', text }],
    ['the same instant in another offset', { text, at: '2026-02-01T10:00:00+01:00' }, { text, at: '2026-02-01T09:00:00Z' }],
    ['segments in another order', { text, segments: { a: 'x', b: 'y' } }, { text, segments: { b: 'y', a: 'x' } }],
    [
      'the same event in another offset',
      { text, events: { invoice: '2026-01-01T00:00:00Z' } },
      { text, events: { invoice: '2026-01-01T01:00:00+01:00' } },
    ],
    ['another id', { id: 'a', text }, { id: 'b', text }],
  ];
  test.each(same)('%s is the same', (_, a, b) => expect(row(a).digest).toBe(row(b, { now: now + 5 }).digest));

  const different: [string, unknown, unknown][] = [
    ['another text', { text }, { text: `${text} ` }],
    ['a default said aloud', { text }, { text, weight: 1 }],
    ['another respondent', { text, respondent: 'a' }, { text, respondent: 'b' }],
    ['a score of another kind', { text, scores: { nps: 5 } }, { text, scores: { csat: 5 } }],
  ];
  test.each(different)('%s is not', (_, a, b) => expect(row(a).digest).not.toBe(row(b).digest));
});

describe('prepareRow: what is stored', () => {
  test('a row without `at` is said now', () => expect(row({ text: 'x' }).at).toBe(now));
  test('a row without id gets one made, or one from the Idempotency-Key and its place', () => {
    expect(row({ text: 'x' }).id).toBe('made');
    const [a, b, c] = [
      row({ text: 'x' }, { idempotencyKey: 'k' }),
      row({ text: 'y' }, { idempotencyKey: 'k' }),
      row({ text: 'x' }, { idempotencyKey: 'k' }, 1),
    ];
    expect(a.id).toBe(b.id);
    expect(a.id).not.toBe(c.id);
  });
  test('the respondent is kept as a hash under the secret, and not among the fields', () => {
    const { respondent, fields } = row({ text: 'x', respondent: 'c-77' });
    expect(respondent).toMatch(/^[\w-]{43}$/);
    expect(row({ text: 'x', respondent: 'c-77' }, { secret: new Uint8Array(32).fill(1) }).respondent).not.toBe(respondent);
    expect(JSON.stringify(fields)).not.toContain('c-77');
  });
  test('the fields are those posted', () =>
    expect(row({ id: 'a', text: 'x', at: '2026-02-01T00:00:00Z', scores: { nps: 3 } }).fields).toEqual({ text: 'x', scores: { nps: 3 } }));
});

describe('prepareRow: what does not fit is pointed at', () => {
  const faults: [unknown, string][] = [
    [3, ''],
    [{}, '/text'],
    [{ text: '' }, '/text'],
    [{ text: 'a\0b' }, '/text'],
    [{ text: 'a\ud800b' }, '/text'],
    [{ text: 'x'.repeat(20_001) }, '/text'],
    [{ text: 'x', surprise: 1 }, '/surprise'],
    [{ text: 'x', scores: { nps: 11 } }, '/scores/nps'],
    [{ text: 'x', segments: { 'a/b': 3 } }, '/segments/a~1b'],
    [{ text: 'x', measures: { delay: 'long' } }, '/measures/delay'],
    [{ text: 'x', at: '2026-03-02T00:00:01Z' }, '/at'],
    [{ text: 'x', at: '2026-02-30T00:00:00Z' }, '/at'],
    [{ text: 'x', at: '2026-02-01' }, '/at'],
    [{ text: 'x', lang: 'français' }, '/lang'],
    [JSON.parse('{"text":"x","__proto__":{"a":1}}'), '/__proto__'],
  ];
  test.each(faults)('%j', (value, pointer) => {
    const result = prepareRow(value, 0, context);
    expect(result).toEqual([expect.objectContaining({ pointer, detail: expect.stringMatching(/./) })]);
  });
});
