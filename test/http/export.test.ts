import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { csvText, inert } from '../../src/http/export/csv-text.ts';
import { MENTION_COLUMNS, VERBATIM_COLUMNS } from '../../src/http/export/said-columns.ts';
import { StoreUnavailable } from '../../src/service/ports.ts';
import { startProject } from '../helpers/fixture.ts';
import { startKeyedApp } from '../helpers/own-app.ts';

const NDJSON = { 'content-type': 'application/x-ndjson' };
const FRENCH = { 'accept-language': 'fr' };
const lines = (body: string) =>
  body
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const table = (body: string, delimiter = ',') => parse(body, { bom: true, columns: true, delimiter }) as Record<string, string>[];

const SAID: readonly Record<string, unknown>[] = [
  {
    id: 'a',
    text: 'Awful delay, good staff.',
    lang: 'en',
    at: '2026-02-01T10:00:00+01:00',
    respondent: 'c-77',
    channel: 'web',
    source: 'typeform',
    question: 'Why?',
    journey: { id: 'j-1', step: 2 },
    segments: { plan: 'pro', constructor: 'ours' },
    scores: { nps: 6, csat: 2.5 },
    outcome: { churned: true, at: '2026-02-20' },
    events: { 'first-invoice': '2026-01-02' },
    measures: { minutes: 12.5, hours: { atLeast: 72 } },
    weight: 1.5,
  },
  {
    id: 'b',
    text: '=HYPERLINK("x");\r\n"très", bon price — 😀',
    lang: 'fr',
    at: '2026-01-01T00:00:00Z',
    prompted: ['price'],
    scores: { nps: 0 },
  },
  { id: 'c', text: 'Rien.', lang: 'fr', at: '2025-12-31T22:59:59Z', segments: { region: '+33' } },
];

async function startSaid() {
  const started = await startProject();
  await started.post({ verbatims: SAID });
  return started;
}

