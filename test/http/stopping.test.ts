import { once } from 'node:events';
import { statSync } from 'node:fs';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { emptyFolder, startProject } from '../helpers/fixture.ts';
import { startProcess } from '../helpers/start-process.ts';

// A stop waits for what was accepted, and for nobody who has asked nothing.

async function open(port: number): Promise<Socket & { said: string }> {
  const socket = Object.assign(connect(port, '127.0.0.1'), { said: '' });
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => undefined);
  socket.on('data', (part) => {
    socket.said += String(part);
  });
  await once(socket, 'connect');
  return socket;
}
const answered = (socket: Socket & { said: string }, times: number) =>
  expect.poll(() => socket.said.split('HTTP/1.1 200').length - 1).toBe(times);
const ASK = 'GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n';

test('connections that asked nothing, nothing whole, or nothing more, do not keep it', async () => {
  const { app } = await startProject();
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const [silent, half, again, idle, pipelined] = await Promise.all(Array.from({ length: 5 }, () => open(port)));
  if (!(silent && half && again && idle && pipelined)) throw new Error('five were opened');
  half.write('GET /healthz HTTP/1.1\r\nhost: 127');
  for (const socket of [again, idle]) socket.write(ASK);
  pipelined.write(ASK.repeat(3));
  await Promise.all([answered(again, 1), answered(idle, 1), answered(pipelined, 3)]);
  again.write('GET /healthz HTTP/1.1\r\n');
  const all = Promise.all([silent, half, again, idle, pipelined].map((socket) => new Promise((done) => socket.once('close', done))));
  await app.close(); // the server's own close waits for what it takes for a request under way
  await all;
});

test('a body that never ends is waited for as long as was set, and no longer: it ends well, and says so', async () => {
  const folder = emptyFolder();
  const service = await startProcess({ SAILLANCE_DATA: folder, SAILLANCE_STOP_SECONDS: '1' });
  await service.call('PUT', '/v1/projects/p', { name: 'P' });
  const socket = await open(Number(new URL(service.address).port));
  const post = 'POST /v1/projects/p/verbatims HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 500';
  socket.write(`${ASK}${post}\r\n\r\n{"text":`);
  await answered(socket, 1);
  expect(await service.stop()).toBe(0);
  expect(service.out()).toContain('"msg":"who was not finished in time is cut off"');
  expect(statSync(join(folder, 'saillance.db-wal'), { throwIfNoEntry: false })?.size ?? 0).toBe(0);
});
