import { describe, expect, test } from 'vitest';
import type { Touchpoint } from '../../src/lexicon/taxonomy.ts';
import type { TouchpointPage } from '../../src/schemas/touchpoint.ts';
import { createFakePool } from '../helpers/fake-pool.ts';
import { startProject } from '../helpers/fixture.ts';

const items = (answer: { json(): unknown }) => (answer.json() as TouchpointPage).items;
const idsOf = (answer: { json(): unknown }) => items(answer).map(({ id }) => id);

describe('the touchpoints of a project', () => {
  test('come with their labels in every language, and without words unless these are asked for', async () => {
    const { get } = await startProject();
    const all = await get('/touchpoints', { 'accept-language': 'fr' });
    expect(items(all)[4]).toEqual({
      id: 'staff',
      label: 'staff (fr)',
      parent: null,
      specialises: null,
      moments: { 'five-moments': 'second.problem', product: 'use', relationship: 'first-use', cycle: 'use' },
      pack: 'base',
      labels: { en: 'staff (en)', fr: 'staff (fr)' },
    });
    expect(idsOf(await get('/touchpoints?touchpoint=staff&touchpoint=insurance.expert&touchpoint=of.no-pack'))).toEqual([
      'insurance.expert',
      'staff',
    ]);
  });

  test('come with their words in every language', async () => {
    const { get } = await startProject();
    const [expert] = items(await get('/touchpoints?include=words&touchpoint=insurance.expert'));
    const word = { kind: 'term', forms: false, conditions: [], polarity: null };
    expect(expert).toMatchObject({ pack: 'insurance', specialises: 'staff' });
    expect(expert?.words).toEqual({
      en: [{ ...word, reads: 'expert', pattern: 'expert' }],
      fr: [{ ...word, reads: 'le expert', pattern: 'le expert' }],
    });
  });

  test('are found by their words and labels, and say by which', async () => {
    const { get, call } = await startProject();
    const found = items(await get('/touchpoints?q=delays'));
    expect(found.map(({ id, matched }) => [id, matched?.map(({ lang, reads }) => `${lang} ${reads}`)])).toEqual([
      ['delivery.delay', ['en delay', 'fr le delay']],
    ]);
    expect(idsOf(await get('/touchpoints?q=expert'))).toEqual(['insurance.expert']);
    await call('PUT', '/v1/projects/p', { name: 'P', packs: [], timezone: 'Europe/Paris' });
    expect(idsOf(await get('/touchpoints?q=expert'))).toEqual([]);
  });

  test('are no more than a hundred a page with their words, which are only those of the page', async () => {
    const fake = createFakePool();
    const many = Array.from({ length: 130 }, (_, i) => ({
      id: `t${i}`,
      pack: 'base',
      parent: null,
      specialises: null,
      moments: {},
      labels: {},
    }));
    const asked: number[] = [];
    const { get } = await startProject(
      {},
      {
        ...fake,
        edition: async (packs) => ({ ...(await fake.edition(packs)), touchpoints: many as unknown as Touchpoint[] }),
        words: async (touchpoints) => {
          asked.push(touchpoints.length);
          return touchpoints.map(() => ({}));
        },
      },
    );
    const first = (await get('/touchpoints?include=words&limit=1000')).json() as TouchpointPage;
    expect([first.items.length, first.next === null]).toEqual([100, false]);
    const second = (await get(`/touchpoints?include=words&limit=1000&cursor=${first.next}`)).json() as TouchpointPage;
    expect([second.items.length, second.next]).toEqual([30, null]);
    expect(asked).toEqual([100, 30]);
    expect((await get(`/touchpoints?limit=1000&cursor=${first.next}`)).json()).toMatchObject({ code: 'invalid-cursor' });
  });

  test('are not sent again under the same tag, one for each question', async () => {
    const { get } = await startProject();
    const tags = new Set<string>();
    for (const path of ['', '?include=words', '?q=price', '?include=words&touchpoint=price']) {
      const tag = String((await get(`/touchpoints${path}`)).headers.etag);
      expect((await get(`/touchpoints${path}`, { 'if-none-match': tag })).status).toBe(304);
      tags.add(tag);
    }
    expect(tags.size).toBe(4);
  });

  test.each([
    ['include=all', '/include'],
    ['q=', '/q'],
    [`q=${'a'.repeat(101)}`, '/q'],
    ['q=%00', '/q'],
    ['touchpoint=../price', '/touchpoint'],
    ['words=1', '/words'],
  ])('refuse %s', async (query, pointer) => {
    const { get } = await startProject();
    const answer = await get(`/touchpoints?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'invalid-request', errors: [{ pointer, in: 'query' }] });
  });

  test('are looked up one search at a time, and too many are refused', async () => {
    const fake = createFakePool();
    let [working, most] = [0, 0];
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const find: typeof fake.find = async (...asked) => {
      working += 1;
      most = Math.max(most, working);
      await released;
      working -= 1;
      return fake.find(...asked);
    };
    const { get } = await startProject({}, { ...fake, find });
    const asked = Array.from({ length: 22 }, (_, i) => get(`/touchpoints?q=delay${i}`));
    const refused = await Promise.race(asked);
    expect([refused.status, refused.json().code, refused.headers['retry-after']]).toEqual([503, 'overloaded', '1']);
    release();
    expect((await Promise.all(asked)).filter(({ status }) => status === 200)).toHaveLength(21);
    expect(most).toBe(1);
  });
});
