import { expect, test } from 'vitest';
import { createReplay } from '../../src/service/replay.ts';
import { createFakePool } from '../helpers/fake-pool.ts';
import { startProject, startServices } from '../helpers/fixture.ts';

const settings = { name: 'P', packs: [] as string[], timezone: 'UTC', redact: false, minCell: 0 };
const touchpoints = (answer: { json(): { items: { touchpoint: string }[] } }) => answer.json().items.map(({ touchpoint }) => touchpoint);

test('replay: changed packs make the history be read again, while posts go on', async () => {
  const { call, get, post, services, store } = await startProject();
  await call('PUT', '/v1/projects/p', settings);
  await services.replay.idle();
  await post({ verbatims: Array.from({ length: 700 }, (_, i) => ({ id: `v${i}`, text: 'Good expert.' })) });
  expect(touchpoints(await get('/salience'))).toEqual([]);
  await call('PUT', '/v1/projects/p', { ...settings, packs: ['insurance'] });
  const posts = await Promise.all(Array.from({ length: 20 }, (_, i) => post({ id: `w${i}`, text: 'Bad expert.' })));
  expect(posts.every(({ status }) => status === 201)).toBe(true);
  await services.replay.idle();
  const answer = await get('/salience');
  expect(answer.json().scope).toMatchObject({ verbatims: 720, version: '1-insurance' });
  expect(answer.json().items).toMatchObject([{ touchpoint: 'insurance.expert', verbatims: 720 }]);
  expect((await get('')).json().replaying).toBeNull();
  expect(await store.recount('p')).toMatchObject({ verbatims: 720, differences: [] });
});

test('replay: another default language is another version', async () => {
  const { call, get, services, post } = await startProject();
  await post({ text: 'Good expert.' });
  await call('PUT', '/v1/projects/p', { ...settings, packs: ['insurance'], defaultLang: 'fr' });
  await services.replay.idle();
  expect((await get('/salience?lang=fr')).json().scope).toMatchObject({ verbatims: 1, version: '1-insurance+fr' });
  expect((await get('/verbatims')).json().items[0].analysis.version).toBe('1-insurance+fr');
});

test('replay: a newer analyser reads the history again at the next start, and only once', async () => {
  const { services, store } = await startServices();
  await services.projects.put('p', settings);
  await services.ingest.batch(await services.projects.get('p'), [{ id: 'a', text: 'Good price.' }]);
  const newer = createReplay({ store, pool: createFakePool('2') });
  await newer.resume();
  await newer.idle();
  expect(await store.getProject('p')).toMatchObject({ version: '2-', replaying: null });
  expect(await newer.run('p')).toBe(false);
});

test('replay: stopped half way, it goes on where it was', async () => {
  const { services, store } = await startServices();
  await services.projects.put('p', settings);
  await services.ingest.batch(
    await services.projects.get('p'),
    Array.from({ length: 600 }, (_, i) => ({ id: `v${i}`, text: 'Good price.' })),
  );
  const stopAfterOne = async (...given: Parameters<typeof store.replay>) => {
    await store.replay(...given);
    void first.stop();
  };
  const first = createReplay({ store: { ...store, replay: stopAfterOne }, pool: createFakePool('2') });
  first.request('p');
  await first.idle();
  expect((await store.getProject('p'))?.replaying).toMatchObject({ done: 250, total: 600 });
  const second = createReplay({ store, pool: createFakePool('2') });
  await second.resume();
  await second.idle();
  expect(await store.getProject('p')).toMatchObject({ version: '2-', replaying: null });
  expect(await store.recount('p')).toMatchObject({ verbatims: 600, differences: [] });
});

test('replay: a fault is told once, and tried again', async () => {
  const { services, store } = await startServices();
  await services.projects.put('p', settings);
  await services.ingest.batch(await services.projects.get('p'), [{ id: 'a', text: 'Good price.' }]);
  const faults: unknown[] = [];
  let tries = 0;
  const pool = createFakePool('2');
  const flaky = {
    ...pool,
    columns: async (...given: Parameters<typeof pool.columns>) =>
      ++tries <= 3 ? Promise.reject(new Error(tries < 3 ? 'twice' : 'once')) : pool.columns(...given),
  };
  const replay = createReplay({ store, pool: flaky }, { failed: (error) => faults.push(error), retryAfter: 1 });
  replay.request('p');
  await replay.idle();
  expect(faults).toEqual([new Error('twice'), new Error('once')]);
  expect((await store.getProject('p'))?.version).toBe('2-');
});
