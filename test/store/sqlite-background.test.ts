import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createBackground, type Left } from '../../src/store/sqlite/background.ts';
import { createBackgroundReports } from '../../src/store/sqlite/background-reports.ts';
import { ingest } from '../../src/store/sqlite/ingest.ts';
import { migrate } from '../../src/store/sqlite/migrate.ts';
import type { WriteContext } from '../../src/store/sqlite/move-verbatim.ts';
import { DATABASE_FILE, openToWrite } from '../../src/store/sqlite/open-database.ts';
import { putProject } from '../../src/store/sqlite/put-project.ts';
import { deleteVerbatim } from '../../src/store/sqlite/remove-verbatim.ts';
import { createScrubber } from '../../src/store/sqlite/scrubber.ts';
import { indexPiece } from '../../src/store/sqlite/search-index.ts';
import { writeGroup } from '../../src/store/sqlite/write-group.ts';
import { type BackgroundNews, type BackgroundWork, type Store, StoreUnavailable } from '../../src/store/store.ts';
import { createSqliteStore } from '../../src/worker/store-sqlite.ts';
import { columnsOf, EDITION, NOON, rowsOf, type Spoken, say, settings } from './fixtures.ts';

// Work that the store does by itself: a fault of it is told once, as is its end, keeps no other work from being done, and is no fault of
// the store unless a write fails too.

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SECRET = 'quetzalcoatl';

async function open(busyMs = 5000) {
  const news: BackgroundNews[] = [];
  const faults: (string | null)[] = [];
  const store = await createSqliteStore({
    folder,
    busyMs,
    retryAfter: 10,
    fresh: 0,
    changed: (fault) => void faults.push(fault?.reason ?? null),
    background: (one) => void news.push(one),
  });
  let closed = false;
  const close = async () => {
    if (!closed) await store.close();
    closed = true;
  };
  onTestFinished(close);
  return { store: { ...store, close }, news, faults };
}

/** A connection beside the store's. */
function beside() {
  const db = new Database(join(folder, DATABASE_FILE), { timeout: 15_000 });
  onTestFinished(() => void db.close());
  return { db, count: (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number };
}

const refuse = (db: Database.Database, name: string, on: string) =>
  db.exec(`CREATE TRIGGER ${name} BEFORE ${on} BEGIN SELECT RAISE(ABORT, 'no ${SECRET}'); END`);
const failing = async (store: Store) => (await store.condition()).failing;

describe('work that fails', () => {
  it('is told once, and once when it is done, while other work is done and posts are taken', async () => {
    const { store, news, faults } = await open();
    for (const id of ['p', 'q']) await store.putProject(settings(id), EDITION, NOON);
    await say(store, 'p', [{ id: 'a', text: `Le ${SECRET} arrive.` }]);
    const { db, count } = beside();
    refuse(db, 'stays', 'DELETE ON verbatim');
    expect(await failing(store)).toEqual([]);
    await store.deleteProject('p');
    await expect.poll(() => failing(store)).toEqual(['purge']);
    expect(await say(store, 'q', [{ id: 'b', text: 'Le prix convient.' }])).toEqual(['accepted']);
    await expect.poll(() => count('search_queue')).toBe(0);
    expect(count('verbatim')).toBe(2);
    await store.ready();
    db.exec('DROP TRIGGER stays');
    await expect.poll(() => failing(store)).toEqual([]);
    expect(count('verbatim')).toBe(1);
    expect(news).toEqual([
      { work: 'purge', fault: 'SqliteError SQLITE_CONSTRAINT_TRIGGER', lasts: false },
      { work: 'purge', fault: null, lasts: false },
    ]);
    expect(faults).toEqual([]);
  });

  it('an erasure that was cut short, and cannot be ended at the next start: the same', async () => {
    const { store: before } = await open();
    await before.putProject(settings('p'), EDITION, NOON);
    await say(before, 'p', [{ id: 'a' }]);
    const { db, count } = beside();
    db.exec(`INSERT INTO erasure (project, respondent, upto, verbatims) SELECT project, 'hash', 1, 1 FROM project`);
    await before.close();
    refuse(db, 'stays', 'DELETE ON erasure');
    const { store, news } = await open();
    await expect.poll(() => failing(store)).toEqual(['erase']);
    await store.ready();
    db.exec('DROP TRIGGER stays');
    await expect.poll(() => failing(store)).toEqual([]);
    expect(count('erasure')).toBe(0);
    expect(news.map(({ work, fault }) => [work, fault])).toEqual([
      ['erase', 'SqliteError SQLITE_CONSTRAINT_TRIGGER'],
      ['erase', null],
    ]);
  });

  it('for a locked database: the store is looked at, and is not ready for as long as it cannot write', async () => {
    const { store, news, faults } = await open(20);
    await store.putProject(settings('p'), EDITION, NOON);
    await say(store, 'p', [{ id: 'a' }]);
    const { db } = beside();
    refuse(db, 'stays', 'DELETE ON verbatim');
    await store.deleteProject('p');
    await expect.poll(() => failing(store)).toEqual(['purge']);
    db.exec('BEGIN IMMEDIATE');
    await expect.poll(async () => (await store.condition()).available).toBe(false);
    await expect(store.ready()).rejects.toThrow(/locked/);
    db.exec('DROP TRIGGER stays');
    db.exec('COMMIT');
    await expect.poll(() => failing(store)).toEqual([]);
    await expect.poll(async () => (await store.condition()).available).toBe(true);
    expect(new Set(faults)).toEqual(new Set(['the database is locked by another process', null]));
    for (const work of new Set(news.map((one) => one.work))) {
      const told = news.filter((one) => one.work === work).map(({ fault }) => fault);
      expect(told.at(-1)).toBeNull();
      expect(told.filter((fault, i) => fault === told[i - 1])).toEqual([]);
    }
  });

  it('for a file that was taken away: the store says so, though nobody writes', async () => {
    const { store, news, faults } = await open();
    await store.putProject(settings('p'), EDITION, NOON);
    await say(store, 'p', [{ id: 'a' }]);
    const { db } = beside();
    refuse(db, 'stays', 'DELETE ON verbatim');
    await store.deleteProject('p');
    await expect.poll(() => failing(store)).toEqual(['purge']);
    rmSync(join(folder, `${DATABASE_FILE}-wal`));
    await expect.poll(() => faults.length).toBe(1);
    await expect(store.ready()).rejects.toThrow(/deleted while in use/);
    expect(news.at(-1)).toMatchObject({ fault: expect.stringContaining('deleted while in use'), lasts: true });
    expect(await failing(store)).toContain('purge');
  });
});

describe('the scrubbing of the file', () => {
  it('that could not begin leaves nothing behind once it can', () => {
    const db = openToWrite({ folder, busyMs: 1 });
    onTestFinished(() => void db.close());
    migrate(db);
    const write = (run: (context: WriteContext) => unknown) => expect(writeGroup(db, [run])[0]).not.toHaveProperty('error');
    const add = (spoken: readonly Spoken[]) => {
      write((c) => ingest(c, 'p', rowsOf(spoken), columnsOf(spoken)));
      while (indexPiece(db));
    };
    write((c) => putProject(c, settings('p'), EDITION, NOON));
    add(Array.from({ length: 300 }, (_, i) => ({ id: `o${i}`, text: `Le prix numéro ${i} convient.` })));
    add([{ id: `id-of-${SECRET}`, text: `${SECRET} ${SECRET}` }]);
    db.exec('ANALYZE');
    write((c) => deleteVerbatim(c, 'p', `id-of-${SECRET}`));
    const { db: other } = beside();
    other.exec('BEGIN IMMEDIATE');
    const scrubber = createScrubber(db);
    for (let i = 0; i < 3; i += 1) expect(() => scrubber.piece()).toThrow(/locked/);
    other.exec('ROLLBACK');
    while (scrubber.piece() !== 'done');
    expect(Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))).includes(SECRET)).toBe(false);
  });
});

