import { gzipSync } from 'node:zlib';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { StoreUnavailable } from '../../src/store/store.ts';
import { fixture } from '../connectors/fixtures.ts';
import { SIGNING } from '../connectors/signing.ts';
import { startKeyedApp } from '../helpers/own-app.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const AT = '/v1/projects/p/connectors';
const MAPPING = {
  id: 'id',
  texts: [{ from: 'why' }, { from: 'better' }],
  changedAt: { from: 'changed' },
  deleted: { from: 'deleted' },
  respondent: 'customer',
  scores: { nps: { from: 'nps' } },
};

/** An app with an administrator's key and a source of one's own, `own`, opened by its token. */
async function start(options: Parameters<typeof startKeyedApp>[0] = {}) {
  const started = await startKeyedApp(options);
  const { app, call, admin, time } = started;
  time.now = NOW;
  const put = (tool: string, body: object, project = 'p') => call('PUT', `/v1/projects/${project}/connectors/${tool}`, admin, body);
  const post = async (url: string, body: unknown, headers: Record<string, string | undefined> = {}) => {
    const payload = Buffer.isBuffer(body) || typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json', ...headers } as Record<string, string>,
      payload,
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.body, json: () => answer.json() };
  };
  const { token } = (await put('own', { mapping: MAPPING })).json();
  const deliver = async (body: unknown) => (await post(`${AT}/own/${token}`, body)).json();
  const ids = async () => {
    const { items } = (await call('GET', '/v1/projects/p/verbatims', admin)).json() as { items: { id: string }[] };
    return items.map(({ id }) => id).sort();
  };
  return { ...started, put, post, deliver, ids, token: token as string };
}

const NOTHING = { accepted: 0, duplicates: 0, updated: 0, removed: 0, outdated: 0, rejected: [], rejectedCount: 0 };

describe('a connector', () => {
  test('is made, changed, listed, read and removed; its secret is never shown, its token once', async () => {
    const { call, admin, put } = await start();
    const made = await put('typeform', { secret: 'a-secret-of-mine' });
    expect([made.status, made.headers['cache-control']]).toEqual([201, 'no-store']);
    expect(made.json()).toEqual({
      tool: 'typeform',
      signed: true,
      path: '/v1/projects/p/connectors/typeform',
      mapping: null,
      createdAt: '2026-11-22T12:00:00.000Z',
      changedAt: '2026-11-22T12:00:00.000Z',
      token: expect.stringMatching(/^hook_[\w-]{43}$/),
    });
    const kept = await put('typeform', {});
    expect([kept.status, kept.json()]).toMatchObject([200, { signed: true, token: null }]);
    expect((await put('typeform', { secret: null })).json()).toMatchObject({ signed: false });
    const rotated = (await put('typeform', { rotate: true })).json();
    expect(rotated.token).not.toBe(made.json().token);
    const read = await call('GET', `${AT}/typeform`, admin);
    expect(read.json()).toMatchObject({ tool: 'typeform', signed: false });
    const list = await call('GET', AT, admin);
    expect(list.json().items).toMatchObject([{ tool: 'own', mapping: MAPPING }, { tool: 'typeform' }]);
    for (const { body } of [made, kept, read, list]) expect(body).not.toContain('a-secret-of-mine');
    for (const { body } of [read, list]) expect(body).not.toContain('hook_');
    expect((await call('DELETE', `${AT}/typeform`, admin)).status).toBe(204);
    for (const method of ['GET', 'DELETE']) {
      expect((await call(method, `${AT}/typeform`, admin)).json()).toMatchObject({ status: 404, code: 'unknown-connector' });
    }
    const audit = (await call('GET', '/v1/audit', admin)).json().items;
    expect(audit.slice(0, 2)).toMatchObject([
      { action: 'connector-removed', project: 'p', target: 'typeform' },
      { action: 'connector-put', project: 'p', target: 'typeform' },
    ]);
  });

  test('that does not fit its tool is refused', async () => {
    const { put } = await start();
    const cases: [string, object, string][] = [
      ['trustpilot', { secret: 'long-enough' }, '/secret'],
      ['formbricks', { secret: 'not-base64' }, '/secret'],
      ['typeform', { secret: 'short' }, '/secret'],
      ['typeform', { secret: 'with a blank' }, '/secret'],
      ['formbricks', { secret: [SECRET, 'not-base64'] }, '/secret'],
      ['typeform', { secret: [] }, '/secret'],
      ['typeform', { mapping: MAPPING }, '/mapping'],
      ['typefrom', { secret: SECRET }, '/mapping'],
      ['own', { mapping: null }, '/mapping'],
      ['own', { mapping: { texts: [{ from: 'why' }] } }, '/mapping/id'],
      ['own', { mapping: { id: 'id', texts: [] } }, '/mapping/texts'],
      ['own', { mapping: MAPPING, token: 'mine' }, '/token'],
      ['Own', { mapping: MAPPING }, '/tool'],
    ];
    for (const [tool, body, pointer] of cases) {
      const refused = (await put(tool, body)).json();
      expect(refused, `${tool} ${pointer}`).toMatchObject({ status: 400, code: 'invalid-request', errors: [{ pointer }] });
    }
  });

  test('takes its secret with it from the files of the database', async () => {
    const { put, call, admin, folder } = await start();
    const { readdirSync, readFileSync } = await import('node:fs');
    const inFiles = () => readdirSync(folder).some((name) => readFileSync(`${folder}/${name}`).includes('zqsecret-of-mine'));
    await put('typeform', { secret: 'zqsecret-of-mine' });
    expect(inFiles()).toBe(true);
    await call('DELETE', `${AT}/typeform`, admin);
    await expect.poll(inFiles).toBe(false);
  });
});

