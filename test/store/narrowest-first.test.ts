import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localDays } from '../../src/store/counting/local-days.ts';
import { narrowestFirst } from '../../src/store/sqlite/narrowest-first.ts';
import { type Connection, openToRead } from '../../src/store/sqlite/open-database.ts';
import { findProject } from '../../src/store/sqlite/project-rows.ts';
import { scopeOf } from '../../src/store/sqlite/scope.ts';
import type { Filter } from '../../src/store/store.ts';
import { createSqliteStore } from '../../src/worker/store-sqlite.ts';
import { DAY, EDITION, NOON, say, settings } from './fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-'));
let db: Connection;

beforeAll(async () => {
  const store = await createSqliteStore({ folder });
  await store.putProject(settings('p', { timezone: 'UTC' }), EDITION, NOON);
  const spoken = Array.from({ length: 120 }, (_, i) => ({
    id: `${i}`,
    at: NOON + (i < 100 ? 0 : 10 * DAY),
    fields: { channel: i < 90 ? 'web' : 'mail', segments: { plan: i < 10 || i >= 100 ? 'pro' : 'free', city: `${i}` } },
  }));
  await say(store, 'p', spoken);
  await store.close();
  db = openToRead({ folder });
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const order = (filter: Filter) => {
  const project = findProject(db, 'p');
  if (project === null) throw new Error('no project');
  return narrowestFirst(db, scopeOf(db, project, filter), localDays('UTC')).dimensions.map(({ key }) => key);
};
const day = { from: NOON - (NOON % DAY) + 10 * DAY, to: NOON - (NOON % DAY) + 11 * DAY };

it.each<[string, Filter, string[]]>([
  ['fewest verbatims first', { channel: ['web'], segments: { plan: ['pro'] } }, ['segment.plan', 'channel']],
  ['within its days', { ...day, channel: ['mail', 'web'], segments: { plan: ['free'] } }, ['segment.plan', 'channel']],
  ['all values of a key together', { channel: ['mail'], segments: { plan: ['pro', 'free'] } }, ['channel', 'segment.plan']],
  ['a key of very many values before all', { channel: ['mail'], segments: { city: ['7'] } }, ['segment.city', 'channel']],
  ['what nothing has before all', { channel: ['mail'], lang: ['en'] }, ['lang', 'channel']],
  ['one stays alone', { channel: ['mail'] }, ['channel']],
])('%s', (_, filter, expected) => expect(order(filter)).toEqual(expected));
