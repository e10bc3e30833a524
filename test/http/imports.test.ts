import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import type { ImportAnswer } from '../../src/schemas/import.ts';
import { startKeyedApp } from '../helpers/own-app.ts';

const CSV = { 'content-type': 'text/csv' };
const MAPPING = {
  texts: [{ from: 'Commentaire' }],
  id: 'Réf',
  respondent: 'Client',
  at: { from: 'Date', order: 'day-first' },
  scores: { nps: { from: 'Note' } },
  segments: { plan: 'Formule' },
};
const asked = (more: object = {}) => `?${new URLSearchParams({ mapping: JSON.stringify({ ...MAPPING, ...more }) })}`;
const HEADER = 'Réf;Commentaire;Client;Date;Note;Formule';
const line = (i: number, { note = String(i % 11), text = i % 2 ? 'Good price' : 'Bad delivery', who = `c-${i}` } = {}) =>
  `r${i};"${text}, dit-il ;
ligne deux.";${who};${String(1 + (i % 28)).padStart(2, '0')}/02/2026;${note};pro`;
const fileOf = (lines: readonly string[]) => `${[HEADER, ...lines].join('\r\n')}\r\n`;
const rows = (n: number, given?: (i: number) => Parameters<typeof line>[1]) =>
  fileOf(Array.from({ length: n }, (_, i) => line(i, given?.(i))));
const excelFrench = (text: string) => Buffer.from(text, 'latin1');

async function start() {
  const started = await startKeyedApp();
  const { call, admin, folder, services } = started;
  const at = '/v1/projects/p/imports';
  const post = (body: unknown, query = asked(), headers: Record<string, string> = CSV, project = 'p') =>
    call('POST', `/v1/projects/${project}/imports${query}`, admin, body, headers);
  const get = async (path = '', project = 'p') => (await call('GET', `/v1/projects/${project}/imports${path}`, admin)).json();
  const done = async (answer: { json: () => ImportAnswer }): Promise<ImportAnswer> => {
    const { id } = answer.json();
    await services.imports.idle();
    return get(`/${id}`);
  };
  const kept = () => readdirSync(join(folder, 'imports'));
  return { ...started, at, post, get, done, kept };
}

test('a CSV as Excel writes it in French goes from upload to ranking, and its file is gone afterwards', async () => {
  const { call, admin, post, done, kept, folder, at } = await start();
  const answer = await post(excelFrench(rows(1200)));
  expect([answer.status, answer.headers.location]).toEqual([202, `${at}/${answer.json().id}`]);
  expect(answer.json()).toMatchObject({ state: 'waiting', format: 'csv', mapping: MAPPING, counts: { read: 0 }, rejected: [] });
  const ended = await done(answer);
  expect(ended).toMatchObject({ state: 'done', failure: null, secondsLeft: null });
  expect(ended.counts).toEqual({ read: 1200, accepted: 1200, duplicates: 0, updated: 0, rejected: 0 });
  expect(ended.bytes).toEqual({ read: ended.bytes.total, total: excelFrench(rows(1200)).length });
  expect(kept()).toEqual([]);
  expect(statSync(join(folder, 'imports')).mode & 0o777).toBe(0o700);
  const salience = (await call('GET', '/v1/projects/p/salience?segment.plan=pro', admin)).json();
  expect(salience.items.map((item: { touchpoint: string; verbatims: number }) => [item.touchpoint, item.verbatims])).toEqual([
    ['delivery', 600],
    ['price', 600],
  ]);
  const { items } = (await call('GET', '/v1/projects/p/verbatims?limit=1', admin)).json();
  expect(items[0]).toMatchObject({
    text: 'Good price, dit-il ;\nligne deux.',
    question: 'Commentaire',
    scores: { nps: expect.any(Number) },
  });
});

test('the same file again holds duplicates only, and another version of a row replaces it', async () => {
  const { post, done } = await start();
  await done(await post(rows(50)));
  expect((await done(await post(rows(50)))).counts).toEqual({ read: 50, accepted: 0, duplicates: 50, updated: 0, rejected: 0 });
  const changed = rows(50, (i) => (i === 7 ? { note: '10' } : {}));
  expect((await done(await post(changed))).counts).toEqual({ read: 50, accepted: 0, duplicates: 49, updated: 1, rejected: 0 });
});