describe('an export of verbatims', () => {
  test('as lines is what was posted, and posting it gives the same verbatims', async () => {
    const { call, get } = await startSaid();
    const answer = await get('/export?format=ndjson');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/x-ndjson',
      'content-disposition': 'attachment; filename="verbatims-p-2026-03-01.ndjson"',
    });
    const { respondent: _, ...first } = SAID[0] ?? {};
    expect(lines(answer.body)[0]).toEqual({ ...first, at: '2026-02-01T09:00:00.000Z' });
    await call('PUT', '/v1/projects/q', { name: 'Q', packs: ['insurance'], timezone: 'Europe/Paris' });
    expect((await call('POST', '/v1/projects/q/verbatims', answer.body, NDJSON)).json()).toMatchObject({ accepted: 3, rejectedCount: 0 });
    const list = async (project: string) => (await call('GET', `/v1/projects/${project}/verbatims`)).json();
    expect(await list('q')).toEqual(await list('p'));
    expect((await call('GET', '/v1/projects/q/export?format=ndjson')).body).toBe(answer.body);
  });

  test('with analyses is what the list says', async () => {
    const { get } = await startSaid();
    const answer = await get('/export?format=ndjson&include=analysis&lang=fr');
    expect(lines(answer.body)).toEqual((await get('/verbatims?lang=fr')).json().items);
    for (const query of ['format=csv', 'format=ndjson&what=mentions']) {
      expect((await get(`/export?${query}&include=analysis`)).json()).toMatchObject({ status: 400, errors: [{ pointer: '/include' }] });
    }
  });

  test('as a table of an English reader', async () => {
    const { get } = await startSaid();
    const answer = await get('/export');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="verbatims-p-2026-03-01.csv"',
      'content-language': 'en',
    });
    expect(answer.body).toMatchInlineSnapshot(`
      "﻿id,at,lang,text,question,channel,source,journey,step,nps,csat,ces,stars,churned,churnedAt,weight,sentiment,sentimentLabel,intents,touchpoints,segment.constructor,segment.plan,segment.region
      a,2026-02-01 10:00:00,en,"Awful delay, good staff.",Why?,web,typeform,j-1,2,6,2.5,,,TRUE,2026-02-20,1.5,-0.3799489622552249,negative,,"delivery.delay, staff",ours,pro,
      b,2026-01-01 01:00:00,fr,"'=HYPERLINK(""x"");
      ""très"", bon price — 😀",,,,,,0,,,,,,,0,neutral,,,,,
      c,2025-12-31 23:59:59,fr,Rien.,,,,,,,,,,,,,0,neutral,,,,,'+33
      "
    `);
  });

  test('as a table of a French reader', async () => {
    const { get } = await startSaid();
    expect((await get('/export', FRENCH)).body).toMatchInlineSnapshot(`
      "﻿id;date;langue;texte;question;canal;source;parcours;étape;NPS;satisfaction;effort;étoiles;parti;parti le;poids;sentiment;tonalité;intentions;points de contact;segment.constructor;segment.plan;segment.region
      a;01/02/2026 10:00:00;en;Awful delay, good staff.;Why?;web;typeform;j-1;2;6;2,5;;;VRAI;20/02/2026;1,5;-0,3799489622552249;négatif;;delivery.delay, staff;ours;pro;
      b;01/01/2026 01:00:00;fr;"'=HYPERLINK(""x"");
      ""très"", bon price — 😀";;;;;;0;;;;;;;0;neutre;;;;;
      c;31/12/2025 23:59:59;fr;Rien.;;;;;;;;;;;;;0;neutre;;;;;'+33
      "
    `);
  });

  test('tells no respondent, in any form', async () => {
    const { get } = await startSaid();
    for (const query of ['', '?format=ndjson', '?format=ndjson&include=analysis', '?what=mentions', '?what=mentions&format=ndjson']) {
      expect((await get(`/export${query}`)).body).not.toMatch(/c-77|respondent/);
    }
  });

  test.each([
    ['?channel=web', ['a']],
    ['?segment.region=%2B33', ['c']],
    ['?from=2026-01-01', ['a', 'b']],
    ['?band=detractor', ['a', 'b']],
    ['?q=price', ['b']],
    ['?touchpoint=staff', ['a']],
    ['?touchpoint=price', []],
    ['?touchpoint=price&prompted=include', ['b']],
    ['?question=Why%3F', ['a']],
    ['?order=telling&lang=en', ['a']],
  ])('is filtered as the list is: %s', async (query, ids) => {
    const { get } = await startSaid();
    expect(lines((await get(`/export${query}&format=ndjson`)).body).map(({ id }) => id)).toEqual(ids);
    expect((await get(`/verbatims${query}`)).json().items.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  test.each([
    ['?what=nothing', '/what'],
    ['?format=xlsx', '/format'],
    ['?level=top', '/level'],
    ['?what=salience&q=x', '/q'],
    ['?limit=3', '/limit'],
    ['?what=moments&framework=nope', '/framework'],
    ['?from=2026-02-01&to=2026-01-01', '/from'],
  ])('refuses what it does not take: %s', async (query, pointer) => {
    const { get } = await startSaid();
    expect((await get(`/export${query}`)).json()).toMatchObject({ status: 400, errors: [{ pointer, in: 'query' }] });
  });

  test('of nothing is titles alone, and no lines', async () => {
    const { get } = await startProject();
    expect(table((await get('/export')).body)).toEqual([]);
    expect((await get('/export?format=ndjson')).body).toBe('');
  });

  test('has a segment column for two hundred names', async () => {
    const { get, post } = await startProject();
    const segments = (i: number) =>
      Object.fromEntries(Array.from({ length: 20 }, (_, k) => [`s${String(i * 20 + k).padStart(3, '0')}`, 'x']));
    await post({ verbatims: Array.from({ length: 12 }, (_, i) => ({ text: 'Good.', segments: segments(i) })) });
    const titles = (await get('/export')).body
      .split('\r\n')[0]
      ?.split(',')
      .filter((title) => title.startsWith('segment.'));
    expect([titles?.length, titles?.at(0), titles?.at(-1)]).toEqual([200, 'segment.s000', 'segment.s199']);
  });

  test('asked for by HEAD is its headers', async () => {
    const { call, services } = await startSaid();
    const open = vi.spyOn(services.exports, 'open');
    const answer = await call('HEAD', '/v1/projects/p/export?format=csv');
    expect([answer.status, answer.body]).toEqual([200, '']);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringContaining('.csv'),
    });
    expect(open).toHaveBeenCalledOnce();
  });

  test.each(['csv', 'ndjson'])('is compressed when asked: %s', async (format) => {
    const { app, post } = await startProject();
    await post({ verbatims: Array.from({ length: 400 }, (_, i) => ({ id: `${i}`, text: 'Good staff.' })) });
    const url = `/v1/projects/p/export?format=${format}`;
    const plain = await app.inject({ url });
    const zipped = await app.inject({ url, headers: { 'accept-encoding': 'gzip' } });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(zipped.rawPayload).toString()).toBe(plain.body);
  });

  test('is unchanged as long as nothing changes', async () => {
    const { get, post } = await startSaid();
    const { etag } = (await get('/export')).headers as { etag: string };
    expect((await get('/export', { 'if-none-match': etag })).status).toBe(304);
    expect((await get('/export', { 'if-none-match': etag, ...FRENCH })).status).toBe(200);
    await post({ text: 'Good.' });
    expect((await get('/export', { 'if-none-match': etag })).status).toBe(200);
  });
});

