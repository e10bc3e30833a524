import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createServices } from '../../src/service/services.ts';
import { createSqliteStore } from '../../src/worker/store-sqlite.ts';
import { createFakePool } from '../helpers/fake-pool.ts';
import { emptyFolder, startProject } from '../helpers/fixture.ts';
import { inlineFiles } from '../helpers/inline-files.ts';

const text = 'Bad delivery, write to jane.roe@example.com';
const masked = 'Bad delivery, write to ••••••••••••••••••••';
const redactions = [{ start: 23, end: 43, type: 'email' }];

describe('personal data', () => {
  test('is masked in what is stored, and told of beside', async () => {
    const { post, get } = await startProject();
    await post({
      verbatims: [
        { id: 'a', text },
        { id: 'b', text: 'Good price.' },
      ],
    });
    expect((await get('/verbatims/a')).json()).toMatchObject({ text: masked, redactions, analysis: { sentiment: { label: 'negative' } } });
    expect((await get('/verbatims/b')).json()).toMatchObject({ text: 'Good price.', redactions: [] });
    expect((await get('/verbatims')).body).not.toContain('jane');
    expect((await get('/verbatims?q=jane')).json().items).toEqual([]);
    expect((await get('/salience?evidence=1')).body).not.toContain('jane');
  });

  test('is masked one by one and in a stream too', async () => {
    const { post, get } = await startProject();
    await post({ id: 'a', text });
    await post(`${JSON.stringify({ id: 'b', text })}\n`, { 'content-type': 'application/x-ndjson' });
    for (const id of ['a', 'b']) expect((await get(`/verbatims/${id}`)).json()).toMatchObject({ text: masked, redactions });
  });

  test('does not part the same row from itself, and parts other rows that are masked alike', async () => {
    const { post } = await startProject();
    await post({ id: 'a', text });
    expect((await post({ id: 'a', text })).json()).toMatchObject({ duplicates: 1 });
    expect((await post({ id: 'a', text: text.replace('jane', 'june') })).json()).toMatchObject({ updated: 1 });
  });

  test('is kept where the project says so, and other fields are kept as sent', async () => {
    const { call, post, get } = await startProject();
    await call('PUT', '/v1/projects/p', { name: 'P', packs: ['insurance'], redact: false });
    await post({ id: 'a', text });
    expect((await get('/verbatims/a')).json()).toMatchObject({ text, redactions: [] });
    await call('PUT', '/v1/projects/p', { name: 'P', packs: ['insurance'] });
    await post({ id: 'b', text, question: 'Write to jane.roe@example.com?' });
    expect((await get('/verbatims/b')).json()).toMatchObject({ text: masked, question: 'Write to jane.roe@example.com?' });
    expect((await get('/verbatims/a')).json()).toMatchObject({ text });
  });

  test('stays masked when scores are learned later, and when history is read again', async () => {
    const { app, call, post, get, services, store } = await startProject();
    await post({ id: 'a', text });
    const patched = await app.inject({ method: 'PATCH', url: '/v1/projects/p/verbatims/a', payload: { scores: { nps: 2 } } });
    expect(patched.json()).toMatchObject({ text: masked, redactions, scores: { nps: 2 } });
    await call('PUT', '/v1/projects/p', { name: 'P' });
    await services.replay.idle();
    expect((await get('/verbatims/a')).json()).toMatchObject({ text: masked, redactions });
    expect(await store.recount('p')).toMatchObject({ verbatims: 1, differences: [] });
  });

  test('is nowhere on the disk', async () => {
    const folder = emptyFolder();
    const store = await createSqliteStore({ folder, readers: 1 });
    const unused = { run: async () => null, forget: async () => undefined, close: async () => undefined };
    const services = createServices({
      store,
      pool: createFakePool(),
      insights: unused,
      ...inlineFiles(join(folder, 'imports')),
      now: () => Date.UTC(2026, 2, 1),
      makeId: () => 'made',
      randomBytes: (size) => new Uint8Array(size),
    });
    await services.projects.put('p', { name: 'P', packs: [], timezone: 'UTC', redact: true, minCell: 0 });
    await services.ingest.batch(await services.projects.get('p'), [{ id: 'a', text }]);
    const bytes = () => readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));
    expect(bytes().some((content) => content.includes('Bad delivery'))).toBe(true);
    await services.close();
    expect(bytes().filter((content) => content.includes('jane'))).toEqual([]);
  });
});
