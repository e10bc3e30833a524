import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnalysisPool } from '../../src/service/ports.ts';
import { mask } from '../../src/text/redaction/mask.ts';
import { createAnalysisPool } from '../../src/worker/analysis-pool.ts';

describe('the analysis pool', () => {
  let pool: AnalysisPool;
  beforeAll(async () => {
    pool = await createAnalysisPool(2);
  });
  afterAll(() => pool.close());
  const row = (text: string) => ({ text, options: { lang: 'fr' } });

  test('analyses in order, whatever the number of rows', async () => {
    const rows = Array.from({ length: 1001 }, (_, i) => row(i % 3 === 0 ? 'Livraison en retard.' : `Numéro ${i}.`));
    const analyses = await pool.analyse(rows, []);
    expect(analyses).toHaveLength(1001);
    expect(analyses.every(({ mentions }, i) => mentions.length > 0 === (i % 3 === 0))).toBe(true);
    expect(await pool.analyse([], [])).toEqual([]);
  });

  test('gives the same as columns', async () => {
    const rows = [row('Le prix est trop élevé.'), row('Bonjour.'), row('Livraison en retard, personnel aimable.')];
    const [analyses, columns] = [await pool.analyse(rows, []), await pool.columns(rows, [])];
    expect(columns.count).toBe(3);
    expect([...columns.score]).toEqual(analyses.map(({ sentiment }) => sentiment.score));
    expect([...columns.mentionsFrom]).toEqual(
      [0, 1, 1, 3].map((_, i) => analyses.slice(0, i).reduce((sum, { mentions }) => sum + mentions.length, 0)),
    );
    expect([...columns.mentionTouchpoint].map((index) => columns.touchpoints[index])).toEqual(
      analyses.flatMap(({ mentions }) => mentions.map(({ touchpoint }) => touchpoint)),
    );
  });

  test('finds personal data, and analyses what is left', async () => {
    const rows = [row('Mme Durand est désagréable.'), row('Rien à dire.'), row('Parfait : 06 39 98 12 34')];
    const { redactions, columns } = await pool.redact(rows, []);
    expect(redactions).toEqual([[{ start: 4, end: 10, type: 'name' }], [], [{ start: 10, end: 24, type: 'phone' }]]);
    const left = await pool.columns(
      rows.map((one, i) => ({ ...one, text: mask(one.text, redactions[i] ?? []) })),
      [],
    );
    expect(columns).toEqual(left);
  });

  test('tells the words of touchpoints, in both languages and in the order they were asked for', async () => {
    const [delay, claim] = await pool.words([
      { id: 'delivery.delay', pack: 'base' },
      { id: 'insurance.claim', pack: 'insurance' },
    ]);
    expect(delay?.fr?.some(({ reads }) => reads.includes('livraison'))).toBe(true);
    expect(delay?.en?.some(({ reads }) => reads.includes('delivery'))).toBe(true);
    expect(claim?.fr?.[0]).toMatchObject({ kind: 'term', forms: true });
    expect(await pool.words([{ id: 'of.no-pack', pack: 'base' }])).toEqual([{}]);
  });

  test.each([
    ['attente', 'fr', 'attente'],
    ['waiting', 'en', 'wait'],
    ['QUEUES', 'en', 'queue'],
  ])('finds what %s leads to, in the packs asked for', async (search, lang, reads) => {
    const found = await pool.find(['insurance'], search);
    const wait = found.find(({ id }) => id === 'waiting');
    expect(wait?.matched[0]).toMatchObject({ lang, reads });
    expect((await pool.find([], search)).every(({ id }) => !id.startsWith('insurance.'))).toBe(true);
  });

  test('tells the version and touchpoints of packs, the same whatever their order', async () => {
    expect(pool.packs[0]).toBe('base');
    const [a, b] = [await pool.edition(['insurance', 'restaurant']), await pool.edition(['restaurant', 'insurance'])];
    expect(a).toEqual(b);
    expect(a.touchpoints.some(({ pack }) => pack === 'insurance')).toBe(true);
    expect((await pool.edition([])).version).not.toBe(a.version);
  });
});
