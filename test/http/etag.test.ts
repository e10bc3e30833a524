import { expect, test } from 'vitest';
import { startProject } from '../helpers/fixture.ts';

const PATHS = ['', '/salience', '/moments', '/touchpoints', '/questions', '/verbatims', '/verbatims/a'];

test('an unchanged question is a 304, until the project changes', async () => {
  const { post, get, call } = await startProject();
  await post({ id: 'a', text: 'Good price.' });
  for (const path of PATHS) {
    const first = await get(path);
    expect(first.headers).toMatchObject({
      etag: expect.stringMatching(/^W\/"/),
      'cache-control': 'private, no-cache',
      vary: expect.stringMatching(/^accept-language, authorization, accept-encoding$/i),
    });
    const tag = String(first.headers.etag);
    const again = await get(path, { 'if-none-match': `"other", ${tag}` });
    expect([path, again.status, again.body, again.headers.etag]).toEqual([path, 304, '', tag]);
    expect((await get(path, { 'if-none-match': '*' })).status).toBe(304);
    expect((await get(path, { 'if-none-match': tag, 'accept-language': 'fr' })).status).toBe(200);
    expect((await call('HEAD', `/v1/projects/p${path}`)).headers.etag).toBe(tag);
  }
  const tags = await Promise.all(PATHS.map(async (path) => String((await get(path)).headers.etag)));
  expect(new Set(tags).size).toBe(PATHS.length);
  await post({ id: 'b', text: 'Bad price.' });
  for (const [i, path] of PATHS.entries()) expect((await get(path, { 'if-none-match': tags[i] as string })).status).toBe(200);
});

test('a question that does not fit is a 400 and one about nothing a 404, whatever the tag', async () => {
  const { get, call } = await startProject();
  expect((await get('/salience?limit=0', { 'if-none-match': '*' })).status).toBe(400);
  expect((await call('GET', '/v1/projects/q/salience', undefined, { 'if-none-match': '*' })).status).toBe(404);
});

test('a project made again under the same id has other tags', async () => {
  const { get, call, post } = await startProject();
  await post({ id: 'a', text: 'Good price.' });
  const tag = String((await get('/salience')).headers.etag);
  await call('DELETE', '/v1/projects/p');
  await call('PUT', '/v1/projects/p', { name: 'P', packs: ['insurance'], timezone: 'Europe/Paris' });
  await post({ id: 'a', text: 'Bad price.' });
  expect((await get('/salience', { 'if-none-match': tag })).status).toBe(200);
});

test('posts carry no tag', async () => {
  const { post } = await startProject();
  expect((await post({ text: 'Good.' })).headers.etag).toBeUndefined();
});
