import { describe, expect, test } from 'vitest';
import { ERRORS } from '../../src/errors.ts';
import { ProblemDocument } from '../../src/schemas/problem.ts';
import { StoreUnavailable } from '../../src/service/ports.ts';
import { createFakePool } from '../helpers/fake-pool.ts';
import { startApp, startProject } from '../helpers/fixture.ts';

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';
const JSON_TYPE = { 'content-type': 'application/json' };

describe('refusals are problem documents', () => {
  const cases: [string, Method, string, unknown, Record<string, string>, number, string, string][] = [
    ['no such call', 'GET', '/v1/nowhere', undefined, {}, 404, 'not-found', '/*'],
    ['another method', 'PUT', '/v1/analyze', {}, {}, 405, 'method-not-allowed', '/*'],
    ['broken JSON', 'POST', '/v1/analyze', '{"text": ', JSON_TYPE, 400, 'malformed-json', '/v1/analyze'],
    ['an empty body', 'POST', '/v1/analyze', '', JSON_TYPE, 400, 'malformed-json', '/v1/analyze'],
    ['no body', 'POST', '/v1/analyze', undefined, {}, 400, 'invalid-request', '/v1/analyze'],
    ['another type', 'POST', '/v1/analyze', 'a', { 'content-type': 'text/plain' }, 415, 'unsupported-media-type', '/v1/analyze'],
    [
      'lines where none are taken',
      'POST',
      '/v1/analyze',
      '{}',
      { 'content-type': 'application/x-ndjson' },
      415,
      'unsupported-media-type',
      '/v1/analyze',
    ],
    [
      'an unknown encoding',
      'POST',
      '/v1/analyze',
      '{}',
      { ...JSON_TYPE, 'content-encoding': 'rot13' },
      415,
      'unsupported-media-type',
      '/v1/analyze',
    ],
    [
      'a broken encoding',
      'POST',
      '/v1/analyze',
      '{"text":"x"}',
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
      400,
      'malformed-json',
      '/v1/analyze',
    ],
    ['too large a body', 'POST', '/v1/analyze', { text: 'x'.repeat(5000) }, {}, 413, 'too-large', '/v1/analyze'],
    ['another host', 'GET', '/healthz', undefined, { host: 'evil.example' }, 421, 'wrong-host', '/healthz'],
    ['a malformed address', 'GET', '/v1/projects/%ZZ', undefined, {}, 400, 'malformed-url', '/*'],
    ['too long an id', 'GET', `/v1/projects/${'x'.repeat(3000)}`, undefined, {}, 414, 'uri-too-long', '/*'],
    ['an unknown project', 'GET', '/v1/projects/nope/salience', undefined, {}, 404, 'unknown-project', '/v1/projects/{project}/salience'],
  ];
  test.each(cases)('%s', async (_, method, url, payload, headers, status, code, instance) => {
    const { call } = await startApp({ bodyLimit: 4096 });
    const answer = await call(method, url, payload, { 'x-request-id': 'mine', ...headers });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.headers['x-request-id']).toBe('mine');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    const document = ProblemDocument.parse(answer.json());
    expect(document).toMatchObject({ type: `/problems#${code}`, status, code, instance, title: ERRORS[code as keyof typeof ERRORS].title });
    expect(document.detail).not.toBe('');
    if (status === 405) expect(answer.headers.allow).toBe('POST');
    if (status === 413) expect(document.detail).toContain('application/x-ndjson');
  });

  const fields: [string, unknown, string][] = [
    ['/v1/analyze', { text: 3 }, '/text'],
    ['/v1/analyze', {}, '/text'],
    ['/v1/analyze', { text: 'ok', surprise: 1 }, '/surprise'],
    ['/v1/analyze', { text: 'ok', packs: ['base', 'no-such-pack'] }, '/packs/1'],
    [
      '/v1/analyze',
      {
        text: 'ok',
        targets: [
          { start: 0, end: 2 },
          { start: 1, end: 9 },
        ],
      },
      '/targets/1',
    ],
    ['/v1/analyze', { text: 'ok', include: ['everything'] }, '/include/0'],
    ['/v1/analyze/batch', { verbatims: [] }, '/verbatims'],
    ['/v1/analyze/batch', { verbatims: [{ text: 'ok' }, { text: '' }] }, '/verbatims/1/text'],
    ['/v1/analyze/batch', { verbatims: [{ text: 'ok', x: 1 }] }, '/verbatims/0/x'],
  ];
  test.each(fields)('%s points at %j', async (url, payload, pointer) => {
    const { call } = await startApp();
    expect((await call('POST', url, payload)).json()).toMatchObject({ status: 400, errors: [{ pointer, detail: expect.any(String) }] });
  });

  test('every code is on the page that `type` points at', async () => {
    const { call } = await startApp();
    const { body } = await call('GET', '/problems');
    for (const code of Object.keys(ERRORS)) expect(body).toContain(`id="${code}"`);
  });
});

describe('faults', () => {
  test('of ours tell nothing of what was sent, to the client or to the log', async () => {
    const lines: object[] = [];
    const keep = (fields: object, message?: string) => void lines.push({ ...fields, message });
    const pool = { ...createFakePool(), analyse: () => Promise.reject(new Error('no such column: motsecret')) };
    const { call } = await startApp({ log: { info: keep, warn: keep, error: keep } }, pool);
    const answer = await call('POST', '/v1/analyze', { text: 'motsecret' });
    expect(answer.json()).toMatchObject({ status: 500, code: 'internal' });
    expect(answer.body + JSON.stringify(lines)).not.toContain('motsecret');
    expect(lines).toContainEqual(
      expect.objectContaining({ message: 'unforeseen error', name: 'Error', at: expect.any(Array), route: '/v1/analyze' }),
    );
  });

  test('of the store are a 503 that says when to come back', async () => {
    const { call, store, post } = await startProject();
    store.ingest = () => Promise.reject(new StoreUnavailable('The disk is full.'));
    const answer = await post({ text: 'Good.' });
    expect(answer.json()).toMatchObject({ status: 503, code: 'store-unavailable', detail: expect.stringContaining('The disk is full.') });
    expect(answer.headers['retry-after']).toBe('5');
    const lines = await call('POST', '/v1/projects/p/verbatims', '{"text":"Good."}', { 'content-type': 'application/x-ndjson' });
    expect(lines.json()).toMatchObject({ status: 503, code: 'stream-interrupted', detail: expect.stringContaining('0 rows are stored') });
  });

  test('a store that is not ready makes the service not ready, and it stays alive', async () => {
    const { call, store } = await startApp();
    store.ready = () => Promise.reject(new StoreUnavailable('the disk is full'));
    expect((await call('GET', '/readyz')).json()).toMatchObject({ status: 503, code: 'not-ready', detail: 'The disk is full.' });
    expect((await call('GET', '/healthz')).status).toBe(200);
  });
});
