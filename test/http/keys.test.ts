import { PassThrough } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { createKeys } from '../../src/service/keys.ts';
import { StoreUnavailable } from '../../src/store/store.ts';
import { startKeyedApp, startOwnApp } from '../helpers/own-app.ts';
import { partsOfKey } from '../helpers/parts-of-key.ts';

describe('keys', () => {
  test('until the first is made, whoever is on this machine is answered, by loopback names alone', async () => {
    const { call } = await startOwnApp();
    expect((await call('GET', '/v1/projects')).status).toBe(200);
    expect((await call('GET', '/v1/projects', 'not-a-key')).status).toBe(200);
    expect((await call('GET', '/v1/projects', undefined, undefined, { host: 'evil.example' })).json()).toMatchObject({
      code: 'wrong-host',
    });
  });

  test('the first must be an administrator’s, or nobody could make the next', async () => {
    const { call } = await startOwnApp();
    await call('PUT', '/v1/projects/p', undefined, { name: 'P' });
    for (const body of [{ scopes: ['read'] }, { scopes: ['admin'], project: 'p' }]) {
      expect((await call('POST', '/v1/keys', undefined, body)).json()).toMatchObject({ status: 409, code: 'first-key' });
    }
    expect((await call('GET', '/v1/keys')).json().items).toEqual([]);
  });

  test('is shown once, in its form, and listed without its secret', async () => {
    const { call } = await startOwnApp();
    const made = await call('POST', '/v1/keys', undefined, { name: 'Ops', scopes: ['admin'] });
    expect(made.status).toBe(201);
    expect(made.headers['cache-control']).toBe('no-store');
    const { key, ...shown } = made.json();
    expect(key).toMatch(/^sail_[0-9a-f]{16}_[\w-]{43}$/);
    expect(key).toContain(shown.id);
    expect(shown).toMatchObject({ name: 'Ops', project: null, scopes: ['admin'], lastUsedAt: null, expiresAt: null, revokedAt: null });
    const used = { ...shown, lastUsedAt: '2026-03-01T12:00:00.000Z' };
    await expect.poll(async () => (await call('GET', '/v1/keys', key)).json()).toEqual({ items: [used], next: null });
    const list = await call('GET', '/v1/keys', key);
    expect(list.body).not.toContain(partsOfKey(key).secret);
  });

  test('from the first on, a key is asked for, whatever the host, but not by the pages and the probes', async () => {
    const { call, admin } = await startKeyedApp();
    const host = { host: 'saillance.example' };
    expect((await call('GET', '/v1/projects', admin, undefined, host)).status).toBe(200);
    const refused = await call('GET', '/v1/projects', undefined, undefined, host);
    expect([refused.status, refused.headers['www-authenticate']]).toEqual([401, 'Bearer realm="saillance"']);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    for (const path of ['/healthz', '/readyz', '/openapi.json', '/docs', '/docs/json', '/problems', '/style.css']) {
      expect((await call('GET', path, undefined, undefined, host)).status, path).toBe(200);
    }
    for (const path of ['/metrics', '/v1/nowhere']) expect((await call('GET', path)).status, path).toBe(401);
    expect((await call('GET', '/v1/nowhere', admin)).status).toBe(404);
    expect((await call('HEAD', '/v1/projects')).status).toBe(401);
    expect((await call('GET', '/v1/projects', undefined, undefined, { authorization: `bearer ${admin}` })).status).toBe(200);
    expect((await call('GET', '/v1/projects', undefined, undefined, { authorization: `Basic ${admin}` })).status).toBe(401);
  });

  test('of a project sees that project alone', async () => {
    const { call, admin, make } = await startKeyedApp();
    const { key } = await make(admin, { project: 'p', scopes: ['read'] });
    const list = await call('GET', '/v1/projects', key);
    expect(list.json().items.map(({ id }: { id: string }) => id)).toEqual(['p']);
    const there = await call('GET', '/v1/projects/q', key);
    const absent = await call('GET', '/v1/projects/nowhere', key);
    expect([there.status, there.body]).toEqual([404, absent.body]);
    await call('PUT', '/v1/projects/q', admin, { name: 'Changed' });
    const unchanged = await call('GET', '/v1/projects', key, undefined, { 'if-none-match': String(list.headers.etag) });
    expect(unchanged.status).toBe(304);
    const tag = (await call('GET', '/v1/projects/q', admin)).headers.etag;
    expect((await call('GET', '/v1/projects/q', key, undefined, { 'if-none-match': String(tag) })).status).toBe(404);
  });

  test('is told what it may do where it lists its projects, and a tag is that of its own answer', async () => {
    const { call, admin, make } = await startKeyedApp();
    const asked = async (key: string) => {
      const { headers, json } = await call('GET', '/v1/projects', key);
      return { tag: String(headers.etag), caller: json().caller };
    };
    const [reader, owner] = [await make(admin, { project: 'p', scopes: ['read'] }), await make(admin, { project: 'p', scopes: ['admin'] })];
    const [administrators, readers, owners] = [await asked(admin), await asked(reader.key), await asked(owner.key)];
    expect([administrators.caller, readers.caller, owners.caller]).toEqual([
      { project: null, scopes: ['admin'] },
      { project: 'p', scopes: ['read'] },
      { project: 'p', scopes: ['admin'] },
    ]);
    const { status } = await call('GET', '/v1/projects', owner.key, undefined, { 'if-none-match': readers.tag });
    expect(status).toBe(200);
  });

  test('until one has been made, everybody may do everything, and is told so', async () => {
    const { call } = await startOwnApp();
    const { caller } = (await call('GET', '/v1/projects')).json();
    expect(caller).toEqual({ project: null, scopes: expect.arrayContaining(['ingest', 'read', 'admin']) });
  });

  test('with the scope admin may read and post, too, but not in the keys’ own matters when it is of a project', async () => {
    const { call, admin, make } = await startKeyedApp();
    const { key } = await make(admin, { project: 'p', scopes: ['admin'] });
    expect((await call('POST', '/v1/projects/p/verbatims', key, { id: 'a', text: 'Good price.' })).status).toBe(201);
    expect((await call('GET', '/v1/projects/p/verbatims/a', key)).status).toBe(200);
    expect((await call('GET', '/v1/keys', key)).json()).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await call('GET', '/metrics', key)).status).toBe(403);
  });

  test('that only takes in does not let read, not even by a patch', async () => {
    const { call, admin, make } = await startKeyedApp();
    const { key } = await make(admin, { project: 'p', scopes: ['ingest'] });
    expect((await call('POST', '/v1/projects/p/verbatims', key, { id: 'a', text: 'Good price.' })).status).toBe(201);
    expect((await call('PATCH', '/v1/projects/p/verbatims/a', key, {})).status).toBe(403);
    expect((await call('POST', '/v1/analyze', key, { text: 'Good price.' })).status).toBe(200);
  });

  test('opens nothing once revoked, at once', async () => {
    const { call, admin, make } = await startKeyedApp();
    const { id, key } = await make(admin, { scopes: ['read'] });
    expect((await call('GET', '/v1/projects', key)).status).toBe(200);
    expect((await call('DELETE', `/v1/keys/${id}`, admin)).status).toBe(204);
    expect((await call('GET', '/v1/projects', key)).status).toBe(401);
    expect((await call('DELETE', `/v1/keys/${id}`, admin)).status).toBe(204);
    expect((await call('POST', `/v1/keys/${id}/rotate`, admin)).json()).toMatchObject({ status: 409, code: 'key-ended' });
    for (const [method, path] of [
      ['DELETE', ''],
      ['POST', '/rotate'],
    ]) {
      expect((await call(method ?? '', `/v1/keys/0000000000000000${path}`, admin)).json()).toMatchObject({
        status: 404,
        code: 'unknown-key',
      });
    }
  });

  test('revoked to the last, leave the service closed', async () => {
    const { call, admin, adminId } = await startKeyedApp();
    expect((await call('DELETE', `/v1/keys/${adminId}`, admin)).status).toBe(204);
    expect((await call('GET', '/v1/keys', admin)).status).toBe(401);
    expect((await call('GET', '/v1/keys')).status).toBe(401);
  });

  test('opens nothing past its time', async () => {
    const { call, admin, make, time } = await startKeyedApp();
    const { key } = await make(admin, { scopes: ['read'], expiresAt: '2026-03-01T13:00:00Z' });
    expect((await call('GET', '/v1/projects', key)).status).toBe(200);
    time.now = Date.UTC(2026, 2, 1, 13);
    expect((await call('GET', '/v1/projects', key)).status).toBe(401);
  });

  test('rotated, keeps its old secret for as long as asked', async () => {
    const { call, admin, make, time } = await startKeyedApp();
    const { id, key } = await make(admin, { scopes: ['read'] });
    const status = async (one: string) => (await call('GET', '/v1/projects', one)).status;
    const rotated = (await call('POST', `/v1/keys/${id}/rotate`, admin, { graceSeconds: 60 })).json();
    expect(rotated).toMatchObject({ id, oldSecretUntil: '2026-03-01T12:01:00.000Z' });
    expect([await status(key), await status(rotated.key)]).toEqual([200, 200]);
    time.now += 60_000;
    expect([await status(key), await status(rotated.key)]).toEqual([401, 200]);
    const again = (await call('POST', `/v1/keys/${id}/rotate`, admin)).json();
    expect([await status(rotated.key), await status(again.key)]).toEqual([401, 200]);
    expect(again.oldSecretUntil).toBeNull();
  });

  test('is refused where its fields do not fit', async () => {
    const { call, admin } = await startKeyedApp();
    const cases: [object, string][] = [
      [{}, '/scopes'],
      [{ scopes: [] }, '/scopes'],
      [{ scopes: ['root'] }, '/scopes/0'],
      [{ scopes: ['read'], project: 'nowhere' }, '/project'],
      [{ scopes: ['read'], expiresAt: '2020-01-01T00:00:00Z' }, '/expiresAt'],
      [{ scopes: ['read'], secret: 'mine' }, '/secret'],
    ];
    for (const [body, pointer] of cases) {
      expect((await call('POST', '/v1/keys', admin, body)).json(), pointer).toMatchObject({ status: 400, errors: [{ pointer }] });
    }
  });

  test('goes with its project, and does not come back with its name', async () => {
    const { call, admin, make, time } = await startKeyedApp();
    const { key } = await make(admin, { project: 'q', scopes: ['admin'] });
    expect((await call('DELETE', '/v1/projects/q', key)).status).toBe(204);
    time.now += 1000;
    await call('PUT', '/v1/projects/q', admin, { name: 'Q' });
    expect((await call('GET', '/v1/projects/q', key)).status).toBe(401);
  });

  test('made and revoked by another process are known within a second, when the clock was set back, too', async () => {
    const { call, store, time } = await startOwnApp();
    const other = createKeys({ store, now: () => time.now, randomBytes: (size) => new Uint8Array(size).fill(7) });
    expect((await call('GET', '/v1/projects')).status).toBe(200);
    const { id, key } = await other.make({ name: '', scopes: ['admin'] });
    time.now += 1000;
    expect((await call('GET', '/v1/projects')).status).toBe(401);
    expect((await call('GET', '/v1/projects', key)).status).toBe(200);
    await other.revoke(id);
    time.now -= 3_600_000;
    expect((await call('GET', '/v1/projects', key)).status).toBe(401);
  });

  test('are checked for the price of a hash: the store is read when a second has gone by, not for a call', async () => {
    const { store, time, make } = await startOwnApp();
    const { key } = await make(undefined, { scopes: ['admin'] });
    const keysSince = vi.fn(store.keysSince);
    const counted = { ...store, keysSince };
    const keys = createKeys({ store: counted, now: () => time.now, randomBytes: (size) => new Uint8Array(size) });
    for (let i = 0; i < 1000; i += 1) await keys.callerOf(i % 2 ? key : 'sail_0000000000000000_x');
    expect(keysSince).toHaveBeenCalledTimes(1);
    time.now += 1000;
    await keys.callerOf(key);
    expect(keysSince).toHaveBeenCalledTimes(2);
  });

  test('are in no line of the log, no figure, and no refusal', async () => {
    const lines: unknown[] = [];
    const log = { info: (...line: unknown[]) => lines.push(line), warn: () => undefined, error: (...line: unknown[]) => lines.push(line) };
    const { call, admin, make } = await startKeyedApp({ log: log as never });
    const { key } = await make(admin, { project: 'p', scopes: ['read'] });
    const bodies = [];
    for (const path of ['/v1/projects/p', '/v1/projects/q', '/v1/keys', '/v1/nowhere', `/v1/keys/${key}`, `/v1/projects/${key}`]) {
      for (const one of [key, `${key.slice(0, -1)}!`]) bodies.push((await call('GET', path, one)).body);
    }
    const said = JSON.stringify([lines, bodies, (await call('GET', '/metrics', admin)).body]);
    expect(lines.length).toBeGreaterThan(12);
    for (const one of [key, admin]) expect(said).not.toContain(partsOfKey(one).secret.slice(0, 20));
  });

  test('asked for by a store that cannot be read: nobody is let in, and the probes still answer', async () => {
    const { call, services } = await startOwnApp();
    Object.assign(services.keys, { anyMade: () => Promise.reject(new StoreUnavailable('the disk cannot be read')) });
    expect((await call('GET', '/v1/projects')).json()).toMatchObject({ status: 503, code: 'store-unavailable' });
    expect((await call('GET', '/healthz')).status).toBe(200);
  });
});