test('a form, a workbook and lines of JSON are taken alike', async () => {
  const { post, done, call, admin } = await start();
  const form = new FormData();
  form.set('file', new Blob([rows(3)]), 'avis.csv');
  form.set('mapping', JSON.stringify(MAPPING));
  const body = new Response(form);
  const sent = await post(Buffer.from(await body.arrayBuffer()), '', { 'content-type': body.headers.get('content-type') ?? '' });
  expect(await done(sent)).toMatchObject({ name: 'avis.csv', state: 'done', counts: { accepted: 3 } });

  const sheet = await writeExcel([
    ['Avis', 'Note', 'Date'].map((value) => ({ value })),
    [{ value: 'Good price' }, { value: 9, type: Number }, { value: new Date(Date.UTC(2026, 1, 3)), type: Date, format: 'dd/mm/yyyy' }],
  ] as never).toBuffer();
  const mapping = { texts: [{ from: 'Avis' }], scores: { nps: { from: 'Note' } }, at: { from: 'Date' } };
  const type = { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
  const workbook = await done(await post(sheet, `?${new URLSearchParams({ mapping: JSON.stringify(mapping) })}`, type));
  expect(workbook).toMatchObject({ format: 'xlsx', state: 'done', counts: { read: 1, accepted: 1, rejected: 0 } });

  const lines = '{"id":"n1","text":"Good staff."}\n{"id":"n2","text":"Bad website.","scores":{"nps":1}}\n';
  const ndjson = await done(await post(lines, '', { 'content-type': 'application/x-ndjson' }));
  expect(ndjson).toMatchObject({ format: 'ndjson', mapping: null, counts: { read: 2, accepted: 2 } });
  expect((await call('GET', '/v1/projects/p/verbatims/n2', admin)).json()).toMatchObject({ text: 'Bad website.', scores: { nps: 1 } });
});

test('several rows of header are taken as said: in the query, a form or a profile; blank fields of a form say nothing', async () => {
  const { call, admin, post, done, at } = await start();
  const table = 'Questionnaire;;\nRéf;Réponses;\n;Avis;Note\nr1;Good price;9\nr2;Bad delivery;2\n';
  const mapping = { texts: [{ from: 'Avis' }], id: 'Réf', scores: { nps: { from: 'Note' } } };
  const query = (more: Record<string, string>) => `?${new URLSearchParams({ mapping: JSON.stringify(mapping), ...more })}`;
  const shown = (await call('POST', `${at}/preview${query({ headerRows: '3' })}`, admin, table, CSV)).json();
  expect([shown.format.headerRows, shown.columns.map(({ name }: { name: string }) => name)]).toEqual([3, ['Réf', 'Avis', 'Note']]);
  expect((await done(await post(table, query({ headerRows: '3' })))).counts).toMatchObject({ read: 2, accepted: 2 });

  const formOf = async (fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ mapping: JSON.stringify(mapping), ...fields })) form.append(name, value);
    form.append('file', new Blob([table]), 'avis.csv');
    const body = new Response(form);
    return [Buffer.from(await body.arrayBuffer()), '', { 'content-type': body.headers.get('content-type') ?? '' }] as const;
  };
  expect((await done(await post(...(await formOf({ headerRows: '3' }))))).counts).toMatchObject({ read: 2, duplicates: 2 });
  expect((await post(...(await formOf({ headerRows: '', encoding: '' })))).json()).toMatchObject({ code: 'file-unreadable' });

  await call('PUT', '/v1/projects/p/import-profiles/weekly', admin, { mapping, headerRows: 3 });
  expect((await done(await post(table, '?profile=weekly'))).counts).toMatchObject({ read: 2, duplicates: 2 });
  expect((await post(table, '?profile=weekly&headerRows=1')).json()).toMatchObject({ code: 'file-unreadable' });
  for (const wrong of ['-1', '1.5', 'two', '21'])
    expect((await post(table, query({ headerRows: wrong }))).json()).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '/headerRows' }],
    });
});

