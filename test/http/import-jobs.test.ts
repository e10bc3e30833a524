import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { ImportAnswer } from '../../src/schemas/import.ts';
import { createServices } from '../../src/service/services.ts';
import { StoreUnavailable } from '../../src/store/store.ts';
import { createImportSpool } from '../../src/worker/import-spool.ts';
import { emptyFolder } from '../helpers/fixture.ts';
import { startKeyedApp } from '../helpers/own-app.ts';

const MAPPING = { texts: [{ from: 'text' }], id: 'id', respondent: 'who', at: { from: 'at' }, scores: { nps: { from: 'nps' } } };
const QUERY = `?${new URLSearchParams({ mapping: JSON.stringify(MAPPING) })}`;
/** Rows in the first chunk of a file, its header being a row too. */
const CHUNK = 499;
const CSV = { 'content-type': 'text/csv' };
const line = (i: number) =>
  `r${i},${i % 2 ? 'Good price' : 'Bad delivery'},c-${i % 10},2026-0${1 + (i % 2)}-${10 + (i % 18)},${i % 97 === 5 ? 'x' : i % 11}`;
const rows = (n: number) => `id,text,who,at,nps\n${Array.from({ length: n }, (_, i) => line(i)).join('\n')}\n`;

/** An app whose files are read only as far as `open` says, in chunks. */
async function start() {
  const gate = { open: Number.POSITIVE_INFINITY, waiting: 0 };
  const started = await startKeyedApp({}, (ports) => ({
    ...ports,
    reader: {
      ...ports.reader,
      async *read(...given: Parameters<typeof ports.reader.read>) {
        const signal = given[4];
        for await (const chunk of ports.reader.read(...given)) {
          while (gate.open <= 0 && !signal.aborted) {
            gate.waiting += 1;
            await sleep(1);
          }
          if (signal.aborted) return;
          gate.open -= 1;
          yield chunk;
        }
      },
    },
  }));
  const { call, admin } = started;
  const post = async (body: string, project = 'p') => {
    const answer = await call('POST', `/v1/projects/${project}/imports${QUERY}`, admin, body, CSV);
    if (answer.status !== 202) throw new Error(answer.body);
    return answer.json() as ImportAnswer;
  };
  const get = async ({ id }: { id: string }) => (await call('GET', `/v1/projects/p/imports/${id}`, admin)).json() as ImportAnswer;
  const kept = () => readdirSync(join(started.folder, 'imports'));
  const until = (one: { id: string }, is: (now: ImportAnswer) => boolean) =>
    expect.poll(async () => is(await get(one)), { interval: 5 }).toBe(true);
  return { ...started, gate, post, get, kept, until };
}
const figures = ({ counts, bytes, rejected }: ImportAnswer) => ({ counts, bytes, rejected });

test('what hinders a file is told once, however often it is tried again', async () => {
  const told: unknown[] = [];
  let tries = 0;
  const { call, admin, services } = await startKeyedApp(
    {},
    (ports) => ({
      ...ports,
      store: {
        ...ports.store,
        importChunk: async (...given) => {
          tries += 1;
          if (tries <= 4) throw new StoreUnavailable('the disk is full');
          return ports.store.importChunk(...given);
        },
      },
    }),
    { importFailed: (error) => told.push(error) },
  );
  expect((await call('POST', `/v1/projects/p/imports${QUERY}`, admin, rows(30), CSV)).status).toBe(202);
  await services.imports.idle();
  expect(tries).toBeGreaterThan(4);
  expect(told).toEqual([new StoreUnavailable('the disk is full')]);
});

test('a stop while a file is read is no fault', async () => {
  const told: unknown[] = [];
  const { call, admin, services } = await startKeyedApp(
    {},
    (ports) => ({
      ...ports,
      reader: {
        ...ports.reader,
        async *read(_id, _file, _timezone, _skip, signal) {
          await new Promise((done) => signal.addEventListener('abort', done));
          yield* [];
        },
      },
    }),
    { importFailed: (error) => told.push(error) },
  );
  const { id } = (await call('POST', `/v1/projects/p/imports${QUERY}`, admin, rows(3), CSV)).json();
  const state = async () => (await call('GET', `/v1/projects/p/imports/${id}`, admin)).json().state;
  await expect.poll(state, { timeout: 15_000 }).toBe('running');
  services.ingest.stop();
  await services.imports.stop();
  expect(await state()).toBe('interrupted');
  expect(told).toEqual([]);
});