describe('a stream of verbatims', () => {
  const lines = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => `${JSON.stringify({ id: `v${from + i}`, text: 'Good price.' })}\n`).join('');

  /** Sends 600 lines, then, once 500 are stored, does something, and sends 600 more. */
  async function sendAround(started: Awaited<ReturnType<typeof startKeyedApp>>, key: string, between: () => Promise<unknown>) {
    const { app, store } = started;
    const body = new PassThrough();
    const answer = app.inject({
      method: 'POST',
      url: '/v1/projects/p/verbatims',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
      payload: body,
    });
    body.write(lines(0, 600));
    await expect.poll(() => store.getVerbatim('p', 'v499'), { timeout: 15_000 }).not.toBeNull();
    await between();
    body.end(lines(600, 600));
    return answer;
  }

  test.each([
    ['is revoked', 'DELETE', ''],
    ['gets another secret', 'POST', '/rotate'],
  ])('ends where its key %s; what was stored stays', async (_, method, path) => {
    const started = await startKeyedApp();
    const { admin, call, make, store } = started;
    const { id, key } = await make(admin, { name: 'Tool', project: 'p', scopes: ['ingest'] });
    const answer = await sendAround(started, key, () => call(method, `/v1/keys/${id}${path}`, admin));
    expect(answer.json()).toMatchObject({ status: 401, code: 'unauthorized' });
    expect(await store.getVerbatim('p', 'v499')).not.toBeNull();
    expect(await store.getVerbatim('p', 'v1199')).toBeNull();
  });

  test('goes on where the old secret is good for a time', async () => {
    const started = await startKeyedApp();
    const { admin, call, make } = started;
    const { id, key } = await make(admin, { name: 'Tool', project: 'p', scopes: ['ingest'] });
    const answer = await sendAround(started, key, () => call('POST', `/v1/keys/${id}/rotate`, admin, { graceSeconds: 60 }));
    expect(answer.json()).toMatchObject({ accepted: 1200 });
  });
});
