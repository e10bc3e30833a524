import { once } from 'node:events';
import { request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from 'vitest';
import { startProject } from '../helpers/fixture.ts';

async function listening() {
  const started = await startProject();
  await started.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = started.app.server.address() as AddressInfo;
  const stream = () =>
    request({
      host: '127.0.0.1',
      port,
      method: 'POST',
      path: '/v1/projects/p/verbatims',
      headers: { 'content-type': 'application/x-ndjson' },
    });
  return { ...started, port, stream };
}

const answered = async (sending: ReturnType<typeof request>) => {
  const [response] = (await once(sending, 'response')) as [import('node:http').IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return { status: response.statusCode, json: JSON.parse(Buffer.concat(parts).toString()) };
};
const lines = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => `${JSON.stringify({ id: `v${from + i}`, text: 'Good price.' })}\n`).join('');

test('a stream of lines is taken as it comes, over a real socket', async () => {
  const { stream, get } = await listening();
  const sending = stream();
  const answer = answered(sending);
  for (let i = 0; i < 10; i += 1) {
    if (!sending.write(lines(i * 700, 700))) await once(sending, 'drain');
  }
  sending.end();
  expect(await answer).toMatchObject({ status: 201, json: { accepted: 7000 } });
  expect((await get('/salience')).json().scope.verbatims).toBe(7000);
});

test('a sender that goes away loses nothing that was written, and the service stays', async () => {
  const { stream, get } = await listening();
  const sending = stream();
  sending.on('error', () => undefined);
  sending.write(lines(0, 1500));
  await expect.poll(async () => (await get('/salience')).json().scope.verbatims).toBeGreaterThanOrEqual(500);
  sending.destroy();
  expect((await get('/salience')).status).toBe(200);
});

test('a stop answers what is on its way: posts in full, streams with what is stored', async () => {
  const { app, stream, port, store } = await listening();
  const sending = stream();
  const interrupted = answered(sending);
  sending.write(lines(0, 600));
  await expect.poll(async () => (await store.getVerbatim('p', 'v499')) !== null).toBe(true);
  const posts = Array.from({ length: 20 }, (_, i) =>
    fetch(`http://127.0.0.1:${port}/v1/projects/p/verbatims`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: `post-${i}`, text: 'Good price.' }),
    }).then(
      (answer) => answer.status,
      () => 0,
    ),
  );
  await new Promise((resolve) => setTimeout(resolve, 5));
  const closed = app.close();
  const { status, json } = await interrupted; // though the sender is silent and its stream has no end

  expect([status, json.code]).toEqual([503, 'stream-interrupted']);
  sending.destroy();
  const statuses = await Promise.all(posts);
  await closed;
  for (const [i, post] of statuses.entries()) {
    if (post === 201) expect(await store.getVerbatim('p', `post-${i}`)).not.toBeNull();
  }
  expect(Number(/(\d+) rows are stored/.exec(json.detail)?.[1])).toBeGreaterThanOrEqual(500);
});

test('what is no HTTP is answered with a problem document', async () => {
  const { port } = await listening();
  const socket = connect(port, '127.0.0.1');
  socket.write('nonsense\r\n\r\n');
  const parts: Buffer[] = [];
  for await (const part of socket) parts.push(part as Buffer);
  const [head = '', body = ''] = Buffer.concat(parts).toString().split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 400 /);
  expect(head).toContain('application/problem+json');
  expect(head).toContain('x-request-id');
  expect(JSON.parse(body)).toMatchObject({ status: 400, code: 'malformed-request' });
});

test('a long stream into a project that is not there comes to read its 404', async () => {
  const { port } = await listening();
  const sending = request({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: '/v1/projects/none/verbatims',
    headers: { 'content-type': 'application/x-ndjson' },
  });
  const answer = answered(sending);
  for (let i = 0; i < 20; i += 1) {
    if (!sending.write(lines(0, 5000))) await once(sending, 'drain');
  }
  sending.end();
  expect(await answer).toMatchObject({ status: 404, json: { code: 'unknown-project' } });
});