test('one file is read at a time; one that is cancelled stops where it is, and what it stored stays', async () => {
  const { call, admin, gate, post, get, kept, until, services } = await start();
  gate.open = 1;
  const first = await post(rows(1600));
  const second = await post(rows(3));
  await until(first, ({ counts }) => counts.read === CHUNK);
  expect([(await get(first)).state, (await get(second)).state]).toEqual(['running', 'waiting']);
  expect(await services.imports.load()).toEqual({ running: 1, waiting: 1 });
  expect((await call('GET', '/metrics', admin)).body).toContain('saillance_imports{state="waiting"} 1');
  const cancelled = await call('DELETE', `/v1/projects/p/imports/${first.id}`, admin);
  expect([cancelled.status, cancelled.json().state, kept()]).toEqual([200, 'cancelled', [second.id]]);
  gate.open = Number.POSITIVE_INFINITY;
  await services.imports.idle();
  expect([(await get(first)).counts.read, (await get(second)).state, kept()]).toEqual([CHUNK, 'done', []]);
  expect((await call('GET', '/v1/projects/p/verbatims/file:r498:text', admin)).status).toBe(200);
  expect((await call('GET', '/v1/projects/p/verbatims/file:r499:text', admin)).status).toBe(404);
  expect((await call('DELETE', `/v1/projects/p/imports/${second.id}`, admin)).json().state).toBe('done');
  const waiting = async () => {
    gate.open = 0;
    const [one, other] = [await post(rows(600)), await post(rows(1))];
    await call('DELETE', `/v1/projects/p/imports/${other.id}`, admin);
    gate.open = Number.POSITIVE_INFINITY;
    await services.imports.idle();
    return [(await get(one)).state, (await get(other)).state, kept()];
  };
  expect(await waiting()).toEqual(['done', 'cancelled', []]);
});

test('events tell each step, come to an end, and are not told again to whoever knows it', async () => {
  const { app, call, admin, gate, post, until, services } = await start();
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as { port: number };
  gate.open = 1;
  const one = await post(rows(1200));
  await until(one, ({ counts }) => counts.read === CHUNK);
  const headers = { authorization: `Bearer ${admin}` };
  const url = `http://127.0.0.1:${port}/v1/projects/p/imports/${one.id}/events`;
  const answer = await fetch(url, { headers });
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    200,
    'text/event-stream; charset=utf-8',
    'no-store',
  ]);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  const told = answer.text();
  gate.open = Number.POSITIVE_INFINITY;
  await services.imports.idle();
  const said = (await told).split('\n\n').filter((part) => part.startsWith('event'));
  const events = said.map((part) => part.split('\n').map((field) => field.replace(/^\w+: /, '')));
  expect((await told).startsWith('retry: 2000\n\n')).toBe(true);
  expect(events.map(([name, id]) => [name, id]).filter(([name]) => name === 'end')).toEqual([['end', '1200-done']]);
  expect(events[0]?.slice(0, 2)).toEqual(['progress', `${CHUNK}-running`]);
  expect(JSON.parse(events.at(-1)?.[2] ?? '')).toMatchObject({ id: one.id, state: 'done', counts: { read: 1200 } });
  expect((await fetch(url, { headers: { ...headers, 'last-event-id': '1200-done' } })).status).toBe(204);
  expect(await (await fetch(url, { headers: { ...headers, 'last-event-id': `${CHUNK}-running` } })).text()).toContain('event: end');
  expect((await call('GET', '/v1/projects/p/imports/none/events', admin)).json().code).toBe('unknown-import');
});

test('stopped in the middle it goes on at the very row, with the counts of a run that was not', async () => {
  const { call, admin, gate, post, get, kept, until, services, ports, folder } = await start();
  const { id } = await post(rows(1300));
  await services.imports.idle();
  const whole = await get({ id });
  await call('DELETE', '/v1/projects/p', admin);
  await call('PUT', '/v1/projects/p', admin, { name: 'P' });
  gate.open = 1;
  const one = await post(rows(1300));
  await until(one, ({ counts }) => counts.read === CHUNK);
  services.ingest.stop();
  await services.imports.stop();
  expect(await get(one)).toMatchObject({ state: 'interrupted', counts: { read: CHUNK } });
  expect(kept()).toEqual([one.id]);
  writeFileSync(join(folder, 'imports', 'left-behind.part'), rows(1));
  writeFileSync(join(folder, 'imports', 'left-behind'), rows(1));
  gate.open = Number.POSITIVE_INFINITY;
  const again = createServices(ports);
  await again.imports.resume();
  await again.imports.idle();
  expect(kept()).toEqual([]);
  const ended = await get(one);
  expect(ended.state).toBe('done');
  expect(figures(ended)).toEqual(figures(whole));
  const scope = { filter: {}, prompted: 'include', axis: 'touchpoint' } as const;
  expect(await ports.store.countMentions('p', scope)).toMatchObject({ verbatims: 1286, items: [{ verbatims: 643 }, { verbatims: 643 }] });
  expect((await ports.store.recount('p')).differences).toEqual([]);
});

