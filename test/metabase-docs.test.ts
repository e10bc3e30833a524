import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startOwnApp } from './helpers/own-app.ts';

const PAGES = { en: 'docs/metabase.md', fr: 'docs/fr/metabase.md' } as const;
const page = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const queriesOf = (path: string) => [...page(path).matchAll(/```sql\n(.+?)```/gs)].map(([, sql = '']) => sql);

const WORDS = ['Good staff.', 'Bad price, bad staff.', 'Awful delay, good price.', 'Nothing to say.', 'Bad delivery.'];
const SAID = Array.from({ length: 90 }, (_, i) => ({
  id: `v${i}`,
  text: WORDS[i % 5],
  lang: 'en',
  at: new Date(Date.UTC(2026, i % 2, 3 + (i % 20), i % 24)).toISOString(),
  respondent: `person-${i}`,
  channel: i % 2 ? 'web' : 'mail',
  segments: { plan: i % 3 ? 'pro' : 'free' },
  ...(i % 7 === 0 ? {} : { scores: { nps: (i * 3) % 11 } }),
}));

async function startRead() {
  const { call, folder, store } = await startOwnApp();
  for (const [project, rows] of [
    ['demo', SAID],
    ['other', SAID.slice(0, 3)],
  ] as const) {
    await call('PUT', `/v1/projects/${project}`, undefined, { name: 'Démo', timezone: 'UTC' });
    await call('POST', `/v1/projects/${project}/verbatims`, undefined, { verbatims: rows });
  }
  const db = new Database(join(folder, 'saillance.db'), { readonly: true });
  onTestFinished(() => void db.close());
  const get = async (path: string) => (await call('GET', `/v1/projects/demo${path}`)).json();
  return { call, folder, get, store, rows: (sql: string) => db.prepare(sql).all() as Record<string, unknown>[] };
}

interface Item {
  readonly touchpoint: string;
  readonly label: string;
  readonly verbatims: number;
  readonly share: { readonly value: number };
  readonly sentiment: { readonly negative: number; readonly net: { readonly value: number } };
}
const byTouchpoint = <T extends { touchpoint?: unknown }>(rows: readonly T[]) => new Map(rows.map((row) => [row.touchpoint, row]));

describe('the page on Metabase', () => {
  test('has the same queries in both languages, but for the labels', () => {
    expect(queriesOf(PAGES.fr)).toEqual(queriesOf(PAGES.en).map((sql) => sql.replace('label_en', 'label_fr')));
    expect(queriesOf(PAGES.en)).toHaveLength(4);
  });

  test('names the views and their columns as they are', async () => {
    const { rows } = await startRead();
    const views = rows("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name").map(({ name }) => String(name));
    for (const path of Object.values(PAGES)) {
      const told = [...page(path).matchAll(/^\| `(v_\w+)` \|.*\| ([^|]+) \|$/gm)].map(([, view = '', columns = '']) => ({
        view,
        columns: ['project', ...[...columns.matchAll(/`(\w+)`/g)].map(([, name]) => name)],
      }));
      expect(told.map(({ view }) => view).sort()).toEqual(views);
      for (const { view, columns } of told) expect(rows(`PRAGMA table_info(${view})`).map(({ name }) => name)).toEqual(columns);
    }
  });

  test('ranks as the API does', async () => {
    const { get, rows } = await startRead();
    const { items } = (await get('/salience')) as { items: Item[] };
    const read = byTouchpoint(rows(queriesOf(PAGES.en)[0] ?? ''));
    expect(read.size).toBe(items.length);
    for (const { touchpoint, label, verbatims, share, sentiment } of items) {
      expect(read.get(touchpoint)).toEqual({
        touchpoint,
        label,
        verbatims,
        share: share.value,
        net_sentiment: expect.closeTo(sentiment.net.value, 9),
      });
    }
  });

  test('gives the NPS of the API', async () => {
    const { get, rows } = await startRead();
    const { items } = (await get('/scores?every=month')) as { items: { time: string; score: string; value: number; n: number }[] };
    const expected = items
      .filter(({ score, n }) => score === 'nps' && n > 0)
      .map(({ time, value, n }) => ({ said_in_month: time.slice(0, 7), answers: n, nps: expect.closeTo(value, 9) }));
    expect(expected).toHaveLength(2);
    expect(rows(queriesOf(PAGES.en)[1] ?? '')).toEqual(expected);
  });

  test('finds what detractors speak ill of as the API does', async () => {
    const { get, rows } = await startRead();
    const { items } = (await get('/salience?band=detractor')) as { items: Item[] };
    const expected = items.map(({ touchpoint, verbatims, sentiment }) => ({ touchpoint, verbatims, complaints: sentiment.negative }));
    expect(byTouchpoint(rows(queriesOf(PAGES.en)[2] ?? ''))).toEqual(byTouchpoint(expected));
  });

  test('counts in the days of the time zone of whoever reads', async () => {
    const { folder } = await startRead();
    const script = `const [, file, sql] = process.argv; const db = new (require('better-sqlite3'))(file, { readonly: true });
      console.log(JSON.stringify(db.prepare(sql).all()))`;
    const daysIn = (TZ: string) => {
      const args = ['-e', script, join(folder, 'saillance.db'), queriesOf(PAGES.en)[3] ?? ''];
      return JSON.parse(execFileSync(process.execPath, args, { env: { ...process.env, TZ }, encoding: 'utf8' }));
    };
    for (const timeZone of ['Europe/Paris', 'America/New_York']) {
      const counts = new Map<string, number>();
      for (const { at } of SAID) {
        const day = new Date(at).toLocaleDateString('sv-SE', { timeZone });
        counts.set(day, (counts.get(day) ?? 0) + 1);
      }
      const expected = [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([day, verbatims]) => ({ day, verbatims }));
      expect(daysIn(timeZone)).toEqual(expected);
    }
  });
});

