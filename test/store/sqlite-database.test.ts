import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, readMigrations } from '../../src/store/sqlite/migrate.ts';
import { DATABASE_FILE, openToRead, openToWrite } from '../../src/store/sqlite/open-database.ts';
import { storeFault } from '../../src/store/sqlite/store-fault.ts';
import { StoreUnavailable } from '../../src/store/store.ts';
import { createSqliteStore } from '../../src/worker/store-sqlite.ts';
import { threadUrl } from '../../src/worker/thread-url.ts';
import { EDITION, NOON, say, settings } from './fixtures.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('opening', () => {
  it('writes ahead and waits for the disk, each time', () => {
    for (const _ of [1, 2]) {
      const db = openToWrite({ folder });
      migrate(db);
      expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(db.pragma('synchronous', { simple: true })).toBe(2);
      expect(db.pragma('secure_delete', { simple: true })).toBe(1);
      expect(db.pragma('busy_timeout', { simple: true })).toBe(5000);
      db.close();
    }
  });

  it('gives readers a connection that cannot write', () => {
    const db = openToWrite({ folder });
    migrate(db);
    const reader = openToRead({ folder });
    expect(() => reader.exec('DELETE FROM verbatim')).toThrow(/readonly/);
    reader.close();
    db.close();
  });

  it('makes strict tables, and begins each key of a project’s rows with the project', () => {
    const db = openToWrite({ folder });
    migrate(db);
    const tables = db.prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'").all() as {
      name: string;
      strict: number;
    }[];
    const own = tables.filter(({ name }) => !name.startsWith('sqlite_'));
    expect(own.filter(({ strict }) => strict === 0)).toEqual([]);
    const indexes = db.prepare("SELECT name, tbl_name AS of FROM sqlite_schema WHERE type = 'index'").all() as {
      name: string;
      of: string;
    }[];
    const first = indexes
      .filter(({ of }) => !['project', 'migration', 'access_key', 'audit'].includes(of)) // the operator's: looked up before a project is
      .map(({ name }) => (db.pragma(`index_info(${name})`) as { name: string }[])[0]?.name);
    expect(new Set(first)).toEqual(new Set(['project']));
    db.close();
  });
});

describe('migrations', () => {
  const first = { name: '202601010000-first.sql', sql: 'CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1);' };
  const second = { name: '202602010000-second.sql', sql: 'ALTER TABLE a ADD COLUMN y TEXT;' };

  it('are named by date, and applied once, in order', () => {
    expect(readMigrations().length).toBeGreaterThan(0);
    const db = openToWrite({ folder });
    expect(migrate(db, [first])).toBe(1);
    expect(migrate(db, [first, second])).toBe(1);
    expect(migrate(db, [first, second])).toBe(0);
    expect(db.prepare('SELECT * FROM a').all()).toEqual([{ x: 1, y: null }]);
    db.close();
  });

  it('refuse a newer database, an altered one, and one that skipped a step', () => {
    const db = openToWrite({ folder });
    migrate(db, [first, second]);
    expect(() => migrate(db, [first])).toThrow(StoreUnavailable);
    expect(() => migrate(db, [first])).toThrow(/newer version.*202602010000-second/);
    expect(() => migrate(db, [first, { ...second, sql: `${second.sql} ` }])).toThrow(/another text of 202602010000-second/);
    const between = { name: '202601150000-between.sql', sql: 'SELECT 1' };
    expect(() => migrate(db, [first, between, second])).toThrow(/lacks 202601150000-between/);
    db.close();
  });

  it('leave nothing behind when one fails', () => {
    const db = openToWrite({ folder });
    expect(() => migrate(db, [first, { name: '202603010000-bad.sql', sql: 'CREATE TABLE b (x); SELECT nothing;' }])).toThrow();
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()).toEqual([]);
    db.close();
  });
});

