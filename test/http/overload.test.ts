import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { startKeyedApp } from '../helpers/own-app.ts';

/** An app that works on one row at a time, none before `release` is called, over a real socket; with a source of one's own. */
async function startHeld() {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { app, call, admin } = await startKeyedApp(
    {},
    (ports) => {
      const { redact, columns } = ports.pool;
      const held =
        <A extends unknown[], T>(work: (...asked: A) => Promise<T>) =>
        async (...asked: A) => {
          await released;
          return work(...asked);
        };
      return { ...ports, pool: { ...ports.pool, redact: held(redact), columns: held(columns) } };
    },
    { capacity: 1 },
  );
  const at = '/v1/projects/p/connectors/own';
  const { token } = (await call('PUT', at, admin, { mapping: { id: 'id', texts: [{ from: 'why' }] } })).json();
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const deliver = async (id: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${at}/${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, why: 'Good price.' }),
    });
    const { status, headers } = answer;
    return { id, status, retryAfter: headers.get('retry-after'), json: (await answer.json()) as { code?: string; accepted?: number } };
  };
  const count = async () => (await call('GET', '/v1/projects/p/salience', admin)).json().scope.verbatims as number;
  return { deliver, count, release };
}

test('a delivery when too much is under way is refused before anything of it is kept, and is taken once when the tool repeats it', async () => {
  const { deliver, count, release } = await startHeld();
  const delivered = Array.from({ length: 30 }, (_, i) => deliver(`r${i}`));
  const refused = await Promise.race(delivered);
  expect(refused).toMatchObject({ status: 503, retryAfter: '1', json: { code: 'overloaded' } });
  expect(await count()).toBe(0);
  release();
  const answers = await Promise.all(delivered);
  for (let left = answers; left.length > 0; ) {
    for (const { status, retryAfter } of left) expect([200, 503], `${retryAfter}`).toContain(status);
    left = await Promise.all(left.filter(({ status }) => status === 503).map(({ id }) => deliver(id)));
    answers.push(...left);
  }
  expect(answers.reduce((sum, { json }) => sum + (json.accepted ?? 0), 0)).toBe(30);
  expect(await count()).toBe(30);
});