describe('the views', () => {
  test('agree with the API', async () => {
    const { get, rows } = await startRead();
    const { items } = (await get('/verbatims?limit=1000')) as {
      items: { id: string; at: string; text: string; scores?: { nps?: number }; analysis: { sentiment: object; mentions: object[] } }[];
    };
    const read = rows("SELECT * FROM v_verbatim WHERE project = 'demo' ORDER BY at_ms DESC");
    expect(read.length).toBe(SAID.length);
    const one = items.find(({ id }) => id === 'v9');
    expect(read.find(({ verbatim }) => verbatim === 'v9')).toMatchObject({
      said_at: one?.at.replace('T', ' ').slice(0, 19),
      said_on: one?.at.slice(0, 10),
      at_ms: Date.parse(one?.at ?? ''),
      text: one?.text,
      lang: 'en',
      channel: 'web',
      nps: 5,
      nps_band: 'detractor',
      mentions: one?.analysis.mentions.length,
    });
    const sum = (name: string) => rows(`SELECT sum(${name}) AS n FROM v_day WHERE project = 'demo'`)[0]?.n;
    expect([sum('verbatims'), sum('with_mention')]).toEqual([SAID.length, (await get('/salience')).scope.withMention]);
    expect(rows("SELECT count(*) AS n FROM v_mention WHERE project = 'demo'")[0]?.n).toBe(
      items.reduce((n, { analysis }) => n + analysis.mentions.length, 0),
    );
    expect(rows("SELECT value, count(*) AS n FROM v_segment WHERE project = 'demo' AND segment = 'plan' GROUP BY value")).toEqual([
      { value: 'free', n: 30 },
      { value: 'pro', n: 60 },
    ]);
    expect(rows('SELECT project, name, timezone FROM v_project ORDER BY project')).toEqual([
      { project: 'demo', name: 'Démo', timezone: 'UTC' },
      { project: 'other', name: 'Démo', timezone: 'UTC' },
    ]);
  });

  test('show no respondent and no secret, and nothing of a deleted project', async () => {
    const { call, rows, store } = await startRead();
    const secret = Buffer.from((await store.respondentSecret('demo')) ?? []);
    const hashes = rows('SELECT respondent FROM verbatim').map(({ respondent }) => String(respondent));
    expect(hashes).toHaveLength(93);
    const views = rows("SELECT name FROM sqlite_schema WHERE type = 'view'").map(({ name }) => String(name));
    for (const view of views) {
      const shown = JSON.stringify(rows(`SELECT * FROM ${view}`));
      for (const hidden of [...hashes, 'person-', secret.toString('hex'), secret.toString('base64')]) expect(shown).not.toContain(hidden);
    }
    await call('DELETE', '/v1/projects/demo');
    for (const view of views) expect(rows(`SELECT * FROM ${view} WHERE project <> 'other'`)).toEqual([]);
  });

  test.each([
    ['one verbatim', "SELECT * FROM v_verbatim WHERE project = 'demo' AND verbatim = 'v9'"],
    ['a range of time', "SELECT * FROM v_verbatim WHERE project = 'demo' AND at_ms >= 1 AND at_ms < 2"],
    [
      'mentions with their verbatims',
      "SELECT * FROM v_mention m JOIN v_verbatim v ON v.project = m.project AND v.verbatim = m.verbatim WHERE m.project = 'demo'",
    ],
    ['touchpoints', "SELECT touchpoint, count(*) FROM v_verbatim_touchpoint WHERE project = 'demo' GROUP BY touchpoint"],
  ])('are read by their keys: %s', async (_, sql) => {
    const { rows } = await startRead();
    const steps = rows(`EXPLAIN QUERY PLAN ${sql}`).map(({ detail }) => String(detail));
    expect(steps.filter((step) => /^SCAN (?!p$|m VIRTUAL)/.test(step))).toEqual([]);
  });
});