describe('faults', () => {
  it('of the disk or the file are told as such, others as they are', () => {
    const reasons = [
      'SQLITE_FULL',
      'SQLITE_READONLY_DBMOVED',
      'SQLITE_BUSY_SNAPSHOT',
      'SQLITE_CORRUPT_VTAB',
      'SQLITE_CANTOPEN',
      'SQLITE_IOERR_WRITE',
    ].map((code) => {
      const fault = storeFault(new Database.SqliteError('x', code));
      return fault instanceof StoreUnavailable ? fault.reason : null;
    });
    expect(reasons).not.toContain(null);
    expect(new Set(reasons).size).toBe(reasons.length);
    const other = new Database.SqliteError('x', 'SQLITE_CONSTRAINT_UNIQUE');
    expect(storeFault(other)).toBe(other);
  });

  it('make their folder for themselves alone, and leave one that is there as it is', async () => {
    for (const [name, mode] of [
      ['made', null],
      ['given', 0o750],
    ] as const) {
      const data = join(folder, name);
      if (mode !== null) mkdirSync(data);
      if (mode !== null) chmodSync(data, mode);
      await (await createSqliteStore({ folder: data })).close();
      expect(statSync(data).mode & 0o777).toBe(mode ?? 0o700);
    }
  });

  it('refuse to open what cannot be opened', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'x');
    await expect(createSqliteStore({ folder: file })).rejects.toThrow(StoreUnavailable);
    writeFileSync(join(folder, DATABASE_FILE), 'this is no database, and long enough to be looked at'.repeat(20));
    await expect(createSqliteStore({ folder })).rejects.toThrow(/not a database/);
  });

  it('stop the calls of a database that another process holds, and let them pass after', async () => {
    const store = await createSqliteStore({ folder, busyMs: 50, retryAfter: 10 });
    await store.putProject(settings('p'), EDITION, NOON);
    const other = new Database(join(folder, DATABASE_FILE));
    other.exec('BEGIN IMMEDIATE');
    await expect(store.ready()).rejects.toThrow(/locked by another process/);
    await expect(say(store, 'p', [{ id: 'a' }])).rejects.toThrow(/locked by another process/);
    other.exec('ROLLBACK');
    other.close();
    await expect
      .poll(() =>
        store.ready().then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    expect(await say(store, 'p', [{ id: 'a' }])).toEqual(['accepted']);
    await store.close();
    await expect(store.getProject('p')).rejects.toThrow(StoreUnavailable);
  });
});

describe('what is deleted', () => {
  it('is in no file any more once the store is closed', async () => {
    const store = await createSqliteStore({ folder });
    await store.putProject(settings('p'), EDITION, NOON);
    const secret = { text: 'Xylophone4711 quincaillerie', fields: { segments: { card: 'Quetzalcoatl' } } };
    await say(store, 'p', [{ id: 'a', ...secret }, { id: 'b' }]);
    await store.listVerbatims('p', { filter: {}, prompted: 'include', order: 'newest', limit: 1, words: 'xylophone4711' });
    await store.deleteVerbatim('p', 'a');
    await store.close();
    const bytes = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
    expect(bytes.includes('Xylophone4711 quincaillerie')).toBe(false);
    expect(bytes.includes('Quetzalcoatl')).toBe(false);
  });

  it('of a whole project goes in pieces, to the last row', async () => {
    const store = await createSqliteStore({ folder });
    await store.putProject(settings('p'), EDITION, NOON);
    const said = [{ touchpoint: 'price', start: 0, score: 1 }];
    await say(
      store,
      'p',
      Array.from({ length: 3000 }, (_, i) => ({ id: `${i}`, said })),
    );
    await store.deleteProject('p');
    const db = openToRead({ folder });
    const left = () =>
      ['project', 'generation', 'verbatim', 'reading', 'sighting', 'member', 'rollup', 'slice', 'item', 'search_queue', 'search'].filter(
        (table) => db.prepare(`SELECT 1 FROM ${table}`).get(),
      );
    await expect.poll(left).toEqual([]);
    db.close();
    await store.close();
  });
});

describe('threads', () => {
  it('are those of the last build when the sources run', () => {
    expect(threadUrl('./store-writer.ts', 'file:///x/src/worker/a.ts').pathname).toBe('/x/dist/worker/store-writer.js');
    expect(threadUrl('./store-writer.ts', 'file:///x/src/y/dist/worker/a.js').pathname).toBe('/x/src/y/dist/worker/store-writer.js');
  });
});
