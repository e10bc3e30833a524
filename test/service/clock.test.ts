import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { createServices } from '../../src/service/services.ts';
import { createSqliteStore } from '../../src/worker/store-sqlite.ts';
import { drawnBytes } from '../helpers/drawn-bytes.ts';
import { createFakePool } from '../helpers/fake-pool.ts';
import { emptyFolder } from '../helpers/fixture.ts';
import { inlineFiles } from '../helpers/inline-files.ts';

const HOUR = 3_600_000;

test('a clock that is set back by an hour loses no post, doubles none, and lets every one be read', async () => {
  const store = await createSqliteStore({ folder: emptyFolder() });
  let clock = Date.UTC(2026, 2, 1, 12);
  const insights = { run: async () => null, forget: async () => undefined, close: async () => undefined };
  const files = inlineFiles(emptyFolder());
  const services = createServices({
    store,
    pool: createFakePool(),
    insights,
    ...files,
    now: () => clock++,
    makeId: randomUUID,
    randomBytes: drawnBytes,
  });
  onTestFinished(() => services.close());
  await services.projects.put('p', { name: 'P', packs: [], timezone: 'UTC', redact: false, minCell: 0 });
  const project = await services.projects.get('p');
  const post = (id: string, key?: string) => services.ingest.one(project, { ...(key ? {} : { id }), text: 'Good price.' }, key);

  await post('before');
  await post('', 'key');
  clock -= HOUR;
  expect(await post('after')).toMatchObject({ accepted: 1 });
  expect(await post('before')).toMatchObject({ accepted: 0, duplicates: 1 });
  expect(await post('', 'key')).toMatchObject({ duplicates: 1 });
  expect(
    (await store.listVerbatims('p', { filter: {}, prompted: 'include', order: 'newest', limit: 10 })).items.map(({ id }) => id),
  ).toEqual([expect.stringMatching(/^k-/), 'before', 'after']);
  expect(await services.ready()).toBeUndefined();
  expect((await services.health()).oldestWaitMs).toBe(0);
  expect(await store.recount('p')).toEqual({ verbatims: 3, differences: [], integrity: 'ok' });
});
