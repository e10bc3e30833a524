import { expect, test } from 'vitest';
import { keptFrom } from '../../src/service/kept-from.ts';
import { startOwnApp } from '../helpers/own-app.ts';

const DAY = 86_400_000;

test.each([
  ['UTC', undefined, '2026-03-01T12:00:00Z', null],
  ['UTC', 1, '2026-03-01T00:00:00Z', '2026-02-28T00:00:00.000Z'],
  ['UTC', 30, '2026-03-01T23:59:59Z', '2026-01-30T00:00:00.000Z'],
  ['Europe/Paris', 1, '2026-03-30T10:00:00Z', '2026-03-28T23:00:00.000Z'], // the 29th had 23 hours
  ['Pacific/Auckland', 1, '2026-03-01T12:00:00Z', '2026-02-28T11:00:00.000Z'],
])('retention: in %s, %s days at %s keep from %s', (timezone, retentionDays, now, kept) => {
  const from = keptFrom({ timezone, ...(retentionDays === undefined ? {} : { retentionDays }) }, Date.parse(now));
  expect(Number.isFinite(from) ? new Date(from).toISOString() : null).toBe(kept);
});

async function startWithHistory() {
  const started = await startOwnApp();
  const { call, time } = started;
  const put = (more: object) => call('PUT', '/v1/projects/p', undefined, { name: 'P', redact: false, ...more });
  await put({});
  const at = (days: number) => new Date(time.now - days * DAY).toISOString();
  const post = (body: unknown) => call('POST', '/v1/projects/p/verbatims', undefined, body);
  const ids = async () => (await call('GET', '/v1/projects/p/verbatims?limit=1000')).json().items.map(({ id }: { id: string }) => id);
  await post({ verbatims: Array.from({ length: 10 }, (_, i) => ({ id: `d${i}`, at: at(i), text: 'Good price.', scores: { nps: 9 } })) });
  return { ...started, put, at, post, ids };
}

test('retention: what is past its time is deleted, counted and told, and nothing else', async () => {
  const { put, ids, services, store, call, time } = await startWithHistory();
  expect((await put({ retentionDays: 6 })).json()).toMatchObject({ retentionDays: 6 });
  await services.retention.sweep();
  expect(await ids()).toEqual(['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6']);
  expect(await store.recount('p')).toMatchObject({ verbatims: 7, differences: [] });
  expect((await call('GET', '/v1/audit')).json().items[0]).toMatchObject({
    who: 'service',
    action: 'retention-swept',
    project: 'p',
    target: '3 verbatims',
  });
  expect((await call('GET', '/metrics')).body).toContain('saillance_retention_verbatims_total 3');
  const entries = (await call('GET', '/v1/audit')).json().items.length;
  time.now -= 5 * DAY; // a clock set back deletes nothing
  await services.retention.sweep();
  time.now += 5 * DAY;
  await services.retention.sweep();
  expect((await ids()).length).toBe(7);
  expect((await call('GET', '/v1/audit')).json().items.length).toBe(entries);
  time.now += DAY;
  await services.retention.sweep();
  expect((await ids()).at(-1)).toBe('d5');
  expect((await put({})).json()).toMatchObject({ retentionDays: null });
  time.now += 100 * DAY;
  await services.retention.sweep();
  expect((await ids()).length).toBe(6);
});

test('retention: goes in pieces, and heeds settings that change between them', async () => {
  const { put, ids, services, store, post, at } = await startWithHistory();
  await post({ verbatims: Array.from({ length: 450 }, (_, i) => ({ id: `old${i}`, at: at(20), text: 'Bad price.' })) });
  await put({ retentionDays: 15 });
  const removeBefore = store.removeBefore;
  let pieces = 0;
  Object.assign(store, {
    removeBefore: async (...given: Parameters<typeof removeBefore>) => {
      const removed = await removeBefore(...given);
      pieces += 1;
      if (pieces === 1) await put({});
      return removed;
    },
  });
  await services.retention.sweep();
  expect([pieces, (await ids()).length]).toEqual([1, 260]);
  await put({ retentionDays: 15 });
  await services.retention.sweep();
  expect((await ids()).length).toBe(10);
  expect(services.retention.swept).toBe(450);
});

test('retention: a verbatim that is past it is refused, alone', async () => {
  const { put, post, at, ids } = await startWithHistory();
  await put({ retentionDays: 30 });
  expect((await post({ id: 'x', text: 'Good price.', at: at(31) })).json()).toMatchObject({
    status: 400,
    code: 'past-retention',
    errors: [{ pointer: '/at', detail: 'is before 2026-01-30T00:00:00.000Z: the project keeps nothing so old' }],
  });
  const batch = await post({
    verbatims: [
      { id: 'y', text: 'Good price.', at: at(31) },
      { id: 'z', text: 'Good price.', at: at(30) },
    ],
  });
  expect(batch.json()).toMatchObject({ accepted: 1, rejected: [{ index: 0, code: 'past-retention', pointer: '/at' }] });
  expect(await ids()).toContain('z');
});
