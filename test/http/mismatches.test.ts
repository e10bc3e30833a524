import { expect, test } from 'vitest';
import { startProject } from '../helpers/fixture.ts';

const said = (id: string, text: string, scores: object, more: object = {}) => ({ id, text, lang: 'en', scores, ...more });

test('words and scores that disagree, the widest gap first, with how often', async () => {
  const { post, get } = await startProject();
  await post({
    verbatims: [
      said('kind', 'good staff', { nps: 0 }),
      said('harsh', 'awful delivery', { nps: 9, stars: 5 }),
      said('agrees', 'bad price', { nps: 3 }),
      said('passive', 'bad price', { nps: 7 }),
      said('silent', 'nothing', { nps: 2 }),
      said('none', 'good price', {}),
    ],
  });
  const { items, total, rates, next, scope } = (await get('/mismatches')).json();
  expect([total, next, scope.verbatims]).toEqual([2, null, 6]);
  expect(items.map(({ verbatim, score, kind }: Record<string, { id: string }>) => [verbatim?.id, score, kind])).toEqual([
    ['harsh', 'stars', 'harsh-words'],
    ['kind', 'nps', 'kind-words'],
  ]);
  expect(items[0].verbatim.analysis.mentions[0].touchpoint).toBe('delivery');
  expect(items[0].gap).toBeGreaterThan(items[1].gap);
  expect(rates).toMatchObject([
    { score: 'nps', kind: 'kind-words', verbatims: 1, n: 3, reliability: 'insufficient', formula: 'wilson' },
    { score: 'nps', kind: 'harsh-words', verbatims: 1, n: 1, value: 1 },
    { score: 'stars', kind: 'harsh-words', verbatims: 1, n: 1 },
  ]);
  expect((await get('/mismatches?score=stars')).json().items).toHaveLength(1);
});

test('pages follow one another, and what is deleted meanwhile is left out', async () => {
  const { post, get, call } = await startProject();
  await post({ verbatims: Array.from({ length: 5 }, (_, i) => said(`v${i}`, 'good price', { csat: 1 }, { segments: { plan: 'pro' } })) });
  const first = (await get('/mismatches?limit=2&segment.plan=pro')).json();
  expect(first.items).toHaveLength(2);
  const second = (await get(`/mismatches?limit=2&segment.plan=pro&cursor=${first.next}`)).json();
  expect(second.items[0].verbatim.id).not.toBe(first.items[1].verbatim.id);
  await call('DELETE', `/v1/projects/p/verbatims/${second.items[0].verbatim.id}`);
  expect((await get('/mismatches?segment.plan=pro')).json()).toMatchObject({ total: 4 });
  expect((await get('/mismatches?segment.plan=free')).json()).toMatchObject({ total: 0, rates: [], items: [] });
  expect((await get('/mismatches?score=grade')).status).toBe(400);
});