test('refused rows are told with line, column and reason, and downloaded without what is personal', async () => {
  const { post, done, call, admin, make, at } = await start();
  const bad = (i: number) => (i === 3 ? { note: '=99', text: 'Write to jane@example.com', who: 'zq-secret' } : {});
  const ended = await done(await post(rows(6, bad)));
  expect(ended.counts).toEqual({ read: 6, accepted: 5, duplicates: 0, updated: 0, rejected: 1 });
  expect(ended.rejected).toEqual([{ line: 8, column: 'Note', code: 'score-unreadable', detail: '“Note” holds what is no score.' }]);
  const french = await call('GET', `${at}/${ended.id}/rejected`, admin, undefined, { 'accept-language': 'fr' });
  expect(french.headers['content-type']).toContain('text/csv');
  expect(french.body).toBe(
    '\uFEFFligne;colonne;code;raison;Réf;Commentaire;Date;Note;Formule\r\n' +
      `8;Note;score-unreadable;« Note » contient ce qui n’est pas une note.;r3;"Write to ${'•'.repeat(16)}, dit-il ;\nligne deux.";04/02/2026;'=99;pro\r\n`,
  );
  const reasons = async (language: string) => {
    const { rejected } = (await call('GET', `${at}/${ended.id}`, admin, undefined, { 'accept-language': language })).json();
    return rejected.map(({ detail }: { detail: string }) => detail);
  };
  expect([await reasons('fr-FR'), await reasons('de')]).toEqual([
    ['« Note » contient ce qui n’est pas une note.'],
    ['“Note” holds what is no score.'],
  ]);
  const lines = await call('GET', `${at}/${ended.id}/rejected?format=ndjson`, admin);
  expect(JSON.parse(lines.body)).toMatchObject({ line: 8, column: 'Note', cells: { Réf: 'r3', Note: '=99' } });
  expect(french.body + lines.body).not.toMatch(/zq-secret|jane/);
  const ingest = await make(admin, { project: 'p', scopes: ['ingest'] });
  expect((await call('GET', `${at}/${ended.id}`, ingest.key)).status).toBe(200);
  expect((await call('GET', `${at}/${ended.id}/rejected`, ingest.key)).status).toBe(403);
});

test('verbatims that do not fit are refused in the language asked for', async () => {
  const { post, done, call, admin, at } = await start();
  const ended = await done(await post(fileOf(['r1;Good price;c-1;01/02/2030;9;pro', 'r2;Bad price;c-2;01/02/2026;3;pro'])));
  const reasons = async (language: string) => {
    const { body } = await call('GET', `${at}/${ended.id}/rejected?format=ndjson`, admin, undefined, { 'accept-language': language });
    return body
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one).detail);
  };
  expect(await reasons('fr')).toEqual(['/at est à plus d’un jour dans l’avenir']);
  expect(await reasons('en')).toEqual(ended.rejected.map(({ detail }) => detail));
});

test('whoever is erased leaves the refused rows too, and these leave after thirty days', async () => {
  const { post, done, call, admin, at, services, time } = await start();
  const ended = await done(await post(rows(4, (i) => ({ note: 'x', who: i < 2 ? 'c-gone' : 'c-stays' }))));
  const refused = async () =>
    (await call('GET', `${at}/${ended.id}/rejected?format=ndjson`, admin)).body.trim().split('\n').filter(Boolean);
  expect(await refused()).toHaveLength(4);
  await call('DELETE', '/v1/projects/p/respondents/c-gone', admin);
  expect((await refused()).map((row) => JSON.parse(row).cells.Réf)).toEqual(['r2', 'r3']);
  time.now += 29 * 86_400_000;
  await services.retention.sweep();
  expect(await refused()).toHaveLength(2);
  time.now += 3 * 86_400_000;
  await services.retention.sweep();
  expect(await refused()).toEqual([]);
});

test('without a mapping a guess is taken where it is certain; else the preview shows what to say', async () => {
  const { post, done, call, admin, kept } = await start();
  const clear =
    'Commentaire;Date;Note NPS\r\nGood price, très bien accueilli.;2026-02-03;9\r\nBad delivery, rien à faire là.;2026-02-04;2\r\n';
  expect(await done(await post(clear, ''))).toMatchObject({ state: 'done', counts: { accepted: 2 } });
  const summed = 'Réf;Commentaire;Date\r\nR1;Bon accueil;2026-02-05\r\nR2;Trop cher;2026-02-06\r\n;Total;\r\n';
  expect(await done(await post(summed, ''))).toMatchObject({
    counts: { accepted: 2, rejected: 1 },
    rejected: [{ line: 4, column: 'Commentaire', code: 'totals-row' }],
  });
  const quoted = '"Réf,Commentaire,Date"\r\n"R3,""Trop cher, et lent"",2026-02-05"\r\n"R4,Bon accueil,2026-02-06"\r\n';
  expect(await done(await post(quoted, ''))).toMatchObject({ counts: { read: 2, accepted: 2 }, bytes: { read: quoted.length + 1 } });
  const unclear = await post('a;b\r\n1;2\r\n3;4\r\n', '');
  expect([unclear.status, unclear.json().code]).toEqual([400, 'mapping-uncertain']);
  expect(unclear.json().detail).toMatch(/^No column seems to hold texts\. POST /);
  const either = await post('Commentaire;Date\r\nBon accueil;01/02/2026\r\nTrop cher;02/03/2026\r\n', '');
  expect(either.json().detail).toMatch(/^No date shows whether days or months come first\. POST /);
  const told = await call('POST', '/v1/projects/p/imports/preview', admin, 'Commentaire;Date\r\n', { ...CSV, 'accept-language': 'fr' });
  expect(told.json()).toMatchObject({ code: 'file-unreadable', detail: 'Le fichier contient un en-tête, et aucune ligne en dessous.' });
  const misfits = await post('Commentaire;Date\r\nBon accueil;2026-02-01\r\nTrop;cher;2026-02-02\r\n', '');
  expect(misfits.json().detail).toMatch(/^1 of the first 2 rows would be refused\. POST /);
  const before = (await call('GET', '/v1/projects/p/salience', admin)).json().scope.verbatims;
  const preview = await call('POST', `/v1/projects/p/imports/preview`, admin, rows(20), CSV);
  expect(preview.status).toBe(200);
  expect(preview.json()).toMatchObject({
    format: { kind: 'csv', delimiter: ';' },
    rows: 20,
    mapping: { texts: [{ from: 'Commentaire' }] },
  });
  expect((await call('GET', '/v1/projects/p/salience', admin)).json().scope.verbatims).toBe(before);
  expect(kept()).toEqual([]);
});