test('an import whose file is gone has failed, and the next one is read', async () => {
  const { gate, post, get, services, folder } = await start();
  gate.open = 1;
  const first = await post(rows(1200));
  const [second, third] = [await post(rows(2)), await post(rows(2))];
  rmSync(join(folder, 'imports', second.id));
  gate.open = Number.POSITIVE_INFINITY;
  await services.imports.idle();
  expect([(await get(first)).state, (await get(third)).state]).toEqual(['done', 'done']);
  expect(await get(second)).toMatchObject({ state: 'failed', failure: { code: 'file-gone' }, counts: { read: 0 } });
});

test('a person erased meanwhile is left out of what is still to be read', async () => {
  const { call, admin, gate, post, get, until, services } = await start();
  gate.open = 1;
  const one = await post(rows(1000));
  await until(one, ({ counts }) => counts.read === CHUNK);
  expect((await call('DELETE', '/v1/projects/p/respondents/c-3', admin)).json().verbatims).toBe(49);
  gate.open = Number.POSITIVE_INFINITY;
  await services.imports.idle();
  const ended = await get(one);
  expect(ended.state).toBe('done');
  expect((await call('GET', '/v1/projects/p/verbatims/file:r503:text', admin)).status).toBe(404);
  expect((await call('GET', '/v1/projects/p/verbatims/file:r504:text', admin)).status).toBe(200);
  const refused = (await call('GET', `/v1/projects/p/imports/${one.id}/rejected?format=ndjson`, admin)).body;
  expect(refused).not.toContain('"r393"'); // of c-3, and refused
});

test('a project that goes takes its files along', async () => {
  const { call, admin, gate, post, kept, services } = await start();
  gate.open = 1;
  await post(rows(1200));
  await post(rows(3));
  await post(rows(3), 'q');
  await expect.poll(() => gate.waiting).toBeGreaterThan(0);
  await call('DELETE', '/v1/projects/p', admin);
  gate.open = Number.POSITIVE_INFINITY;
  await services.imports.idle();
  await expect.poll(kept).toEqual([]);
  const { items } = (await call('GET', '/v1/projects/q/imports', admin)).json();
  expect(items).toMatchObject([{ state: 'done' }]);
});

test('a store that cannot write interrupts an import, which goes on by itself', async () => {
  const { store, gate, post, get, until, services } = await start();
  const { importChunk } = store;
  gate.open = 1;
  const one = await post(rows(1200));
  await until(one, ({ counts }) => counts.read === CHUNK);
  let failures = 0;
  Object.assign(store, {
    importChunk: async () => {
      failures += 1;
      if (failures > 1) Object.assign(store, { importChunk });
      throw new StoreUnavailable('the disk is full');
    },
  });
  gate.open = Number.POSITIVE_INFINITY;
  await services.imports.idle();
  expect(failures).toBeGreaterThan(0);
  expect(await get(one)).toMatchObject({ state: 'done', counts: { read: 1200, duplicates: 0 } });
});

test('a disk that is full keeps no half of a file, and says so', async () => {
  const spool = createImportSpool(join(emptyFolder(), 'imports'));
  async function* half() {
    yield Buffer.from(rows(100));
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  }
  await expect(spool.keep('half', half())).rejects.toThrow(new StoreUnavailable('the disk is full'));
  expect(await spool.list()).toEqual([]);
  const { call, admin, ports } = await start();
  Object.assign(ports.spool, { keep: (id: string) => spool.keep(id, half()) });
  const answer = await call('POST', `/v1/projects/p/imports${QUERY}`, admin, rows(3), CSV);
  expect([answer.status, answer.json().code, answer.json().detail]).toEqual([
    503,
    'store-unavailable',
    expect.stringContaining('The disk is full'),
  ]);
  expect((await call('GET', '/v1/projects/p/imports', admin)).json().items).toEqual([]);
});
