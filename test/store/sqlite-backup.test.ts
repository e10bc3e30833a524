import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backUp } from '../../src/store/sqlite/back-up.ts';
import { DATABASE_FILE } from '../../src/store/sqlite/open-database.ts';
import { restore } from '../../src/store/sqlite/restore.ts';
import { createSqliteStore } from '../../src/worker/store-sqlite.ts';
import { EDITION, NOON, say, settings } from './fixtures.ts';

let folder = '';
let data = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  [data, file] = [join(folder, 'data'), join(folder, 'backup.db')];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const said = [{ touchpoint: 'price', start: 0, score: 1 }];

async function fill() {
  const store = await createSqliteStore({ folder: data });
  await store.putProject(settings('p'), EDITION, NOON);
  await say(
    store,
    'p',
    Array.from({ length: 50 }, (_, i) => ({ id: `v${i}`, said, text: 'bonjour' })),
  );
  return store;
}
const search = async (store: Awaited<ReturnType<typeof fill>>) =>
  (await store.listVerbatims('p', { filter: {}, prompted: 'include', order: 'newest', limit: 1000, words: 'bonjour' })).items.length;

it('a backup made while verbatims are written holds a moment, whole, and can be restored', async () => {
  const store = await fill();
  expect(await store.lastBackup()).toBeNull();
  const writing = Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      say(
        store,
        'p',
        [0, 1, 2].map((j) => ({ id: `w${i}-${j}`, said })),
      ),
    ),
  );
  expect(await backUp(data, file, { now: NOON })).toBeGreaterThan(0);
  await writing;
  expect(await store.lastBackup()).toBe(NOON);
  const later = (await store.getProject('p'))?.revision ?? 0;
  await store.close();
  expect(readdirSync(folder).sort()).toEqual(['backup.db', 'data']);

  const aside = restore(data, file, NOON);
  expect(aside).toContain('.replaced-2026');
  const restored = await createSqliteStore({ folder: data });
  const { verbatims, differences, integrity } = await restored.recount('p');
  expect({ differences, integrity }).toEqual({ differences: [], integrity: 'ok' });
  expect((verbatims - 50) % 3).toBe(0);
  expect(await search(restored)).toBe(verbatims);
  expect((await restored.getProject('p'))?.revision).toBeGreaterThan(later);
  await restored.close();
  const kept = new Database(aside ?? '', { readonly: true });
  expect(kept.prepare('SELECT count(*) AS n FROM verbatim').get()).toEqual({ n: 110 });
  kept.close();
});

it('a backup replaces a file only when told to, and leaves nothing behind when it fails', async () => {
  await expect(backUp(data, file, { now: NOON })).rejects.toThrow(/no database/);
  const store = await fill();
  writeFileSync(file, 'mine');
  await expect(backUp(data, file, { now: NOON })).rejects.toThrow(/--force/);
  await backUp(data, file, { now: NOON, force: true });
  await expect(backUp(data, join(folder, 'none', 'b.db'), { now: NOON })).rejects.toThrow();
  await store.close();
  expect(readdirSync(folder).sort()).toEqual(['backup.db', 'data']);
});

it('nothing is restored while the folder is in use, and nothing opened while a backup is restored', async () => {
  const store = await fill();
  await backUp(data, file, { now: NOON });
  expect(() => restore(data, file, NOON)).toThrow(/in use/);
  expect(await search(store)).toBe(50);
  await store.close();
  const other = new Database(join(data, 'saillance.lock'));
  other.exec('BEGIN EXCLUSIVE');
  await expect(createSqliteStore({ folder: data })).rejects.toThrow(/being restored/);
  other.close();
});

it('what is damaged, newer, another’s or in use is refused, and the database stays', async () => {
  const store = await fill();
  await backUp(data, file, { now: NOON });
  await store.close();
  const refused = (change: (bad: string) => void) => {
    const bad = join(folder, 'bad.db');
    copyFileSync(file, bad);
    change(bad);
    return () => restore(data, bad, NOON);
  };
  const sql = (text: string) => (bad: string) => new Database(bad).exec(text).close();
  expect(refused((bad) => writeFileSync(bad, 'no database at all, '.repeat(99)))).toThrow(/not a database/);
  expect(refused(sql("INSERT INTO migration VALUES ('209901010000-later.sql', 'x')"))).toThrow(/newer version/);
  expect(refused(sql('DROP TABLE migration'))).toThrow(/no database of this service/);
  expect(refused((bad) => writeFileSync(`${bad}-wal`, ''))).toThrow(/in use/);
  expect(() => restore(data, join(folder, 'none'), NOON)).toThrow(/there is no/);
  expect(readdirSync(data).filter((name) => /part|replaced/.test(name))).toEqual([]);
  const again = await createSqliteStore({ folder: data });
  expect(await search(again)).toBe(50);
  await again.close();
});

it('a database that is damaged is replaced all the same, and kept aside', async () => {
  const store = await fill();
  await backUp(data, file, { now: NOON });
  await store.close();
  writeFileSync(join(data, DATABASE_FILE), 'damaged, '.repeat(999));
  writeFileSync(join(data, `${DATABASE_FILE}-wal`), 'a log of old');
  const aside = restore(data, file, NOON) ?? '';
  expect([existsSync(aside), existsSync(`${aside}-wal`)]).toEqual([true, true]);
  const again = await createSqliteStore({ folder: data });
  expect(await search(again)).toBe(50);
  await again.close();
});
