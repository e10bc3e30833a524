import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../../src/store/sqlite/ingest.ts';
import { migrate } from '../../src/store/sqlite/migrate.ts';
import { DATABASE_FILE, openToWrite } from '../../src/store/sqlite/open-database.ts';
import { putProject } from '../../src/store/sqlite/put-project.ts';
import { recount } from '../../src/store/sqlite/recount.ts';
import { storeFault } from '../../src/store/sqlite/store-fault.ts';
import { createWriteQueue } from '../../src/store/sqlite/write-queue.ts';
import type { Store } from '../../src/store/store.ts';
import { createSqliteStore } from '../../src/worker/store-sqlite.ts';
import { columnsOf, EDITION, NOON, rowsOf, say, settings } from './fixtures.ts';

// Faults of the disk and of the file: what the store says, that nothing written before is lost, and how it goes on.

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (part = '') => join(folder, DATABASE_FILE + part);
const people = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `v${from + i}`, text: `Bonjour ${'a'.repeat(900)}` }));
const open = (told: (string | null)[] = []) =>
  createSqliteStore({ folder, busyMs: 20, retryAfter: 10, fresh: 0, changed: (fault) => void told.push(fault?.reason ?? null) });

async function filled(told: (string | null)[] = []): Promise<Store> {
  const store = await open(told);
  await store.putProject(settings('p'), EDITION, NOON);
  await say(store, 'p', people(0, 200));
  return store;
}
const becomesReady = (store: Store) => expect.poll(() => store.ready().then(() => 'ready', String)).toBe('ready');

describe('an answer', () => {
  it('comes once what was written can be read by another process', async () => {
    const store = await filled();
    const other = new Database(file(), { readonly: true });
    for (let i = 0; i < 20; i += 1) {
      await say(store, 'p', people(200 + i, 1));
      expect(other.prepare('SELECT count(*) FROM verbatim').pluck().get()).toBe(201 + i);
    }
    other.close();
    await store.close();
  });
});

describe('a full disk', () => {
  it('undoes the write whole, says so, and takes it once there is room', async () => {
    const db = openToWrite({ folder });
    migrate(db);
    const queue = createWriteQueue(db, () => 'done');
    await queue.submit(1, (c) => putProject(c, settings('p'), EDITION, NOON));
    const write = (from: number) => {
      const batch = people(from, 100);
      return queue.submit(100, (c) => ingest(c, 'p', rowsOf(batch), columnsOf(batch)));
    };
    await write(0);
    db.pragma(`max_page_count = ${(db.pragma('page_count', { simple: true }) as number) + 3}`); // from there on SQLite says the disk is full
    const fault = storeFault(await write(100).catch((error: unknown) => error));
    expect(fault).toMatchObject({ reason: 'the disk is full', lasts: false });
    expect(recount(db, 'p')).toEqual({ verbatims: 100, differences: [], integrity: 'ok' });
    db.pragma('max_page_count = 1000000');
    expect(await write(100)).toHaveLength(100);
    expect(recount(db, 'p')).toEqual({ verbatims: 200, differences: [], integrity: 'ok' });
    queue.stop();
    db.close();
  });
});

describe('a database that another process holds', () => {
  it('is read meanwhile, is not ready, and says when it begins and ends', async () => {
    const told: (string | null)[] = [];
    const store = await filled(told);
    const other = new Database(file());
    other.exec('BEGIN EXCLUSIVE');
    await expect(say(store, 'p', people(200, 1))).rejects.toMatchObject({
      reason: 'the database is locked by another process',
      lasts: false,
    });
    await expect(store.ready()).rejects.toThrow(/locked/);
    expect(await store.getVerbatim('p', 'v7')).not.toBeNull();
    other.exec('ROLLBACK');
    other.close();
    await becomesReady(store);
    expect(await say(store, 'p', people(200, 1))).toEqual(['accepted']);
    expect(told).toEqual(['the database is locked by another process', null]);
    await store.close();
  });
});

