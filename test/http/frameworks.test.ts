import { expect, test } from 'vitest';
import { FRAMEWORKS } from '../../src/lexicon/taxonomy.ts';
import { startApp } from '../helpers/fixture.ts';

interface Named {
  id: string;
  label: string;
}
type Item = Named & { stages: (Named & { parent: string | null })[] };

test.each(['en', 'fr'])('the frameworks and their stages are all named, in %s', async (language) => {
  const { call } = await startApp();
  const answer = await call('GET', '/v1/frameworks', undefined, { 'accept-language': language });
  expect(answer.headers['content-language']).toBe(language);
  const items = answer.json().items as Item[];
  expect(Object.fromEntries(items.map(({ id, stages }) => [id, stages.map((stage) => stage.id)]))).toEqual(FRAMEWORKS);
  for (const { id, label } of items.flatMap((item) => [item, ...item.stages])) expect([id, label]).not.toEqual([id, id]);
  const parts = items[0]?.stages.filter(({ parent }) => parent !== null).map(({ id }) => id);
  expect(parts).toEqual(['second.purchase', 'second.delivery', 'second.use', 'second.problem']);
  const again = await call('GET', '/v1/frameworks', undefined, {
    'accept-language': language,
    'if-none-match': String(answer.headers.etag),
  });
  expect(again.status).toBe(304);
});

test('a stage is called the same in a ranking', async () => {
  const { call } = await startApp();
  const headers = { 'accept-language': 'fr' };
  await call('PUT', '/v1/projects/p', { name: 'P' });
  await call('POST', '/v1/projects/p/verbatims', { text: 'good price, bad delivery' });
  const stages = ((await call('GET', '/v1/frameworks', undefined, headers)).json().items as Item[])[0]?.stages ?? [];
  const { items } = (await call('GET', '/v1/projects/p/moments', undefined, headers)).json() as {
    items: { moment: string; label: string }[];
  };
  expect(items.length).toBeGreaterThan(2);
  for (const { moment, label } of items) expect(stages.find(({ id }) => id === moment)?.label).toBe(label);
});
