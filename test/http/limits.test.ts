import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import fastify from 'fastify';
import { describe, expect, onTestFinished, test } from 'vitest';
import { limitBodies } from '../../src/http/body-limits.ts';
import type { Limits } from '../../src/http/limits.ts';
import { startProject } from '../helpers/fixture.ts';
import { startKeyedApp } from '../helpers/own-app.ts';
import { partsOfKey } from '../helpers/parts-of-key.ts';

async function listening(limits: Limits) {
  const started = await startProject({ limits });
  await started.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = started.app.server.address() as AddressInfo;
  const open = async (): Promise<Socket & { said: string }> => {
    const socket = Object.assign(connect(port, '127.0.0.1'), { said: '' });
    onTestFinished(() => void socket.destroy());
    socket.on('data', (part) => {
      socket.said += String(part);
    });
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  };
  const head = (type: string, length?: number, path = 'verbatims') =>
    `POST /v1/projects/p/${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: ${type}\r\n${length === undefined ? 'transfer-encoding: chunked' : `content-length: ${length}`}\r\n\r\n`;
  /** A connection of its own each time, and again when it fell to the very limits that are tried: they are shorter than a machine stalls. */
  const alive = () =>
    expect.poll(async () => {
      const asked = await fetch(`http://127.0.0.1:${port}/v1/projects/p`, { headers: { connection: 'close' } });
      return asked.status;
    });
  return { ...started, port, open, head, alive };
}
/** Resolves once a socket is closed, be it by a reset. */
const closed = (socket: Socket) => new Promise((resolve) => socket.once('close', resolve));
const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const line = (id: string) => chunk(`${JSON.stringify({ id, text: 'Good price.' })}\n`);
const problemIn = (said: string) => JSON.parse(said.split('\r\n\r\n')[1] ?? '{}') as { status?: number; code?: string; detail?: string };