describe('who may deliver', () => {
  test('whatever is wrong or absent gets one and the same refusal', async () => {
    const { post, put, token } = await start();
    await put('typeform', { secret: SECRET });
    const others = (await put('own', { mapping: MAPPING }, 'q')).json().token;
    const { body } = fixture('typeform/complete');
    const forged = SIGNING.typeform?.sign(body, 'another', NOW) ?? {};
    const refusals = [
      await post(`${AT}/typeform`, body),
      await post(`${AT}/typeform`, body, forged),
      await post(`${AT}/tally`, body),
      await post(`${AT}/own`, {}),
      await post('/v1/projects/none/connectors/own', {}),
      await post('/v1/projects/p!/connectors/OWN', {}),
    ];
    const withToken = [
      await post(`${AT}/own/${others}`, {}),
      await post(`${AT}/own/${token.toLowerCase()}`, {}),
      await post(`${AT}/own/${token}a`, {}),
      await post(`${AT}/own/x`, 'not json'),
      await post(`${AT}/typeform/${token}`, body),
      await post(`${AT}/nothing/${token}`, {}),
      await post(`/v1/projects/q/connectors/own/${token}`, {}),
      await post(`/v1/projects/none/connectors/own/${token}`, {}),
    ];
    for (const group of [refusals, withToken]) {
      for (const { status, headers } of group) {
        expect([status, headers['www-authenticate']]).toEqual([401, 'Webhook realm="saillance"']);
      }
      expect(new Set(group.map(({ body: text }) => text)).size).toBe(1);
    }
  });

  test('with a secret the signature alone counts, with the token or without; a changed secret counts at once', async () => {
    const { post, put } = await start();
    const { token } = (await put('typeform', { secret: SECRET })).json();
    const { body } = fixture('typeform/complete');
    const signed = (secret: string) => SIGNING.typeform?.sign(body, secret, NOW) ?? {};
    expect((await post(`${AT}/typeform/${token}`, body)).status).toBe(401);
    expect((await post(`${AT}/typeform`, body, signed(SECRET))).json()).toMatchObject({ accepted: 3 });
    expect((await post(`${AT}/typeform/${token}`, body, signed(SECRET))).json()).toMatchObject({ duplicates: 3 });
    await put('typeform', { secret: 'another-secret' });
    expect((await post(`${AT}/typeform`, body, signed(SECRET))).status).toBe(401);
    expect((await post(`${AT}/typeform`, body, signed('another-secret'))).status).toBe(200);
    await put('typeform', { secret: ['the-next-secret', 'another-secret'] });
    for (const secret of ['the-next-secret', 'another-secret']) {
      expect((await post(`${AT}/typeform`, body, signed(secret))).status).toBe(200);
    }
    expect((await post(`${AT}/typeform`, body, signed('the-next-secret another-secret'))).status).toBe(401);
    await put('typeform', { secret: null });
    expect((await post(`${AT}/typeform`, body, signed('another-secret'))).status).toBe(401);
    expect((await post(`${AT}/typeform/${token}`, body)).status).toBe(200);
  });

  test('a token that was rotated opens nothing, nor does that of a connector that is gone', async () => {
    const { post, put, call, admin, token } = await start();
    const rotated = (await put('own', { rotate: true })).json();
    expect(rotated.mapping).toEqual(MAPPING);
    const next = rotated.token;
    expect((await post(`${AT}/own/${token}`, {})).status).toBe(401);
    expect((await post(`${AT}/own/${next}`, {})).json()).toEqual(NOTHING);
    await call('DELETE', `${AT}/own`, admin);
    expect((await post(`${AT}/own/${next}`, {})).status).toBe(401);
  });

  test('a source of one’s own may sign by Standard Webhooks, as the reference does', async () => {
    const { post, put } = await start();
    await put('own', { mapping: MAPPING, secret: SECRET });
    const body = JSON.stringify({ id: 'r', why: 'Good price.' });
    const sign = (at: number) => ({
      'webhook-id': 'm',
      'webhook-timestamp': String(at / 1000),
      'webhook-signature': new Webhook(SECRET).sign('m', new Date(at), body),
    });
    expect((await post(`${AT}/own`, body, sign(NOW - 299_000))).json()).toMatchObject({ accepted: 1 });
    for (const at of [NOW - 301_000, NOW + 301_000]) {
      expect((await post(`${AT}/own`, body, sign(at))).json()).toMatchObject({ status: 401, code: 'stale-delivery' });
    }
  });
});

