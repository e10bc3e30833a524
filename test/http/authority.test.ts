import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { startKeyedApp } from '../helpers/own-app.ts';
import { partsOfKey } from '../helpers/parts-of-key.ts';

// Every call of the contract, with every kind of key there is: new calls are walked as they come.

const PLANTED = 'wombat';
const ANY = { scopes: ['read'] };

async function startWalk() {
  const started = await startKeyedApp();
  const { call, admin, make, time } = started;
  await call('PUT', '/v1/projects/p', admin, { name: PLANTED });
  await call('POST', '/v1/projects/p/verbatims', admin, { id: 'v', text: `Good price, said the ${PLANTED}.`, respondent: PLANTED });
  const of = async (body: object) => (await make(admin, body)).key;
  const expired = await of({ scopes: ['admin'], expiresAt: '2026-03-01T12:00:01Z' });
  const revoked = await make(admin, { scopes: ['admin'], name: PLANTED });
  await call('DELETE', `/v1/keys/${revoked.id}`, admin);
  time.now += 1000;
  const keys = {
    others: await of({ project: 'q', scopes: ['admin'] }),
    ingest: await of({ project: 'p', scopes: ['ingest'] }),
    read: await of({ project: 'p', scopes: ['read'] }),
    both: await of({ project: 'p', scopes: ['ingest', 'read'] }),
    admin: await of({ project: 'p', scopes: ['admin'] }),
    reader: await of(ANY),
    administrator: admin,
  };
  const { id, secret } = partsOfKey(admin);
  const invalid: Record<string, string | undefined> = {
    none: undefined,
    'of another secret': `sail_${id}_${secret.replace(/./g, 'A')}`,
    'of another id': `sail_0000000000000000_${secret}`,
    'malformed: shorter': admin.slice(0, -1),
    'malformed: longer': `${admin}A`,
    'malformed: no prefix': `${id}_${secret}`,
    malformed: 'sail',
    'the secret of one, the id of another': `sail_${revoked.id}_${secret}`,
    revoked: revoked.key,
    expired,
  };
  const { paths } = (await call('GET', '/openapi.json')).json() as {
    paths: Record<string, Record<string, { security: { key: string[] }[]; responses: object }>>;
  };
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security, responses }]) => {
      const at = (project: string) =>
        path
          .replace('{project}', project)
          .replace('{id}', path.startsWith('/v1/keys') ? '0000000000000000' : 'v')
          .replace(/\{\w+\}/g, 'x');
      const answered = Object.keys(responses);
      return { name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, at, scopes: security[0]?.key, answered };
    }),
  );
  const send = (method: string, url: string, key: string | undefined) =>
    call(method, url, key, ['GET', 'DELETE'].includes(method) ? undefined : {}, { 'if-none-match': '*' });
  return { ...started, keys, invalid, calls, send };
}

/** Calls about no project or about all: a project's key is not enough. */
const EVERYWHERE = [
  'GET /metrics',
  'POST /v1/keys',
  'GET /v1/keys',
  'POST /v1/keys/{id}/rotate',
  'DELETE /v1/keys/{id}',
  'GET /v1/audit',
  'POST /v1/demo',
];

/** What tools post, which their signatures or tokens open: test/http/connectors.test.ts. */
const DELIVERIES = ['POST /v1/projects/{project}/connectors/{tool}', 'POST /v1/projects/{project}/connectors/{tool}/{token}'];

