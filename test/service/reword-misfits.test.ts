import { describe, expect, test } from 'vitest';
import { rewordMisfits } from '../../src/service/imports/reword-misfits.ts';
import { isRow, prepareRow, refusalOf } from '../../src/service/prepare-row.ts';

const CONTEXT = {
  now: Date.UTC(2026, 2, 1),
  keptFrom: Date.UTC(2020, 0, 1),
  secret: new Uint8Array(32),
  idempotencyKey: undefined,
  makeId: () => 'made',
};
const MISFITS: readonly unknown[] = [
  {},
  { text: '' },
  { text: 1 },
  { text: null },
  { text: 'a'.repeat(20001) },
  { text: '\0' },
  { text: 'a', id: '' },
  { text: 'a', id: 'x'.repeat(201) },
  { text: 'a', lang: '!' },
  { text: 'a', lang: 'x'.repeat(40) },
  { text: 'a', at: 'yesterday' },
  { text: 'a', at: '-000001-01-01T00:00:00Z' },
  { text: 'a', at: '0000-01-01T00:00:00Z' },
  { text: 'a', prompted: 'x' },
  { text: 'a', prompted: ['X Y'] },
  { text: 'a', prompted: Array(101).fill('a') },
  { text: 'a', journey: {} },
  { text: 'a', journey: { id: 'j', step: 'x' } },
  { text: 'a', journey: { id: 'j', step: 1e13 } },
  { text: 'a', journey: { id: 'j', step: -1e13 } },
  { text: 'a', segments: [] },
  { text: 'a', segments: { ['x'.repeat(101)]: 'a' } },
  { text: 'a', segments: { a: '' } },
  { text: 'a', segments: { a: 1 } },
  { text: 'a', segments: Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`k${i}`, 'v'])) },
  { text: 'a', segments: JSON.parse('{"__proto__":"x"}') },
  { text: 'a', segments: { '': 'x' } },
  { text: 'a', scores: { nps: 11 } },
  { text: 'a', scores: { nps: -1 } },
  { text: 'a', scores: { nps: 1.5 } },
  { text: 'a', scores: { nps: '9' } },
  { text: 'a', scores: { csat: 6 } },
  { text: 'a', scores: { foo: 1 } },
  { text: 'a', scores: { nps: 1e300 } },
  { text: 'a', outcome: { churned: 'yes' } },
  { text: 'a', outcome: {} },
  { text: 'a', outcome: { churned: true, at: 'x' } },
  { text: 'a', outcome: { churned: true, at: 5 } },
  { text: 'a', events: { a: 'x' } },
  { text: 'a', events: Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`k${i}`, '2026-01-01'])) },
  { text: 'a', measures: { a: 'x' } },
  { text: 'a', measures: { a: 1e13 } },
  { text: 'a', measures: { a: { atLeast: 'x' } } },
  { text: 'a', measures: { a: {} } },
  { text: 'a', measures: { a: { atLeast: 1, b: 2 } } },
  { text: 'a', measures: Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`k${i}`, 1])) },
  { text: 'a', weight: 0 },
  { text: 'a', weight: 1e7 },
  { text: 'a', weight: null },
  { text: 'a', x: 1 },
  { text: 'a', question: 'x'.repeat(2001) },
  { text: 'a', channel: true },
  null,
  5,
  'x',
  [],
];

/** What each is refused for. */
const details = [...MISFITS, { text: 'a', at: '2030-01-01T00:00:00Z' }, { text: 'a', at: '2019-01-01T00:00:00Z' }].map((value) => {
  const prepared = prepareRow(value, 0, CONTEXT);
  if (isRow(prepared)) throw new Error(`${JSON.stringify(value)} fits`);
  return refusalOf(prepared).detail;
});

describe('what does not fit', () => {
  test.each([...new Set(details)])('%s: is told in French, and in English as it was', (detail) => {
    const french = rewordMisfits(detail, 'fr');
    expect(french).not.toMatch(/\b(expected|received|invalid|too|must|holds|such|cannot|is|or|send)\b/i);
    expect(french).not.toBe(detail);
    expect(rewordMisfits(detail, 'en')).toBe(detail);
  });

  test.each([
    ['/scores/nps Too big: expected number to be <=10', '/scores/nps doit être au plus 10'],
    ['/text Invalid input: expected string, received undefined', '/text manque'],
    ['/at is over a day ahead; /x There is no such field.', '/at est à plus d’un jour dans l’avenir; /x Ce champ n’existe pas.'],
    [
      '/at is before 2020-01-01T00:00:00.000Z: the project keeps nothing so old',
      '/at est avant le 2020-01-01T00:00:00.000Z : le projet ne garde rien d’aussi ancien',
    ],
    ['something of our own', 'something of our own'],
  ])('%s', (english, french) => {
    expect(rewordMisfits(english, 'fr')).toBe(french);
  });
});