describe('a long walk', () => {
  const many = Array.from({ length: 1200 }, (_, i) => ({
    id: `v${i}`,
    text: 'Good staff.',
    at: new Date(Date.UTC(2026, 0, 1) + (i >> 2)).toISOString(),
  }));

  test('gives each verbatim once, newest first', async () => {
    const { get, post } = await startProject();
    await post(many.map((row) => JSON.stringify(row)).join('\n'), NDJSON);
    const ids = lines((await get('/export?format=ndjson')).body).map(({ id }) => id);
    expect(ids).toEqual(many.map(({ id }) => id).reverse());
    expect(new Set(lines((await get('/export?format=ndjson&order=telling&q=staff')).body).map(({ id }) => id)).size).toBe(1200);
  });

  test.each(['', '&q=staff'])('goes on whatever is deleted, posted or replaced meanwhile%s', async (words) => {
    const { get, post, store } = await startProject();
    await post(many.map((row) => JSON.stringify(row)).join('\n'), NDJSON);
    const list = store.listReadings;
    const gone = ['v1199', 'v950', 'v949', 'v700', 'v3'];
    let pages = 0;
    Object.assign(store, {
      listReadings: async (...asked: Parameters<typeof list>) => {
        const page = await list(...asked);
        pages += 1;
        if (pages === 1) {
          for (const id of gone) await store.deleteVerbatim('p', id);
          await post({ id: 'later', text: 'Good.' });
          await post({ id: 'v11', text: 'Bad staff.', at: many[11]?.at });
        }
        return page;
      },
    });
    const rows = lines((await get(`/export?format=ndjson${words}`)).body);
    expect(pages).toBeGreaterThan(2);
    expect(rows.map(({ id }) => id)).toEqual(
      many
        .map(({ id }) => id)
        .filter((id) => !['v949', 'v700', 'v3'].includes(id))
        .reverse(),
    );
    expect(rows.find(({ id }) => id === 'v11')?.text).toBe('Bad staff.');
  });

  test.each([
    ['the project is deleted', async ({ call }: Awaited<ReturnType<typeof startProject>>) => void (await call('DELETE', '/v1/projects/p'))],
    [
      'the store fails',
      async ({ store }: Awaited<ReturnType<typeof startProject>>) =>
        void Object.assign(store, { listReadings: () => Promise.reject(new Error('no')) }),
    ],
  ])('does not end as if it were whole when %s', async (_, happens) => {
    const started = await startProject();
    await started.post(many.map((row) => JSON.stringify(row)).join('\n'), NDJSON);
    const list = started.store.listReadings;
    Object.assign(started.store, {
      listReadings: async (...asked: Parameters<typeof list>) => {
        const page = await list(...asked);
        await happens(started);
        return page;
      },
    });
    await started.app.listen({ port: 0 });
    const { port } = started.app.server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/v1/projects/p/export?format=ndjson`);
    const ended = await answer.text().then(
      () => (answer.ok ? 'whole' : 'refused'),
      () => 'cut',
    );
    expect(ended).not.toBe('whole');
  });

  test('that cannot begin is refused, a table too', async () => {
    const { get, post, store } = await startSaid();
    await post({ text: 'Good.' });
    Object.assign(store, { listReadings: () => Promise.reject(new StoreUnavailable('the disk is full')) });
    expect((await get('/export')).json()).toMatchObject({ status: 503, code: 'store-unavailable' });
  });

  test('ends when the client goes away, and when the service stops', async () => {
    const { app, post, store } = await startProject();
    await post(many.map((row) => JSON.stringify({ ...row, text: `Good staff. ${'x'.repeat(2000)}` })).join('\n'), NDJSON);
    const list = store.listReadings;
    let pages = 0;
    const reread = async (...[project, query]: Parameters<typeof list>) => {
      pages += 1; // never the last page: a walk without an end
      return { ...(await list(project, { ...query, limit: 200 })), next: [Number.MAX_SAFE_INTEGER, '1'] as const };
    };
    Object.assign(store, { listReadings: reread });
    await app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.server.address() as AddressInfo;
    const begin = async () => {
      const asked = request({ host: '127.0.0.1', port, path: '/v1/projects/p/export?format=ndjson' }).end();
      asked.on('error', () => undefined);
      const [answer] = await once(asked, 'response');
      answer.on('error', () => undefined);
      return { asked, answer };
    };
    const { asked } = await begin();
    await expect.poll(() => pages).toBeGreaterThan(2); // the client reads nothing, so that what is sent is held back
    await expect
      .poll(async () => {
        const before = pages;
        await new Promise((resolve) => setTimeout(resolve, 50));
        return pages - before;
      })
      .toBe(0);
    expect(pages).toBeLessThan(100);
    asked.destroy();
    const { answer } = await begin();
    answer.resume();
    await expect.poll(() => pages).toBeGreaterThan(10);
    const ended = new Promise((resolve) => answer.once('close', resolve));
    await app.close();
    await ended;
    const after = pages;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([pages, answer.complete]).toEqual([after, false]);
  });
});

describe('an export of mentions', () => {
  test('has a row for each', async () => {
    const { get } = await startSaid();
    const rows = lines((await get('/export?what=mentions&format=ndjson', FRENCH)).body);
    expect(rows.map(({ verbatim, touchpoint, surface }) => [verbatim, touchpoint, surface])).toMatchInlineSnapshot(`
      [
        [
          "a",
          "delivery.delay",
          "delay",
        ],
        [
          "a",
          "staff",
          "staff",
        ],
      ]
    `);
    const [first] = rows;
    expect(first).toMatchObject({ verbatim: 'a', at: '2026-02-01T09:00:00.000Z', lang: 'en', channel: 'web', segments: { plan: 'pro' } });
    const included = lines((await get('/export?what=mentions&format=ndjson&prompted=include')).body);
    expect(included.length).toBe(rows.length + 1);
    expect(lines((await get('/export?what=mentions&format=ndjson&touchpoint=staff')).body).map(({ touchpoint }) => touchpoint)).toEqual([
      'staff',
    ]);
  });

  test('as a table in both languages', async () => {
    const { get } = await startSaid();
    expect((await get('/export?what=mentions&prompted=include')).body).toMatchInlineSnapshot(`
      "﻿verbatim,at,touchpoint,touchpointLabel,surface,start,end,sentiment,sentimentLabel,implicit,prompted,lang,question,channel,source,nps,csat,ces,stars,segment.constructor,segment.plan,segment.region
      a,2026-02-01 10:00:00,delivery.delay,delivery.delay (en),delay,6,11,-0.3799489622552249,negative,FALSE,FALSE,en,Why?,web,typeform,6,2.5,,,ours,pro,
      a,2026-02-01 10:00:00,staff,staff (en),staff,18,23,-0.3799489622552249,negative,FALSE,FALSE,en,Why?,web,typeform,6,2.5,,,ours,pro,
      b,2026-01-01 01:00:00,price,price (en),price,30,35,0,neutral,FALSE,TRUE,fr,,,,0,,,,,,
      "
    `);
    expect((await get('/export?what=mentions&touchpoint=staff', FRENCH)).body).toMatchInlineSnapshot(`
      "﻿verbatim;date;point de contact;libellé;extrait;début;fin;sentiment;tonalité;implicite;suggéré;langue;question;canal;source;NPS;satisfaction;effort;étoiles;segment.constructor;segment.plan;segment.region
      a;01/02/2026 10:00:00;staff;staff (fr);staff;18;23;-0,3799489622552249;négatif;FAUX;FAUX;en;Why?;web;typeform;6;2,5;;;ours;pro;
      "
    `);
  });
});

describe('an export of an insight', () => {
  const many = Array.from({ length: 60 }, (_, i) => ({
    id: `v${i}`,
    text: i % 3 ? 'Good staff.' : 'Bad price, bad staff.',
    at: '2026-02-10T12:00:00Z',
    scores: { nps: i % 3 ? 9 : 2 },
  }));

  test.each([
    ['salience', '', ['point de contact parent']],
    ['salience', '&level=top&group=base', ['point de contact parent']],
    ['moments', '&framework=product', ['moment parent', 'raisons']],
    ['trends', '&every=week', ['intention']],
    ['scores', '&every=year', ['segment']],
    ['drivers', '&outcome=nps', ['point de contact parent', 'impact', 'impact (bas)', 'impact (haut)', 'q', 'raisons']],
    ['priorities', '&outcome=nps', ['point de contact parent']],
  ])('gives the items of the call: %s%s', async (what, fields, nothing) => {
    const { get, post } = await startProject();
    await post({ verbatims: many });
    const own = `/${what}?x${fields}`.replace('x&', '').replace(/\?x$/, '');
    const asked = await get(own);
    const answer = await get(`/export?format=ndjson&what=${what}${fields}`);
    expect(lines(answer.body)).toEqual(asked.json().items);
    expect(asked.json().items.length).toBeGreaterThan(0);
    const rows = table((await get(`/export?what=${what}${fields}`, FRENCH)).body, ';');
    expect(rows.length).toBe(asked.json().items.length);
    const empty = Object.keys(rows[0] ?? {}).filter((title) => rows.every((row) => row[title] === ''));
    expect(empty).toEqual(nothing);
  });

  test('is a 202 while it is first computed', async () => {
    const { get, post, services } = await startProject();
    await post({ verbatims: many });
    Object.assign(services.insights, { drivers: async () => null });
    const answer = await get('/export?what=drivers');
    expect([answer.status, answer.headers['retry-after'], answer.headers.etag]).toEqual([202, '2', undefined]);
  });

  test('withholds what the call withholds', async () => {
    const { call, get, post } = await startProject();
    await call('PUT', '/v1/projects/p', { name: 'P', timezone: 'UTC', minCell: 30 });
    await post({ verbatims: many });
    const { items } = (await get('/salience')).json();
    expect(items.some(({ reliability }: { reliability: string }) => reliability === 'suppressed')).toBe(true);
    expect(lines((await get('/export?what=salience&format=ndjson')).body)).toEqual(items);
    const price = table((await get('/export?what=salience')).body).find(({ touchpoint }) => touchpoint === 'price');
    expect(price).toMatchObject({ verbatims: '', share: '', reliability: 'suppressed' });
  });
});

describe('a cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+33 6', "'+33 6"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ['a=1', 'a=1'],
    ["'quoted'", "'quoted'"],
    ['', ''],
  ])('of text is no formula: %j', (text, written) => {
    expect(inert(text)).toBe(written);
  });

  const back = (cell: string) => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell);
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('"', ';', ',', '\r', '\n', '=', '+', '-', '@', "'", '\t', 'é', '😀', ' ', 'a', '\uFEFF') }),
  );

  test.each(['en', 'fr'] as const)('is read back as it was: %s', (language) => {
    const columns = VERBATIM_COLUMNS.filter(({ titles }) => ['id', 'text', 'question', 'nps', 'sentiment'].includes(titles.en));
    const { head, rows } = csvText(columns, language, 'Europe/Paris');
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText, number), { maxLength: 6 }), (said) => {
        const page = said.map(([text, question, score], i) => ({ id: `${i}`, text, question, sentiment: { score } }));
        const delimiter = language === 'fr' ? ';' : ',';
        const [, ...read] = parse(head + rows(page), { bom: true, delimiter, relax_column_count: false }) as string[][];
        const cells = read.map(([id, text = '', question = '', , score = '']) => [
          id,
          back(text),
          back(question),
          Number(score.replace(',', '.')),
        ]);
        expect(cells).toEqual(page.map((row) => [row.id, row.text, row.question, row.sentiment.score + 0]));
      }),
    );
  });

  test('of a number is a number, of a time the zone’s, of a flag the spreadsheet’s', () => {
    const row = { at: '2026-07-01T22:30:00Z', start: 3, score: -0.25, implicit: true, prompted: false, label: 'negative' };
    const titles = ['at', 'start', 'sentiment', 'sentimentLabel', 'implicit', 'prompted'];
    const columns = MENTION_COLUMNS.filter((column) => titles.includes(column.titles.en));
    const written = (language: 'en' | 'fr') => csvText(columns, language, 'Europe/Paris').rows([row]);
    expect(written('en')).toBe('2026-07-02 00:30:00,3,-0.25,negative,TRUE,FALSE\r\n');
    expect(written('fr')).toBe('02/07/2026 00:30:00;3;-0,25;négatif;VRAI;FAUX\r\n');
  });
});

test('an export takes a key that may read the project', async () => {
  const { call, make, admin } = await startKeyedApp();
  const key = async (body: object) => (await make(admin, body)).key;
  const url = '/v1/projects/p/export';
  expect((await call('GET', url)).status).toBe(401);
  expect((await call('GET', url, await key({ project: 'p', scopes: ['ingest'] }))).status).toBe(403);
  expect((await call('GET', url, await key({ project: 'q', scopes: ['admin'] }))).json()).toMatchObject({
    status: 404,
    code: 'unknown-project',
  });
  expect((await call('GET', url, await key({ project: 'p', scopes: ['read'] }))).status).toBe(200);
});