test('profiles are kept and named at an import', async () => {
  const { post, done, call, admin } = await start();
  const at = '/v1/projects/p/import-profiles';
  const profile = { mapping: MAPPING, delimiter: ';' };
  expect((await call('PUT', `${at}/weekly`, admin, profile)).status).toBe(201);
  expect((await call('PUT', `${at}/weekly`, admin, profile)).status).toBe(200);
  expect((await call('GET', at, admin)).json().items).toEqual([{ name: 'weekly', ...profile }]);
  expect(await done(await post(rows(4), '?profile=weekly'))).toMatchObject({ mapping: MAPPING, counts: { accepted: 4 } });
  expect((await call('DELETE', `${at}/weekly`, admin)).status).toBe(204);
  expect((await post(rows(4), '?profile=weekly')).json().code).toBe('unknown-profile');
  const { items } = (await call('GET', '/v1/audit', admin)).json();
  const actions = items.map(({ action }: { action: string }) => action);
  expect(actions).toEqual(expect.arrayContaining(['import-profile-put', 'import-profile-removed', 'import-started']));
});

test('imports are of their project alone', async () => {
  const { post, done, get, call, admin } = await start();
  const { id } = await done(await post(rows(4, () => ({ note: 'x' }))));
  for (const path of ['', '/events', '/rejected']) {
    expect((await call('GET', `/v1/projects/q/imports/${id}${path}`, admin)).json().code).toBe('unknown-import');
  }
  expect((await call('DELETE', `/v1/projects/q/imports/${id}`, admin)).status).toBe(404);
  expect((await get('', 'q')).items).toEqual([]);
  expect((await get()).items).toMatchObject([{ id, state: 'done' }]);
});

test.each([
  ['nothing', '', CSV, 400, 'no-file'],
  ['a mapping that is no JSON', rows(1), CSV, 400, 'invalid-request', '?mapping={'],
  ['a mapping with an unknown field', rows(1), CSV, 400, 'invalid-request', '?mapping={"text":1}'],
  ['a column that is not there', 'a;b\r\n1;2\r\n', CSV, 400, 'file-unreadable'],
  ['an unknown encoding', rows(1), CSV, 400, 'file-unreadable', `${asked()}&encoding=ebcdic`],
  ['a workbook that is none', Buffer.from('PK\x03\x04 no workbook'), CSV, 400, 'file-unreadable'],
  ['a workbook beyond 25 MB', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(26e6)]), CSV, 413, 'file-too-large'],
  ['another type', rows(1), { 'content-type': 'image/png' }, 415, 'unsupported-media-type'],
  ['a form without its boundary', rows(1), { 'content-type': 'multipart/form-data' }, 400, 'malformed-form'],
] as [string, string | Buffer, Record<string, string>, number, string, string?][])(
  'refuses %s, and keeps nothing',
  async (_, body, headers, status, code, query = asked()) => {
    const { post, services, folder } = await start();
    const answer = await post(body, query, headers);
    expect([answer.status, answer.json().code]).toEqual([status, code]);
    await services.imports.idle();
    expect(readdirSync(folder).includes('imports') ? readdirSync(join(folder, 'imports')) : []).toEqual([]);
  },
);
