import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate, readMigrations } from '../../src/store/sqlite/migrate.ts';
import { openToWrite } from '../../src/store/sqlite/open-database.ts';
import { createSqliteStore } from '../../src/worker/store-sqlite.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const migrations = readMigrations();
/** Data as a schema's own version wrote it: beside a migration of that name, what it keeps in addition. A new migration brings its own. */
const written = (name: string) => readFileSync(new URL(`./upgrades/${name}`, import.meta.url), 'utf8');

/** A database as it was when the last migration was `last`. */
function makeOld(last: number): void {
  const db = openToWrite({ folder });
  const then = migrations.slice(0, last + 1);
  migrate(db, then);
  for (const { name } of then) db.exec(written(name));
  db.close();
}

it.each(migrations.map(({ name }, i) => [name, i] as const))(
  'a database of %s is brought up to date with all it holds',
  async (name, last) => {
    makeOld(last);
    const store = await createSqliteStore({ folder });
    const list = async (words?: string) => {
      const query = { filter: {}, prompted: 'include', order: 'newest', limit: 9, ...(words === undefined ? {} : { words }) } as const;
      return (await store.listVerbatims('shop', query)).items.map(({ id }) => id);
    };
    expect(await store.getProject('shop')).toMatchObject({ name: 'Shop', timezone: 'Europe/Paris', version: 'v1', replaying: null });
    expect(await store.getVerbatim('shop', 'a')).toMatchObject({ fields: { text: 'Livraison en retard.', scores: { nps: 2 } } });
    expect([await list(), await list('livraisons'), await list('dire')]).toEqual([['c', 'b', 'a'], ['b', 'a'], ['c']]);
    const counts = await store.countMentions('shop', { filter: {}, prompted: 'exclude', axis: 'touchpoint' });
    expect(counts?.items.map(({ item, verbatims }) => [item, verbatims])).toEqual([
      ['delivery', 2],
      ['price', 1],
    ]);
    expect(await store.recount('shop')).toEqual({ verbatims: 3, differences: [], integrity: 'ok' });
    expect((await store.keysSince(0)).map(({ name }) => name)).toEqual(last < 1 ? [] : ['Survey tool']);
    expect((await store.listJourneyMaps('shop')).map(({ id }) => id)).toEqual(last < 2 ? [] : ['mine']);
    const imports = name < '202611221400' ? [] : [['i-1', 'running', 3, 2, 1]];
    const unfinished = (await store.unfinishedImports()).map(({ id, state, read, accepted, rejected }) => [
      id,
      state,
      read,
      accepted,
      rejected,
    ]);
    expect(unfinished).toEqual(imports);
    expect((await store.refusedRows('shop', 'i-1', 0, 9)).map(({ line, cells }) => [line, cells])).toEqual(
      imports.map(() => [3, { Avis: 'Bien' }]),
    );
    expect((await store.listImportProfiles('shop')).map(({ name }) => name)).toEqual(imports.map(() => 'avis'));
    expect((await store.listConnectors('shop')).map(({ id }) => id)).toEqual(name < '202611221300' ? [] : ['typeform']);
    expect(await store.eraseRespondent('shop', 'hash-of-a')).toBe(1);
    expect(await store.refusedRows('shop', 'i-1', 0, 9)).toEqual([]);
    expect([await list(), await list('livraisons')]).toEqual([['c', 'b'], ['b']]);
    await store.close();
  },
);

it('a database of a newer version is refused, and said to be one', async () => {
  makeOld(migrations.length - 1);
  const db = openToWrite({ folder });
  migrate(db, [...migrations, { name: '209901010000-later.sql', sql: 'CREATE TABLE later (x INTEGER) STRICT' }]);
  db.close();
  await expect(createSqliteStore({ folder })).rejects.toThrow(/newer version of the service \(it knows 209901010000-later\.sql\)/);
});
