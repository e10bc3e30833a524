import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startOwnApp } from '../helpers/own-app.ts';

const hers = { text: 'Good price, said the wombat.', respondent: 'ann@example.org', segments: { plan: 'wombat-plan' }, scores: { nps: 9 } };
const his = { text: 'Bad delivery.', respondent: 'bob', scores: { nps: 2 } };

async function startWithPeople() {
  const started = await startOwnApp();
  const { call, folder } = started;
  await call('PUT', '/v1/projects/p', undefined, { name: 'P', redact: false });
  const verbatims = [...Array.from({ length: 12 }, (_, i) => ({ id: `v${i}`, ...hers })), { id: 'his', ...his }];
  await call('POST', '/v1/projects/p/verbatims', undefined, { verbatims });
  const get = (path: string) => call('GET', `/v1/projects/p${path}`);
  const erase = (respondent: string) => call('DELETE', `/v1/projects/p/respondents/${encodeURIComponent(respondent)}`);
  const inFiles = (word: string) => readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(word));
  return { ...started, get, erase, inFiles };
}

test('erasure: a person is gone from lists, rankings, search, insights and files, and the receipt does not name them', async () => {
  const { call, get, erase, inFiles, store } = await startWithPeople();
  expect((await get('/verbatims?q=wombat')).json().items).toHaveLength(12);
  expect(inFiles('wombat')).toBe(true);
  const answer = await erase(hers.respondent);
  expect(answer.status).toBe(200);
  expect(answer.json()).toMatchObject({ erased: true, verbatims: 12, at: '2026-03-01T12:00:00.000Z' });
  expect(answer.body).not.toContain('ann');
  expect(inFiles('wombat')).toBe(false);
  expect((await get('/verbatims')).json().items.map(({ id }: { id: string }) => id)).toEqual(['his']);
  expect((await get('/verbatims?q=wombat')).json().items).toEqual([]);
  expect((await get('/verbatims/v3')).status).toBe(404);
  expect((await get('/salience')).json().items.map(({ touchpoint }: { touchpoint: string }) => touchpoint)).toEqual(['delivery']);
  expect((await get('/salience?segment.plan=wombat-plan')).json().scope.verbatims).toBe(0);
  expect((await get('/scores')).body).not.toContain('"n":13');
  expect(await store.recount('p')).toMatchObject({ verbatims: 1, differences: [] });
  const { items } = (await call('GET', '/v1/audit')).json();
  expect(items[0]).toMatchObject({ action: 'respondent-erased', project: 'p', target: answer.json().receipt });
});

test('erasure: there is a receipt where nothing was, and for a second call', async () => {
  const { erase, call } = await startWithPeople();
  expect((await erase('nobody')).json()).toMatchObject({ erased: true, verbatims: 0 });
  expect((await erase(hers.respondent)).json()).toMatchObject({ verbatims: 12 });
  expect((await erase(hers.respondent)).json()).toMatchObject({ erased: true, verbatims: 0 });
  expect((await call('DELETE', '/v1/projects/none/respondents/ann')).json()).toMatchObject({ status: 404, code: 'unknown-project' });
});

test('erasure: whoever is erased may speak again', async () => {
  const { erase, call, get } = await startWithPeople();
  await erase(hers.respondent);
  await call('POST', '/v1/projects/p/verbatims', undefined, { id: 'v0', ...hers });
  expect((await get('/verbatims')).json().items).toHaveLength(2);
});
