import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listSql } from '../../src/store/sqlite/list-sql.ts';
import type { Connection } from '../../src/store/sqlite/open-database.ts';
import { openToRead, openToWrite } from '../../src/store/sqlite/open-database.ts';
import { findProject } from '../../src/store/sqlite/project-rows.ts';
import { QUESTIONS } from '../../src/store/sqlite/questions.ts';
import { quotesSql } from '../../src/store/sqlite/quotes.ts';
import { READ_ROLLUPS } from '../../src/store/sqlite/read-rollups.ts';
import { textsSql } from '../../src/store/sqlite/read-texts.ts';
import { scanSql } from '../../src/store/sqlite/scan-readings.ts';
import { scopeOf, scopeValues } from '../../src/store/sqlite/scope.ts';
import { FORGET_IF_EMPTY } from '../../src/store/sqlite/slice-rows.ts';
import { IDS_BETWEEN } from '../../src/store/sqlite/verbatim-rows.ts';
import type { Filter, VerbatimQuery } from '../../src/store/store.ts';
import { createSqliteStore } from '../../src/worker/store-sqlite.ts';
import { EDITION, NOON, say, settings } from './fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-'));
let db: Connection;

beforeAll(async () => {
  const store = await createSqliteStore({ folder });
  await store.putProject(settings('p'), EDITION, NOON);
  const spoken = Array.from({ length: 400 }, (_, i) => ({
    id: `${i}`,
    at: NOON + i * 1e6,
    intents: ['leave' as const],
    said: [{ touchpoint: i % 2 ? 'price' : 'staff', start: 0, score: 1 }],
    fields: { channel: 'web', segments: { plan: `${i % 3}`, city: `${i % 5}` } },
  }));
  await say(store, 'p', spoken);
  await store.close(); // takes the statistics that the planner works with
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A file that has grown since it was made, and has not been closed yet, has no statistics. */
function forgetStatistics() {
  const own = openToWrite({ folder });
  for (const table of ['sqlite_stat1', 'sqlite_stat4']) own.exec(`DELETE FROM ${table}`);
  own.close();
}

const plan = (sql: string, values: unknown[] | Readonly<Record<string, unknown>>) => {
  const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(Array.isArray(values) ? values : [values])) as { detail: string }[];
  return rows.map(({ detail }) => detail).filter((detail) => !/json_each|^(CORRELATED |LIST |SCALAR )+SUBQUERY|^SEARCH g/.test(detail));
};
const project = () => {
  const found = findProject(db, 'p');
  if (found === null) throw new Error('no project');
  return found;
};
const list = (query: Partial<VerbatimQuery>) => {
  const found = listSql(db, project(), { filter: {}, prompted: 'exclude', order: 'newest', limit: 10, ...query });
  if (found === null) throw new Error('nothing to find');
  return plan(found.sql, found.values);
};
const scan = (filter: Filter) => {
  const scope = scopeOf(db, project(), filter);
  const { from, ...values } = scopeValues(scope);
  return plan(scanSql(scope), { ...values, at: from, row: 0, slice: scope.dimensions[0]?.slices[0] ?? null });
};
const ONE_BY_ONE = [
  'SEARCH r USING PRIMARY KEY (project=? AND generation=? AND at=? AND row=?)',
  'SEARCH v USING INTEGER PRIMARY KEY (rowid=?)',
];

describe.each([
  ['with the planner’s statistics', () => undefined],
  ['without statistics', forgetStatistics],
])('query plans %s', (_, before) => {
  beforeAll(() => {
    before();
    db = openToRead({ folder });
  });
  afterAll(() => db.close());

  it('a slice is looked for among the members of that slice alone', () => {
    expect(plan(FORGET_IF_EMPTY, { project: 1, slice: 1 })).toEqual([
      'SEARCH slice USING INTEGER PRIMARY KEY (rowid=?)',
      'SEARCH m USING PRIMARY KEY (project=? AND generation=? AND slice=?)',
    ]);
  });

  it('the verbatims of a response are looked for among the ids that begin alike', () => {
    expect(plan(IDS_BETWEEN, [1, 't:a:', 't:a;'])).toEqual([
      'SEARCH verbatim USING COVERING INDEX sqlite_autoindex_verbatim_1 (project=? AND id>? AND id<?)',
    ]);
  });

  it('a ranking reads the blocks of its periods and nothing else', () => {
    expect(plan(READ_ROLLUPS, [1, 1, 0, 20260101, 20260131])).toEqual([
      'SEARCH rollup USING INDEX sqlite_autoindex_rollup_1 (project=? AND generation=? AND slice=? AND period>? AND period<?)',
    ]);
  });

  it('a ranking from mentions goes on from a place in time, or in a slice, and sorts nothing', () => {
    expect(scan({ from: NOON })).toEqual(['SEARCH r USING PRIMARY KEY (project=? AND generation=? AND (at,row)>(?,?) AND at<?)']);
    expect(scan({ from: NOON, segments: { plan: ['1'], city: ['2'] } })).toEqual([
      'SEARCH m USING PRIMARY KEY (project=? AND generation=? AND slice=? AND (at,row)>(?,?) AND at<?)',
      'SEARCH x EXISTS USING PRIMARY KEY (project=? AND generation=? AND slice=? AND at=? AND row=?)',
      'SEARCH r USING PRIMARY KEY (project=? AND generation=? AND at=? AND row=?)',
    ]);
  });

  it('lists follow an order that is kept, and sort nothing', () => {
    const newest = ['SEARCH r USING PRIMARY KEY (project=? AND generation=? AND at>? AND at<?)', ...ONE_BY_ONE.slice(1)];
    expect(list({})).toEqual(newest);
    expect(list({ label: 'positive', after: [NOON, '3'] })).toEqual(newest);
    expect(list({ order: 'telling' })).toEqual([
      'SEARCH r USING INDEX reading_telling (project=? AND generation=?)',
      ...ONE_BY_ONE.slice(1),
    ]);
    expect(list({ touchpoint: 'price' })).toEqual([
      'SEARCH s USING PRIMARY KEY (project=? AND generation=? AND item=? AND at>? AND at<?)',
      ...ONE_BY_ONE,
    ]);
    expect(list({ touchpoint: 'price', order: 'telling' })).toEqual([
      'SEARCH s USING COVERING INDEX sighting_telling (project=? AND generation=? AND item=?)',
      ...ONE_BY_ONE,
    ]);
    expect(list({ intent: 'leave' })).toEqual([
      'SEARCH m USING PRIMARY KEY (project=? AND generation=? AND slice=? AND at>? AND at<?)',
      ...ONE_BY_ONE,
    ]);
  });

  it('questions are counted along the members of their slices, and nothing is sorted', () => {
    const { project: number, live } = project();
    const members = 'USING PRIMARY KEY (project=? AND generation=? AND slice=? AND at>? AND at<?)';
    expect(plan(QUESTIONS, { project: number, live, from: 0, to: NOON, most: 10 })).toEqual([
      'SEARCH s USING COVERING INDEX sqlite_autoindex_slice_1 (project=? AND key=?)',
      ...Array.from({ length: 3 }, () => `SEARCH m ${members}`),
    ]);
  });

  it('a search starts from its words', () => {
    expect(list({ words: 'bonjour', touchpoint: 'price' })).toEqual([
      expect.stringMatching(/^SCAN search VIRTUAL TABLE INDEX/),
      'SEARCH v USING INTEGER PRIMARY KEY (rowid=?)',
      'SEARCH s USING PRIMARY KEY (project=? AND generation=? AND item=? AND at=? AND row=?)',
      ONE_BY_ONE[0],
      'USE TEMP B-TREE FOR ORDER BY',
    ]);
  });

  it('what is left of a search is read from its places, the words not looked up again', () => {
    expect(list({ words: 'bonjour', among: [1, 2] })).toEqual([
      expect.stringMatching(/^SCAN k VIRTUAL TABLE INDEX/),
      'SEARCH v USING INTEGER PRIMARY KEY (rowid=?)',
      ONE_BY_ONE[0],
      'USE TEMP B-TREE FOR ORDER BY',
    ]);
  });

  it('quotes walk down from the strongest', () => {
    const scope = scopeOf(db, project(), {});
    expect(plan(quotesSql(scope), { ...scopeValues(scope), item: 1, modes: 1, each: 3, label: null })).toEqual([
      'SEARCH s USING COVERING INDEX sighting_telling (project=? AND generation=? AND item=?)',
      ...ONE_BY_ONE,
    ]);
  });

  it('texts about a touchpoint start from its sightings; those without it look each verbatim up among them', () => {
    const texts = (mentioned: boolean, filter: Filter = {}) => {
      const scope = scopeOf(db, project(), filter);
      const about = { touchpoint: 'price', prompted: 'exclude', mentioned } as const;
      return plan(textsSql(scope, about), { ...scopeValues(scope), item: 1, modes: 1, asked: '[]', part: 9, limit: 9 });
    };
    const looked = 'SEARCH s USING PRIMARY KEY (project=? AND generation=? AND item=? AND at=? AND row=?)';
    expect(texts(true)).toEqual(['SEARCH s USING PRIMARY KEY (project=? AND generation=? AND item=? AND at>? AND at<?)', ...ONE_BY_ONE]);
    expect(texts(false).filter((detail) => detail.startsWith('SEARCH'))).toEqual([
      'SEARCH r USING PRIMARY KEY (project=? AND generation=? AND at>? AND at<?)',
      looked,
      ...ONE_BY_ONE.slice(1),
    ]);
    expect(texts(false, { segments: { plan: ['1'] } })).toContain(looked);
  });
});