describe('pieces of work', () => {
  const piecesOf = (...answers: (Left | Error)[]) => {
    let at = 0;
    return () => {
      const answer = answers[Math.min(at, answers.length - 1)] as Left | Error;
      at += 1;
      if (answer instanceof Error) throw answer;
      return answer;
    };
  };
  const run = (works: readonly (readonly [BackgroundWork, () => Left])[]) => {
    const news: BackgroundNews[] = [];
    let now = 0;
    const background = createBackground(
      works,
      createBackgroundReports((one) => void news.push(one)),
      () => now,
    );
    const pass = () => {
      now += 600;
      return background();
    };
    return { pass, told: () => news.map(({ work, fault }) => `${work}: ${fault}`) };
  };
  const bug = new TypeError(`cannot read ${SECRET}`);

  it('a fault is told once, however often it comes again, and its end when the work has caught up', () => {
    const { pass, told } = run([['purge', piecesOf(bug, bug, 'more', 'wait', bug, 'more', 'done')]]);
    const left = Array.from({ length: 13 }, pass);
    expect(left.at(-1)).toBe('done');
    expect(told()).toEqual(['purge: TypeError', 'purge: null']);
  });

  it('work that fails waits for a second while other work is done', () => {
    const { pass, told } = run([
      ['purge', piecesOf(bug)],
      ['index', piecesOf('more', 'more', 'done')],
    ]);
    expect(Array.from({ length: 5 }, pass)).toEqual(['more', 'more', 'wait', 'wait', 'wait']);
    expect(told()).toEqual(['purge: TypeError']);
  });

  it('a disk that hinders one hinders all: nothing else is tried then, and nothing at all once it lasts', () => {
    const { pass, told } = run([
      ['purge', piecesOf(new StoreUnavailable('full'), 'more', new StoreUnavailable('gone', { lasts: true }))],
      ['index', piecesOf('more')],
    ]);
    expect([pass(), pass(), pass()]).toEqual(['later', 'more', 'done']);
    expect(told()).toEqual(['purge: full', 'purge: gone']);
  });
});
