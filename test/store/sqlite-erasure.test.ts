import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSqliteStore } from '../../src/worker/store-sqlite.ts';
import { columnsOf, EDITION, NOON, rowsOf, type Spoken, settings } from './fixtures.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The secret words, as written and as their stems are indexed, that lie in any file of the folder. */
const SECRETS = ['Xylophone', 'xylophon', 'Quetzalcoatl', 'quetzalcoatl', 'hash-of-ann', 'id-of-ann', 'Wie geht'];
const leftOver = () => {
  const bytes = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
  return SECRETS.filter((secret) => bytes.includes(secret));
};

const others = (from: number): Spoken[] =>
  Array.from({ length: 600 }, (_, i) => ({ id: `o${from + i}`, text: `Le prix numéro ${from + i} convient.`, said: [] }));
const hers = (n: number): Spoken[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `id-of-ann-${i}`,
    text: `Xylophones ${i}, et encore des Xylophones.`,
    fields: { segments: { card: `Quetzalcoatl-${i}` }, question: 'Wie geht es?' },
  }));

async function open() {
  const store = await createSqliteStore({ folder });
  const sayAs = (respondent: string | null, spoken: readonly Spoken[]) =>
    store.ingest(
      'p',
      rowsOf(spoken).map((row) => ({ ...row, digest: row.id, respondent })),
      columnsOf(spoken),
    );
  const search = (words: string) => store.listVerbatims('p', { filter: {}, prompted: 'include', order: 'newest', limit: 9, words });
  return { store, sayAs, search };
}

async function fill() {
  const opened = await open();
  await opened.store.putProject(settings('p'), EDITION, NOON);
  await opened.sayAs(null, others(0));
  await opened.sayAs('hash-of-ann', hers(30));
  await opened.sayAs(null, others(600));
  await opened.search('xylophone');
  return opened;
}

it('once a person is erased, no file of the running store holds a word of theirs', async () => {
  const { store, search } = await fill();
  expect(leftOver()).toContain('Xylophone');
  expect(leftOver()).toContain('hash-of-ann');
  expect(await store.eraseRespondent('p', 'hash-of-ann')).toBe(30);
  expect(leftOver()).toEqual([]);
  expect((await search('xylophone')).items).toEqual([]);
  expect((await search('convient')).items).toHaveLength(9);
  await store.close();
  expect(leftOver()).toEqual([]);
});

it('a reader who still needs the log delays the receipt, not the writes', async () => {
  const { store, sayAs } = await fill();
  const { openToRead } = await import('../../src/store/sqlite/open-database.ts');
  const reader = openToRead({ folder });
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM verbatim').get();
  let done = false;
  const erasing = store.eraseRespondent('p', 'hash-of-ann').then(() => {
    done = true;
  });
  await sayAs(null, [{ id: 'meanwhile' }]);
  await expect.poll(() => store.getVerbatim('p', 'id-of-ann-29')).toBeNull();
  expect(done).toBe(false);
  expect(await sayAs(null, [{ id: 'later' }])).toEqual(['accepted']);
  reader.close();
  await erasing;
  expect(leftOver()).toEqual([]);
  await store.close();
});

it('an erasure that a stop cut short goes on by itself', async () => {
  const { store } = await fill();
  await store.close();
  const { openToWrite } = await import('../../src/store/sqlite/open-database.ts');
  const { writeGroup } = await import('../../src/store/sqlite/write-group.ts');
  const { beginErasure } = await import('../../src/store/sqlite/erase-respondent.ts');
  const db = openToWrite({ folder });
  writeGroup(db, [(context) => beginErasure(context, 'p', 'hash-of-ann')]);
  db.close();
  const { store: again } = await open();
  await expect.poll(leftOver).toEqual([]);
  expect(await again.recount('p')).toMatchObject({ verbatims: 1200, differences: [], integrity: 'ok' });
  await again.close();
});

it('what a tool’s response no longer holds, or held when it was deleted, leaves the files soon after', async () => {
  const { store, search } = await fill();
  await store.eraseRespondent('p', 'hash-of-ann');
  const deliver = (changedAt: number, spoken: readonly Spoken[], deleted = false) => {
    const rows = rowsOf(spoken).map((row) => ({ ...row, digest: `${row.id} ${changedAt}` }));
    return store.deliver('p', [{ prefix: 't:id-of-ann:', changedAt, arrivedAt: NOON, deleted, rows }], columnsOf(spoken));
  };
  const part = (id: string, text: string) => ({ id: `t:id-of-ann:${id}`, text });
  await deliver(1, [part('a', 'Des Xylophones.'), part('b', 'Un prix.')]);
  await search('xylophone');
  expect(leftOver()).not.toEqual([]);
  await deliver(2, [part('b', 'Un prix.')]);
  await expect.poll(() => leftOver().filter((word) => word !== 'id-of-ann')).toEqual([]);
  await deliver(3, [], true);
  await expect.poll(leftOver).toEqual([]);
  await store.close();
});

it('what is deleted one by one, or with its project, leaves the files soon after', async () => {
  const { store, sayAs, search } = await fill();
  for (const { id } of hers(30)) await store.deleteVerbatim('p', id);
  await expect.poll(leftOver).toEqual([]);
  await sayAs('hash-of-ann', hers(30));
  await search('xylophone');
  expect(leftOver()).not.toEqual([]);
  await store.deleteProject('p');
  await expect.poll(leftOver).toEqual([]);
  await store.close();
});