describe('a delivery', () => {
  test('becomes verbatims, is masked, counted and searched as others are', async () => {
    const { deliver, call, admin, ids } = await start();
    const response = { id: 'r1', why: 'Good price, write to jane.roe@example.com.', better: '', nps: '9', customer: 'C-1' };
    expect(await deliver(response)).toEqual({ ...NOTHING, accepted: 1 });
    expect(await ids()).toEqual(['own:r1:why']);
    const stored = (await call('GET', '/v1/projects/p/verbatims/own:r1:why', admin)).json();
    expect(stored).toMatchObject({ source: 'own', question: 'why', scores: { nps: 9 }, redactions: [{ type: 'email' }] });
    expect(stored.text).not.toContain('jane');
    expect((await call('GET', '/v1/projects/p/salience', admin)).json().items).toMatchObject([{ touchpoint: 'price' }]);
  });

  test('holds many responses; one that cannot be read is told of, and sinks no other', async () => {
    const { deliver, ids } = await start();
    const report = await deliver([
      { id: 'a', why: 'Good price.' },
      { id: 'b', why: 'Bad delivery.', nps: 'eleven' },
      'c',
      { id: 'd', why: 'x'.repeat(20_001), better: 'Good staff.' },
      { why: 'Nobody’s.' },
      { id: 'e', why: 'Good staff.', better: 'Good website.' },
    ]);
    expect(report).toMatchObject({ accepted: 3, rejectedCount: 4 });
    expect(report.rejected.map(({ index, pointer }: { index: number; pointer: string }) => [index, pointer])).toEqual([
      [1, '/1/nps'],
      [2, '/2'],
      [3, '/3/why'],
      [4, '/4/id'],
    ]);
    expect(JSON.stringify(report)).not.toMatch(/eleven|Nobody|xxx/);
    expect(await ids()).toEqual(['own:a:why', 'own:e:better', 'own:e:why']);
  });

  test('a tool’s verbatim that does not fit is rejected alone', async () => {
    const { post, put, ids } = await start();
    const { token } = (await put('typeform', {})).json();
    const payload = structuredClone(fixture('typeform/complete').payload) as { form_response: { answers: { text?: string }[] } };
    const open = payload.form_response.answers.find(({ text }) => text?.includes('Trop')) ?? {};
    open.text = 'x'.repeat(20_001);
    const report = (await post(`${AT}/typeform/${token}`, payload)).json();
    expect(report).toMatchObject({ accepted: 2, rejectedCount: 1, rejected: [{ code: 'invalid-row', pointer: '/text' }] });
    expect(await ids()).toHaveLength(2);
  });

  test('an answer that was taken back is gone, and a response that was deleted stays so', async () => {
    const { deliver, ids, call, admin } = await start();
    const changed = (minute: number) => `2026-11-22T11:${String(minute).padStart(2, '0')}:00Z`;
    await deliver({ id: 'r', changed: changed(1), why: 'Good price.', better: 'Zanzibar.' });
    expect(await deliver({ id: 'r', changed: changed(2), why: 'Bad price.' })).toEqual({ ...NOTHING, updated: 1, removed: 1 });
    expect(await ids()).toEqual(['own:r:why']);
    expect((await call('GET', '/v1/projects/p/verbatims?q=zanzibar', admin)).json().items).toEqual([]);
    expect(await deliver({ id: 'r', changed: changed(3), deleted: true })).toEqual({ ...NOTHING, removed: 1 });
    expect(await deliver({ id: 'r', changed: changed(2), why: 'Bad price.' })).toEqual({ ...NOTHING, outdated: 1 });
    expect(await deliver({ id: 's', changed: changed(3), deleted: 'yes' })).toEqual(NOTHING);
    expect(await deliver({ id: 's', why: 'Late.' })).toEqual({ ...NOTHING, outdated: 1 });
    expect(await ids()).toEqual([]);
  });

  test('a person who was erased is not brought back by the same response', async () => {
    const { deliver, ids, call, admin } = await start();
    await deliver({ id: 'r', why: 'Good price.', customer: 'C-1' });
    expect((await call('DELETE', '/v1/projects/p/respondents/C-1', admin)).json()).toMatchObject({ verbatims: 1 });
    expect(await deliver({ id: 'r', why: 'Good price.', customer: 'C-1' })).toEqual({ ...NOTHING, outdated: 1 });
    expect(await deliver({ id: 's', why: 'Good price.', customer: 'C-1' })).toEqual({ ...NOTHING, accepted: 1 });
    expect(await ids()).toEqual(['own:s:why']);
  });

  test('sources of one’s own are apart, unless their mappings say that they are of one tool', async () => {
    const { deliver, put, post, ids } = await start();
    await deliver({ id: 'r', why: 'Good price.' });
    const other = async (tool: string, more: object) => {
      const { token } = (await put(tool, { mapping: { ...MAPPING, ...more } })).json();
      return (await post(`${AT}/${tool}/${token}`, { id: 'r', why: 'Good price.' })).json();
    };
    expect(await other('second', {})).toMatchObject({ accepted: 1 });
    expect(await other('third', { tool: 'own', source: 'own' })).toMatchObject({ duplicates: 1 });
    expect(await ids()).toEqual(['own:r:why', 'second:r:why']);
  });

  test('that cannot be read, is of another type or too large is refused', async () => {
    const { post, token } = await start();
    const cases: [string, string, string, number, string][] = [
      ['half of JSON', '{"id":', 'application/json', 400, 'malformed-json'],
      ['what is no JSON, its type in capitals', '{"id":', 'Application/JSON', 400, 'malformed-json'],
      ['nothing', '', 'application/json', 400, 'malformed-json'],
      ['bytes that are not UTF-8', '\xff', 'application/json', 400, 'malformed-json'],
      ['a text', '"r"', 'application/json', 400, 'invalid-request'],
      ['too many responses', `[${'{},'.repeat(1000)}{}]`, 'application/json', 400, 'invalid-request'],
      ['a form', 'id=r&why=Good', 'application/x-www-form-urlencoded', 415, 'unsupported-media-type'],
      ['text', '{"id":"r"}', 'text/plain', 415, 'unsupported-media-type'],
      ['lines', '{"id":"r"}', 'application/x-ndjson', 415, 'unsupported-media-type'],
      ['more than a mebibyte', `"${'x'.repeat(2 ** 20)}"`, 'application/json', 413, 'too-large'],
    ];
    for (const [what, body, type, status, code] of cases) {
      const answer = await post(`${AT}/own/${token}`, Buffer.from(body, 'latin1'), { 'content-type': type });
      const instance = '/v1/projects/{project}/connectors/{tool}/{token}';
      expect(answer.json(), what).toMatchObject({ status, code, instance });
      if (status === 413) expect(answer.body).toContain('up to 1 MiB');
      expect(answer.body).not.toContain(token);
    }
  });

  test.each(['', '-', 'null', 'N/A', 'unknown'])('with the id %j, which says none, is rejected and harms no other', async (id) => {
    const { deliver, ids } = await start();
    const report = await deliver([
      { id, why: 'Bad delivery.' },
      { id: 'r', why: 'Good price.' },
    ]);
    expect(report).toMatchObject({ accepted: 1, rejectedCount: 1, rejected: [{ index: 0, pointer: '/0/id' }] });
    expect(await ids()).toEqual(['own:r:why']);
  });

  test('that is compressed is unpacked first, and no larger then than any may be', async () => {
    const { post, token, ids } = await start();
    const send = async (coding: string, body: Buffer) => {
      const answer = await post(`${AT}/own/${token}`, body, { 'content-encoding': coding });
      return [answer.status, answer.json().code ?? answer.json().accepted];
    };
    const said = gzipSync('{"id":"r","why":"Good price."}');
    expect(await send('gzip', said)).toEqual([200, 1]);
    expect(await send('gzip', gzipSync(`{"id":"s","why":"${'x'.repeat(2 ** 21)}"}`))).toEqual([413, 'too-large']);
    for (const [coding, body] of [
      ['gzip', said.subarray(0, 20)],
      ['br', said],
      ['zip', said],
    ] as const) {
      const [status] = await send(coding, body);
      expect([400, 415], coding).toContain(status);
    }
    expect(await ids()).toEqual(['own:r:why']);
  });

  test('of another type of JSON is taken, and deep JSON does no harm', async () => {
    const { post, token } = await start();
    const type = { 'content-type': 'application/cloudevents+json; charset=utf-8' };
    expect((await post(`${AT}/own/${token}`, { id: 'r', why: 'Good.' }, type)).json()).toMatchObject({ accepted: 1 });
    for (const body of [
      `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
      `{"id":"r","why":${'{"why":'.repeat(50_000)}1${'}'.repeat(50_001)}`,
    ]) {
      expect((await post(`${AT}/own/${token}`, body)).status).toBeLessThan(500);
    }
  });

  test('is answered 503 with Retry-After, and nothing is kept, when the store cannot write', async () => {
    const { post, token, store, ids } = await start();
    const { deliver } = store;
    Object.assign(store, { deliver: () => Promise.reject(new StoreUnavailable('the disk is full')) });
    const refused = await post(`${AT}/own/${token}`, { id: 'r', why: 'Good.' });
    expect([refused.status, refused.headers['retry-after'], refused.json().code]).toEqual([503, '5', 'store-unavailable']);
    Object.assign(store, { deliver });
    expect(await ids()).toEqual([]);
    expect((await post(`${AT}/own/${token}`, { id: 'r', why: 'Good.' })).json()).toMatchObject({ accepted: 1 });
  });

  test('leaves its token and its words in no log, figure or refusal', async () => {
    const lines: unknown[] = [];
    const log = { info: (...line: unknown[]) => lines.push(line), warn: () => undefined, error: (...line: unknown[]) => lines.push(line) };
    const { post, token, call, admin } = await start({ log: log as never });
    const bodies: string[] = [];
    for (const [url, body] of [
      [`${AT}/own/${token}`, { id: 'zqmot', why: 'zqmot', nps: 'zqmot' }],
      [`${AT}/own/${token}`, '{"zqmot"'],
      [`${AT}/own/${token}/more`, {}],
      [`${AT}/own/${token}%ZZ`, {}],
      [`${AT}/typeform/${token}`, { id: 'zqmot' }],
    ] as const) {
      bodies.push((await post(url, body)).body);
    }
    for (const method of ['GET', 'PUT', 'DELETE', 'HEAD']) bodies.push((await call(method, `${AT}/own/${token}`, admin, undefined)).body);
    const metrics = (await call('GET', '/metrics', admin)).body;
    expect(metrics).toContain('/v1/projects/{project}/connectors/{tool}/{token}');
    expect(JSON.stringify([lines, bodies, metrics])).not.toMatch(new RegExp(`${token.slice(5, 25)}|zqmot`));
  });
});
