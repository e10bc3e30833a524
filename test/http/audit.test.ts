import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { StoreUnavailable } from '../../src/store/store.ts';
import { startKeyedApp, startOwnApp } from '../helpers/own-app.ts';

test('audit: every change that was made is there, newest first, with who and what, and nothing that was said', async () => {
  const { call, admin, adminId, make } = await startKeyedApp();
  const { id, key } = await make(admin, { name: 'secret wombat', project: 'p', scopes: ['admin'] });
  const row = { id: 'v', text: 'Good price, said the wombat.', respondent: 'wombat' };
  await call('POST', '/v1/projects/p/verbatims', key, row);
  await call('PATCH', '/v1/projects/p/verbatims/v', key, { scores: { nps: 3 }, segments: { animal: 'wombat' } });
  await call('DELETE', '/v1/projects/p/verbatims/v', key);
  await call('DELETE', '/v1/projects/p/verbatims/v', key);
  await call('PUT', '/v1/projects/p', key, { name: 3 });
  await call('POST', `/v1/keys/${id}/rotate`, admin);
  await call('DELETE', `/v1/keys/${id}`, admin);
  await call('DELETE', '/v1/projects/p', admin);
  const log = await call('GET', '/v1/audit', admin);
  expect(log.status).toBe(200);
  const at = '2026-03-01T12:00:00.000Z';
  const by = (who: string) => (action: string, project: string | null, target: string | null) => ({ at, who, action, project, target });
  const [byAdmin, byKey, byLocal] = [by(adminId), by(id), by('local')];
  expect(log.json().items).toEqual([
    byAdmin('project-removed', 'p', null),
    byAdmin('key-revoked', null, id),
    byAdmin('key-rotated', 'p', id),
    byKey('verbatim-removed', 'p', 'v'),
    byKey('verbatim-patched', 'p', 'v'),
    byAdmin('key-made', 'p', id),
    byLocal('key-made', null, adminId),
    byLocal('project-put', 'q', null),
    byLocal('project-put', 'p', null),
  ]);
  expect(log.body).not.toMatch(/wombat|sail_/);
});

test('audit: an import is cancelled once; to cancel one that has ended changes nothing', async () => {
  const { call, admin, services } = await startKeyedApp();
  const begun = await call('POST', '/v1/projects/p/imports', admin, 'Avis\nBon accueil, rien à redire\n', { 'content-type': 'text/csv' });
  const url = `/v1/projects/p/imports/${begun.json().id}`;
  await services.imports.idle();
  expect((await call('DELETE', url, admin)).json().state).toBe('done');
  const actions = (await call('GET', '/v1/audit?project=p', admin)).json().items.map(({ action }: { action: string }) => action);
  expect(actions).toEqual(['import-started', 'project-put']);
});

test('audit: is paged, of one project where asked, and only as long as it is kept', async () => {
  const { call, time } = await startOwnApp();
  for (const id of ['a', 'b', 'a', 'c', 'a']) await call('PUT', `/v1/projects/${id}`, undefined, { name: 'x' });
  const projects = (answer: { json: () => { items: { project: string }[] } }) => answer.json().items.map(({ project }) => project);
  const first = await call('GET', '/v1/audit?limit=2');
  expect(projects(first)).toEqual(['a', 'c']);
  expect(first.headers.link).toContain('rel="next"');
  const second = await call('GET', `/v1/audit?limit=9&cursor=${first.json().next}`);
  expect(projects(second)).toEqual(['a', 'b', 'a']);
  expect(projects(await call('GET', '/v1/audit?project=a'))).toEqual(['a', 'a', 'a']);
  expect((await call('GET', `/v1/audit?project=a&cursor=${first.json().next}`)).json()).toMatchObject({
    status: 400,
    code: 'invalid-cursor',
  });
  time.now += 401 * 86_400_000;
  expect((await call('GET', '/v1/audit')).json()).toEqual({ items: [], next: null });
});

test('audit: a change that cannot be entered is not answered as done', async () => {
  const { call, services } = await startOwnApp();
  Object.assign(services.audit, { record: () => Promise.reject(new StoreUnavailable('the disk is full')) });
  expect((await call('PUT', '/v1/projects/a', undefined, { name: 'A' })).json()).toMatchObject({ status: 503, code: 'store-unavailable' });
});

test('audit: every route that changes something has a name for it, but those that take in or only ask', () => {
  const folder = new URL('../../src/http/routes/', import.meta.url);
  const unnamed = readdirSync(folder).flatMap((name) => {
    const [, ...routes] = readFileSync(new URL(name, folder), 'utf8').split(/\bapp\.(?=(?:get|put|post|patch|delete)\()/);
    const changing = routes.filter(
      (route) => !route.startsWith('get') && !/\baudit: '/.test(route) && !/needs: '(ingest|read|key|none)'/.test(route),
    );
    return changing.map((route) => `${name}: ${/'([^']+)'/.exec(route)?.[1]}`);
  });
  expect(unnamed).toEqual([]);
});