describe('a store that is closed while another process holds its database', () => {
  it('closes, and loses nothing', async () => {
    const store = await filled();
    const other = new Database(file());
    other.exec('BEGIN IMMEDIATE');
    await store.close();
    other.exec('ROLLBACK');
    other.close();
    const again = await open();
    expect(await again.recount('p')).toEqual({ verbatims: 200, differences: [], integrity: 'ok' });
    await again.close();
  });
});

describe('a file that is moved or deleted in use', () => {
  it.each(['-wal', '-shm'])('%s: nothing more is taken, reads go on, and after a restart all is there', async (part) => {
    const told: (string | null)[] = [];
    const store = await filled(told);
    rmSync(file(part));
    await expect(say(store, 'p', people(200, 1))).rejects.toMatchObject({ lasts: true });
    await expect(say(store, 'p', people(201, 1))).rejects.toThrow(/deleted while in use.*restart/);
    await expect(store.ready()).rejects.toThrow(/restart/);
    expect(await store.getVerbatim('p', 'v7')).not.toBeNull();
    expect(told).toHaveLength(1);
    await store.close();
    const again = await open();
    expect(await again.recount('p')).toEqual({ verbatims: 200, differences: [], integrity: 'ok' });
    expect(await say(again, 'p', people(200, 1))).toEqual(['accepted']);
    await again.close();
  });

  it('the database itself: all is there once it is put back', async () => {
    const store = await filled();
    renameSync(file(), `${file()}.moved`);
    await expect(say(store, 'p', people(200, 1))).rejects.toThrow(/moved/);
    await store.close();
    renameSync(`${file()}.moved`, file());
    const again = await open();
    expect(await again.recount('p')).toEqual({ verbatims: 200, differences: [], integrity: 'ok' });
    await again.close();
  });
});

describe('a file that is spoilt between two starts', () => {
  const overwrite = (at: number, bytes: number) => {
    const opened = openSync(file(), 'r+');
    writeSync(opened, Buffer.alloc(bytes, 0xa5), 0, bytes, at);
    closeSync(opened);
  };
  const cases: [string, RegExp, () => void][] = [
    ['its header destroyed', /not a database/, () => overwrite(0, 100)],
    ['cut in the middle', /damaged/, () => truncateSync(file(), Math.floor(statSync(file()).size / 8192) * 4096)],
    [
      'deleted, and its log not',
      /is gone/,
      () => {
        rmSync(file());
        writeFileSync(file('-wal'), ''); // as a process that was killed leaves it
      },
    ],
    [
      'in whose place is a folder',
      /cannot be opened|is no folder/,
      () => {
        rmSync(file());
        mkdirSync(file());
      },
    ],
    [
      'in whose place is another program’s',
      /another program/,
      () => {
        rmSync(file());
        const other = new Database(file());
        other.exec('CREATE TABLE theirs (x)');
        other.close();
      },
    ],
  ];
  it.each(cases)('%s: the service does not start on it, and says why', async (_, reason, spoil) => {
    await (await filled()).close();
    spoil();
    const before = statSync(file(), { throwIfNoEntry: false })?.size;
    await expect(open()).rejects.toMatchObject({ name: 'StoreUnavailable', reason: expect.stringMatching(reason) });
    expect(statSync(file(), { throwIfNoEntry: false })?.size).toBe(before);
  });

  it('a page of it: what is asked of that page is refused, then every write, while the rest is read', async () => {
    await (await filled()).close();
    const bytes = readFileSync(file());
    const text = bytes.lastIndexOf('Bonjour aaa');
    overwrite(Math.floor(text / 4096) * 4096, 4096);
    const told: (string | null)[] = [];
    const store = await open(told);
    const asked = await Promise.allSettled(people(0, 200).map(({ id }) => store.getVerbatim('p', id)));
    expect(asked.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(100);
    expect(asked.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { lasts: true } });
    await expect(say(store, 'p', people(200, 1))).rejects.toThrow(/damaged: stop the service and restore a backup/);
    await expect(store.ready()).rejects.toThrow(/damaged/);
    expect(told).toHaveLength(1);
    await store.close();
  });
});