describe('slow clients', () => {
  test('that say nothing, or never end their headers, are let go of', async () => {
    const { open, alive } = await listening({ headerSeconds: 0.1 });
    const [silent, slow] = [await open(), await open()];
    slow.write('GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow: ');
    const ended = Promise.all([closed(silent), closed(slow)]);
    await alive().toBe(200);
    await ended;
    expect(problemIn(slow.said)).toMatchObject({ status: 408, code: 'request-timeout' });
  });

  test.each([
    ['application/json', 'verbatims'],
    ['application/cloudevents+json', 'connectors/own'],
  ])('that send a body of %s drop by drop are refused once it should be there', async (type, path) => {
    const { open, head, alive } = await listening({ bodySeconds: 0.1 });
    const socket = await open();
    socket.write(head(type, 10_000, path));
    const drops = setInterval(() => socket.write(' '), 10);
    const ended = closed(socket);
    await alive().toBe(200);
    await ended;
    clearInterval(drops);
    expect(problemIn(socket.said)).toMatchObject({ status: 408, code: 'request-timeout' });
    expect(socket.said).toMatch(/connection: close/i);
  });

  test('whose body arrived while the machine stalled are not taken for them', async () => {
    const app = fastify();
    limitBodies(app, { bodySeconds: 0.05 }, 1000);
    let send = () => {};
    app.addHook('preParsing', async () => {
      send();
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    });
    app.post('/', async ({ body }) => body);
    await app.listen({ host: '127.0.0.1', port: 0 });
    onTestFinished(() => app.close());
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    send = () => void socket.write('[1]');
    socket.write('POST / HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 3\r\n\r\n');
    expect(String(await once(socket, 'data'))).toMatch(/^HTTP\/1\.1 200/);
  });

  test('that were refused and send on are let go of', async () => {
    const { open } = await listening({ bodySeconds: 0.1 });
    const socket = await open();
    socket.write('POST /v1/analyze HTTP/1.1\r\nhost: evil.example\r\ncontent-type: application/json\r\ncontent-length: 10000\r\n\r\n');
    const drops = setInterval(() => socket.write(' '), 10);
    await closed(socket);
    clearInterval(drops);
    expect(problemIn(socket.said)).toMatchObject({ status: 421, code: 'wrong-host' });
  });

  test('whose stream goes silent are told what is stored', async () => {
    const { open, head, store } = await listening({ bodySeconds: 0.1 });
    const socket = await open();
    socket.write(head('application/x-ndjson'));
    for (let i = 0; i < 600; i += 1) socket.write(line(`v${i}`));
    await closed(socket);
    expect(problemIn(socket.said)).toMatchObject({
      status: 503,
      code: 'stream-interrupted',
      detail: expect.stringContaining('500 rows are stored'),
    });
    expect(await store.getVerbatim('p', 'v499')).not.toBeNull();
  });

  test('whose stream goes on are heard out, however long it takes', async () => {
    const { open, head } = await listening({ bodySeconds: 0.8 });
    const socket = await open();
    socket.write(head('application/x-ndjson'));
    for (let i = 0; i < 20; i += 1) {
      socket.write(line(`v${i}`));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    socket.write('0\r\n\r\n');
    await expect.poll(() => socket.said).toContain('"accepted":20');
  });
});

describe('many clients', () => {
  test('two thousand that are idle keep nobody from being answered', async () => {
    const { open, alive, app } = await listening({ headerSeconds: 300, idleSeconds: 300 });
    const idle: Socket[] = [];
    const files = Number(execFileSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' })) || Number.POSITIVE_INFINITY;
    const many = Math.min(2000, Math.floor(files / 3)); // each takes two open files here, where few may be allowed
    while (idle.length < many) idle.push(...(await Promise.all(Array.from({ length: 100 }, open)))); // no more than wait in line to be accepted
    await alive().toBe(200);
    const count = () => new Promise<number>((resolve) => app.server.getConnections((_error, n) => resolve(n)));
    await expect.poll(count).toBeGreaterThanOrEqual(many);
    await alive().toBe(200);
    for (const socket of idle) socket.destroy();
  });

  test('beyond the most connections are closed at once', async () => {
    const { open } = await listening({ connections: 3 });
    const kept = [await open(), await open(), await open()];
    await once(await open(), 'close');
    kept[0]?.destroy();
    await expect
      .poll(async () => {
        const socket = await open();
        socket.write('GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n');
        await Promise.race([once(socket, 'data'), closed(socket)]);
        return socket.said;
      })
      .toContain('200 OK');
  });

  test('a connection is let go of when nothing more is asked on it', async () => {
    const { open } = await listening({ idleSeconds: 0.1 });
    const socket = await open();
    socket.write('GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n');
    await closed(socket);
    expect(socket.said).toContain('alive');
  });
});

describe('large requests', () => {
  test('headers beyond the limit are refused', async () => {
    const { open } = await listening({ headerBytes: 4096 });
    const socket = await open();
    socket.write(`GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\nx-large: ${'x'.repeat(5000)}\r\n\r\n`);
    await closed(socket);
    expect(problemIn(socket.said)).toMatchObject({ status: 431, code: 'headers-too-large' });
  });

  test('a body that would be too much beside those being held is refused before it is read', async () => {
    const { open, head, app } = await listening({ bodyMemory: 10_000 });
    const [first, second] = [await open(), await open()];
    const taken = once(app.server, 'request');
    first.write(head('application/json', 9000));
    await taken;
    second.write(head('application/json', 2000));
    await expect.poll(() => second.said).toContain('overloaded');
    expect(problemIn(second.said)).toMatchObject({ status: 503, code: 'overloaded' });
    expect(second.said).toMatch(/retry-after: 1/i);
    first.destroy();
    await expect
      .poll(async () => {
        const third = await open();
        third.write(`${head('application/json', 31)}{"id":"v","text":"Good price."} `.slice(0, -1));
        await once(third, 'data');
        return third.said;
      })
      .toContain('201 Created');
  });
});

describe('rate limit', () => {
  const now = ({ headers }: { headers: Record<string, unknown> }) => [headers['ratelimit-limit'], headers['ratelimit-remaining']];

  test('is off until set', async () => {
    const { call, admin } = await startKeyedApp();
    expect(now(await call('GET', '/v1/projects', admin))).toEqual([undefined, undefined]);
  });

  test('counts each key apart, says what is left, and refuses one too many', async () => {
    const { call, admin, make } = await startKeyedApp({ limits: { requestsPerMinute: 5 } });
    const { key } = await make(admin, { scopes: ['read'] });
    const own: unknown[] = [];
    for (let i = 0; i < 5; i += 1) own.push(now(await call('GET', '/v1/projects', key)));
    expect(own).toEqual([4, 3, 2, 1, 0].map((left) => ['5', String(left)]));
    const refused = await call('GET', '/v1/projects', key);
    expect(refused.json()).toMatchObject({ status: 429, code: 'rate-limited', instance: '/v1/projects' });
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers['ratelimit-reset']).toBe(refused.headers['retry-after']);
    expect((await call('GET', '/v1/projects', admin)).status).toBe(200);
  });

  test('counts those without a valid key by their address, and never the probes', async () => {
    const { call, admin } = await startKeyedApp({ limits: { requestsPerMinute: 5 } });
    const { id } = partsOfKey(admin);
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await call('GET', '/v1/projects', `sail_${id}_${String(i).repeat(43)}`)).status);
    expect(statuses).toEqual([401, 401, 429, 429]); // three calls without a key made the projects and the key
    expect((await call('GET', '/problems')).status).toBe(429);
    for (let i = 0; i < 10; i += 1) expect((await call('GET', '/healthz')).status).toBe(200);
    expect((await call('GET', '/v1/projects', admin)).status).toBe(200);
  });
});