describe('authority', () => {
  test('no call but the probes and deliveries is open', async () => {
    const { calls } = await startWalk();
    const open = calls.filter(({ scopes }) => scopes === undefined).map(({ name }) => name);
    expect(open).toEqual(['GET /healthz', 'GET /readyz', ...DELIVERIES]);
    const anyKey = calls.filter(({ scopes }) => scopes?.length === 0).map(({ name }) => name);
    expect(anyKey).toEqual(['POST /v1/analyze', 'POST /v1/analyze/batch', 'GET /v1/packs', 'GET /v1/frameworks']);
    const changing = calls.filter(({ method, scopes }) => method !== 'GET' && scopes?.length === 1 && scopes[0] === 'read');
    expect(changing.map(({ name }) => name).filter((name) => !name.endsWith('/preview'))).toEqual([]);
  });

  test('a key that is not valid is one and the same 401, everywhere', async () => {
    const { calls, invalid, send } = await startWalk();
    for (const { name, method, at, scopes, answered } of calls) {
      if (scopes === undefined) continue;
      const bodies = new Set<string>();
      for (const [kind, key] of Object.entries(invalid)) {
        for (const project of ['p', 'nowhere']) {
          const { status, headers, body } = await send(method, at(project), key);
          expect(status, `${name}, key ${kind}`).toBe(401);
          expect(headers['www-authenticate'], name).toBe('Bearer realm="saillance"');
          expect(headers.etag, name).toBeUndefined();
          expect(headers, name).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
          bodies.add(body);
        }
      }
      expect(bodies.size, name).toBe(1);
      expect(answered, name).toContain('401');
    }
  });

  test('to another project’s key a project is as good as absent', async () => {
    const { calls, keys, send } = await startWalk();
    for (const { name, method, path, at, answered } of calls.filter(
      ({ path, scopes }) => scopes !== undefined && path.includes('{project}'),
    )) {
      const there = await send(method, at('p'), keys.others);
      const absent = await send(method, at('nowhere'), keys.others);
      expect([there.status, there.json().code], name).toEqual([404, 'unknown-project']);
      expect(there.json().instance, name).toBe(path);
      const shown = ({ headers }: typeof there) => ({ ...headers, 'x-request-id': '', date: '' });
      expect([there.body, shown(there)], name).toEqual([absent.body, shown(absent)]);
      expect(answered, name).toContain('404');
    }
  });

  test('a scope that lacks is a 403, and so is a project’s key where all projects are meant', async () => {
    const { calls, keys, send } = await startWalk();
    const lacking: Record<string, string[]> = {
      read: [keys.ingest],
      ingest: [keys.read],
      'ingest,read': [keys.ingest, keys.read],
      admin: [keys.ingest, keys.read, keys.both],
    };
    for (const { name, method, at, scopes = [], answered } of calls) {
      const refused = [...(lacking[scopes.join()] ?? []), ...(EVERYWHERE.includes(name) ? [keys.admin, keys.others] : [])];
      for (const key of refused) {
        const { status, headers, body } = await send(method, at('p'), key);
        expect(status, name).toBe(403);
        expect(headers['www-authenticate'], name).toContain('insufficient_scope');
        expect(body).not.toMatch(new RegExp(`${PLANTED}|sail_[0-9a-f]`));
        expect(answered, name).toContain('403');
      }
    }
  });

  test('the right key passes', async () => {
    const { calls, keys, send } = await startWalk();
    const right: Record<string, string> = { read: keys.read, ingest: keys.ingest, 'ingest,read': keys.both, admin: keys.admin };
    const gone = ({ name }: { name: string }) => Number(name === 'DELETE /v1/projects/{project}');
    for (const { name, method, at, scopes = [] } of calls.sort((a, b) => gone(a) - gone(b))) {
      if (DELIVERIES.includes(name)) continue;
      const own = EVERYWHERE.includes(name) ? keys.administrator : (right[scopes.join()] ?? keys.ingest);
      const { status } = await send(method, at('p'), own);
      expect([401, 403], name).not.toContain(status);
      expect(status, name).toBeLessThan(500);
    }
    expect((await send('GET', '/metrics', keys.reader)).status).toBe(200);
  });

  test('is said by every route', () => {
    const folder = new URL('../../src/http/routes/', import.meta.url);
    const silent = readdirSync(folder).filter((name) => {
      const [, ...routes] = readFileSync(new URL(name, folder), 'utf8').split(/\bapp\.(?:get|put|post|patch|delete)\(/);
      return routes.some((route) => !/\bconfig\b/.test(route));
    });
    expect(silent, 'config: { needs: … } of guard.ts').toEqual([]);
  });
});
