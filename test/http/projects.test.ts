import { describe, expect, test } from 'vitest';
import { startApp } from '../helpers/fixture.ts';

const input = { name: 'Mutuelle', packs: ['insurance'], timezone: 'Europe/Paris', defaultLang: 'fr' };

describe('projects', () => {
  test('are made, made again without harm, changed, read and removed', async () => {
    const { call } = await startApp();
    const made = await call('PUT', '/v1/projects/m', input);
    expect(made.status).toBe(201);
    expect(made.json()).toMatchObject({ id: 'm', ...input, redact: true, replaying: null });
    const again = await call('PUT', '/v1/projects/m', input);
    expect(again.status).toBe(200);
    expect(again.json()).toEqual(made.json());
    const changed = await call('PUT', '/v1/projects/m', { ...input, name: 'Autre' });
    expect(changed.json()).toMatchObject({ name: 'Autre' });
    expect((await call('GET', '/v1/projects/m')).json()).toEqual(changed.json());
    expect((await call('DELETE', '/v1/projects/m')).status).toBe(204);
    for (const path of ['', '/salience', '/verbatims', '/touchpoints'])
      expect((await call('GET', `/v1/projects/m${path}`)).status).toBe(404);
    expect((await call('DELETE', '/v1/projects/m')).status).toBe(404);
  });

  test('have defaults, and `base` is always on', async () => {
    const { call } = await startApp();
    const { json } = await call('PUT', '/v1/projects/m', { name: 'M', packs: ['base'] });
    expect(json()).toMatchObject({ packs: [], timezone: 'UTC', defaultLang: null, redact: true, minCell: 0 });
    const strict = await call('PUT', '/v1/projects/m', { name: 'M', minCell: 5 });
    expect(strict.json()).toMatchObject({ minCell: 5 });
    expect((await call('GET', '/v1/projects/m')).json()).toMatchObject({ minCell: 5 });
  });

  test('are listed in pages', async () => {
    const { call } = await startApp();
    for (const id of ['c', 'a', 'b']) await call('PUT', `/v1/projects/${id}`, { name: id });
    const first = await call('GET', '/v1/projects?limit=2');
    expect(first.json().items.map(({ id }: { id: string }) => id)).toEqual(['a', 'b']);
    expect(first.headers.link).toBe(`</v1/projects?limit=2&cursor=${first.json().next}>; rel="next"`);
    const second = await call('GET', `/v1/projects?limit=2&cursor=${first.json().next}`);
    expect(second.json()).toMatchObject({ items: [{ id: 'c' }], next: null });
    expect(second.headers.link).toBeUndefined();
  });

  test.each([
    ['an unknown pack', { packs: ['insurance', 'no-such'] }, 'unknown-pack', '/packs/1'],
    ['an unknown time zone', { timezone: 'Mars/Base' }, 'invalid-request', '/timezone'],
    ['another default language', { defaultLang: 'de' }, 'invalid-request', '/defaultLang'],
    ['an unknown field', { surprise: 1 }, 'invalid-request', '/surprise'],
    ['no day of retention', { retentionDays: 0 }, 'invalid-request', '/retentionDays'],
    ['a negative smallest cell', { minCell: -1 }, 'invalid-request', '/minCell'],
  ])('%s is refused', async (_, given, code, pointer) => {
    const { call } = await startApp();
    const answer = await call('PUT', '/v1/projects/m', { ...input, ...given });
    expect(answer.status).toBe(400);
    expect(answer.json()).toMatchObject({ code, errors: [{ pointer }] });
    expect((await call('GET', '/v1/projects/m')).status).toBe(404);
  });

  test.each(['Majuscule', 'a_b', '-a', 'x'.repeat(65)])('the id %s is refused', async (id) => {
    const { call } = await startApp();
    expect((await call('PUT', `/v1/projects/${id}`, input)).json()).toMatchObject({
      status: 400,
      errors: [{ pointer: '/project', in: 'path' }],
    });
  });

  test('list their touchpoints, in the language asked for', async () => {
    const { call } = await startApp();
    await call('PUT', '/v1/projects/m', input);
    const fr = await call('GET', '/v1/projects/m/touchpoints', undefined, { 'accept-language': 'fr-CA, en;q=0.5' });
    expect(fr.headers['content-language']).toBe('fr');
    expect(fr.json().items.find(({ id }: { id: string }) => id === 'insurance.expert')).toEqual({
      id: 'insurance.expert',
      label: 'insurance.expert (fr)',
      labels: { en: 'insurance.expert (en)', fr: 'insurance.expert (fr)' },
      parent: null,
      specialises: 'staff',
      moments: { 'five-moments': 'second.problem', product: 'use', relationship: 'first-use', cycle: 'use' },
      pack: 'insurance',
    });
    const page = await call('GET', '/v1/projects/m/touchpoints?limit=4');
    expect(page.json().items).toHaveLength(4);
    expect((await call('GET', `/v1/projects/m/touchpoints?limit=4&cursor=${page.json().next}`)).json().items).toHaveLength(2);
  });
});
