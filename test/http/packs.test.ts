import { expect, test } from 'vitest';
import { startApp } from '../helpers/fixture.ts';
import { startKeyedApp } from '../helpers/own-app.ts';

test('the packs there are, `base` first, in the language asked for', async () => {
  const { call } = await startApp();
  const en = await call('GET', '/v1/packs');
  expect(en.headers['content-language']).toBe('en');
  expect(en.json().items).toEqual([
    { id: 'base', label: 'base (en)', about: 'Words of base.', touchpoints: 5, languages: ['fr', 'en'], version: '1-base' },
    {
      id: 'insurance',
      label: 'insurance (en)',
      about: 'Words of insurance.',
      touchpoints: 1,
      languages: ['fr', 'en'],
      version: '1-insurance',
    },
  ]);
  const fr = await call('GET', '/v1/packs', undefined, { 'accept-language': 'fr-CA, en;q=0.5' });
  expect(fr.headers['content-language']).toBe('fr');
  const again = await call('GET', '/v1/packs', undefined, { 'if-none-match': String(en.headers.etag) });
  expect([again.status, again.body]).toEqual([304, '']);
  expect(fr.headers.etag).not.toBe(en.headers.etag);
  expect(fr.json().items[1]).toMatchObject({ label: 'insurance (fr)', about: 'Mots de insurance.' });
});

test('with the names of their touchpoints, where these are asked for', async () => {
  const { call } = await startApp();
  const { items } = (await call('GET', '/v1/packs?include=labels', undefined, { 'accept-language': 'fr' })).json();
  expect(items[1]).toMatchObject({ id: 'insurance', labels: { 'insurance.expert': 'insurance.expert (fr)' } });
  expect((await call('GET', '/v1/packs?include=all')).json()).toMatchObject({ status: 400, code: 'invalid-request' });
});

test('with the words that are good or bad in all of one, where these are asked for, and of those packs alone', async () => {
  const { call } = await startApp();
  const { items } = (await call('GET', '/v1/packs?include=words&pack=insurance&pack=none')).json();
  expect(items.map(({ id }: { id: string }) => id)).toEqual(['insurance']);
  expect(items[0].words).toEqual({ en: [], fr: [] });
  expect((await call('GET', '/v1/packs')).json().items[0]).not.toHaveProperty('words');
});

test('any key may ask for them, and each may be given to a project', async () => {
  const { call, admin, make } = await startKeyedApp();
  expect((await call('GET', '/v1/packs', undefined)).status).toBe(401);
  const { key } = await make(admin, { scopes: ['ingest'] });
  const { items } = (await call('GET', '/v1/packs', key)).json() as { items: { id: string }[] };
  const packs = items.map(({ id }) => id);
  const made = await call('PUT', '/v1/projects/p', admin, { name: 'P', packs });
  expect(made.json()).toMatchObject({ packs: packs.filter((id) => id !== 'base') });
});
