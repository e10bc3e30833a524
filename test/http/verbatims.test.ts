import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { startProject } from '../helpers/fixture.ts';

const NDJSON = { 'content-type': 'application/x-ndjson' };
const ids = (answer: { json(): { items: { id: string }[] } }) => answer.json().items.map(({ id }) => id);

describe('posting verbatims', () => {
  test('one: accepted, then a duplicate, then replaced whole', async () => {
    const { post, get } = await startProject();
    const verbatim = { id: 'a', text: 'Bad delivery.', scores: { nps: 3 } };
    expect((await post(verbatim)).json()).toEqual({ accepted: 1, duplicates: 0, updated: 0, rejected: [], rejectedCount: 0, id: 'a' });
    expect((await post(verbatim)).json()).toMatchObject({ accepted: 0, duplicates: 1 });
    expect((await post({ id: 'a', text: 'Good price.' })).json()).toMatchObject({ accepted: 0, updated: 1 });
    expect((await get('/verbatims/a')).json()).toMatchObject({ text: 'Good price.' });
    expect((await get('/verbatims/a')).json().scores).toBeUndefined();
  });

  test('one without id is told the id made for it', async () => {
    const { post, get } = await startProject();
    const { id } = (await post({ text: 'Good.' })).json();
    expect((await get(`/verbatims/${id}`)).json()).toMatchObject({ id, text: 'Good.' });
  });

  test('one that does not fit is a 400', async () => {
    const { post } = await startProject();
    expect((await post({ id: 'a', text: '', x: 1 })).json()).toMatchObject({
      status: 400,
      errors: [{ pointer: '/text' }, { pointer: '/x' }],
    });
  });

  test('a batch: bad rows sink alone', async () => {
    const { post } = await startProject();
    const answer = await post({
      verbatims: [{ id: 'a', text: 'Good.' }, { id: 'b', text: '' }, 7, { id: 'a', text: 'Good.' }, { id: 'a', text: 'Bad.' }],
    });
    expect(answer.status).toBe(201);
    expect(answer.json()).toMatchObject({
      accepted: 1,
      duplicates: 1,
      updated: 1,
      rejectedCount: 2,
      rejected: [
        { index: 1, code: 'invalid-row', pointer: '/text' },
        { index: 2, code: 'invalid-row', pointer: '' },
      ],
    });
  });

  test.each([
    [{ verbatims: [] }, '/verbatims'],
    [{ verbatims: 3 }, '/verbatims'],
    [{ verbatims: [{ text: 'x' }], surprise: 1 }, '/surprise'],
    [{ verbatims: Array.from({ length: 1001 }, () => ({ text: 'x' })) }, '/verbatims'],
  ])('a batch whose envelope does not fit is a 400 (%#)', async (body, pointer) => {
    const { post } = await startProject();
    expect((await post(body)).json()).toMatchObject({ status: 400, errors: [{ pointer }] });
  });

  test('lines: of any number, bad ones alone, at most a thousand listed', async () => {
    const { post, get } = await startProject();
    const good = Array.from({ length: 1300 }, (_, i) => JSON.stringify({ id: `v${i}`, text: 'Good staff.' }));
    const bad = Array.from({ length: 1200 }, () => '{"text": ');
    const answer = await post([...good, '', ...bad].join('\n'), NDJSON);
    expect(answer.status).toBe(201);
    expect(answer.json()).toMatchObject({ accepted: 1300, rejectedCount: 1200 });
    expect(answer.json().rejected).toHaveLength(1000);
    expect(answer.json().rejected[0]).toMatchObject({ index: 1300, code: 'malformed-json' });
    expect((await get('/salience')).json().scope.verbatims).toBe(1300);
    expect((await post(good.join('\n'), NDJSON)).json()).toMatchObject({ accepted: 0, duplicates: 1300 });
  });

  test('lines: the same id twice in one request is written in order', async () => {
    const { post, get } = await startProject();
    const lines = Array.from({ length: 1001 }, (_, i) => JSON.stringify({ id: 'a', text: `Text ${i}.` }));
    expect((await post(lines.join('\n'), NDJSON)).json()).toMatchObject({ accepted: 1, updated: 1000 });
    expect((await get('/verbatims/a')).json().text).toBe('Text 1000.');
  });

  test('a compressed body is read', async () => {
    const { post } = await startProject();
    const answer = await post(gzipSync('{"text":"Good."}\n{"text":"Bad."}'), { ...NDJSON, 'content-encoding': 'gzip' });
    expect(answer.json()).toMatchObject({ accepted: 2 });
  });

  test('under an Idempotency-Key rows without id are not doubled', async () => {
    const { post } = await startProject();
    const send = (key: string) => post({ verbatims: [{ text: 'Good.' }, { text: 'Good.' }] }, { 'idempotency-key': key });
    expect((await send('k-1')).json()).toMatchObject({ accepted: 2 });
    expect((await send('k-1')).json()).toMatchObject({ accepted: 0, duplicates: 2 });
    expect((await send('k-2')).json()).toMatchObject({ accepted: 2 });
    expect((await send('é')).json()).toMatchObject({ status: 400, errors: [{ pointer: '/idempotency-key', in: 'header' }] });
  });

  test('many at once are all answered, each for itself', async () => {
    const { post, get } = await startProject();
    const answers = await Promise.all(Array.from({ length: 60 }, (_, i) => post({ id: `v${i % 50}`, text: 'Good staff.' })));
    const sum = (field: string) => answers.reduce((total, answer) => total + answer.json()[field], 0);
    expect([sum('accepted'), sum('duplicates')]).toEqual([50, 10]);
    expect((await get('/salience')).json().scope.verbatims).toBe(50);
  });

  test('into a project that is not there is a 404', async () => {
    const { call } = await startProject();
    expect((await call('POST', '/v1/projects/q/verbatims', { text: 'x' })).json()).toMatchObject({ status: 404, code: 'unknown-project' });
    expect((await call('POST', '/v1/projects/q/verbatims', '{"text":"x"}', NDJSON)).status).toBe(404);
  });
});

describe('a verbatim', () => {
  const verbatim = {
    id: 'été/1 ?',
    text: 'Awful delay, good staff.',
    lang: 'en',
    at: '2026-02-01T10:00:00+01:00',
    respondent: 'c-77',
    segments: { plan: 'pro' },
    scores: { nps: 6 },
  };
  const path = `/verbatims/${encodeURIComponent(verbatim.id)}`;

  test('is read with its analysis, without its respondent', async () => {
    const { post, get } = await startProject();
    await post(verbatim);
    const { respondent, ...rest } = verbatim;
    const answer = await get(path);
    expect(answer.json()).toMatchObject({ ...rest, at: '2026-02-01T09:00:00.000Z', analysis: { id: verbatim.id, lang: { code: 'en' } } });
    expect(answer.json().analysis.mentions.map((mention: { touchpoint: string }) => mention.touchpoint)).toEqual([
      'delivery.delay',
      'staff',
    ]);
    expect(answer.body).not.toContain(respondent);
  });

  test('takes what is learned later, and the counts follow', async () => {
    const { call, post, get } = await startProject();
    await post(verbatim);
    const answer = await call('PATCH', `/v1/projects/p${path}`, {
      scores: { nps: 10 },
      segments: { region: 'paca' },
      outcome: { churned: true },
    });
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({ scores: { nps: 10 }, segments: { plan: 'pro', region: 'paca' }, outcome: { churned: true } });
    expect((await get('/salience?band=promoter&segment.region=paca')).json().scope.verbatims).toBe(1);
    expect((await call('PATCH', `/v1/projects/p${path}`, { text: 'other' })).json()).toMatchObject({
      status: 400,
      errors: [{ pointer: '/text' }],
    });
    expect((await call('PATCH', '/v1/projects/p/verbatims/none', {})).json()).toMatchObject({ status: 404, code: 'unknown-verbatim' });
  });

  test('is removed everywhere', async () => {
    const { call, post, get } = await startProject();
    await post(verbatim);
    expect((await call('DELETE', `/v1/projects/p${path}`)).status).toBe(204);
    expect((await get(path)).status).toBe(404);
    expect((await call('DELETE', `/v1/projects/p${path}`)).status).toBe(404);
    expect((await get('/salience')).json()).toMatchObject({ scope: { verbatims: 0, coverage: null }, items: [] });
  });
});

describe('listing verbatims', () => {
  const rows = [
    { id: 'a', text: 'Awful delivery.', lang: 'en', at: '2026-01-01T10:00:00Z', question: 'Why?', channel: 'web' },
    { id: 'b', text: 'Good staff.', lang: 'en', at: '2026-01-02T10:00:00Z' },
    { id: 'c', text: 'Bad delay, I leave.', lang: 'en', at: '2026-01-03T10:00:00Z' },
    { id: 'd', text: 'Delivery.', lang: 'fr', at: '2026-01-04T10:00:00Z', prompted: ['delivery'] },
  ];
  const start = async () => {
    const started = await startProject();
    await started.post({ verbatims: rows });
    return started;
  };

  const cases: [string, string[]][] = [
    ['', ['d', 'c', 'b', 'a']],
    ['order=telling', ['a', 'c', 'b', 'd']],
    ['touchpoint=delivery', ['c', 'a']],
    ['touchpoint=delivery&prompted=include', ['d', 'c', 'a']],
    ['touchpoint=delivery.delay', ['c']],
    ['touchpoint=nowhere', []],
    ['touchpoint=delivery&label=negative', ['c', 'a']],
    ['label=positive', ['b']],
    ['intent=leave', ['c']],
    ['question=Why%3F', ['a']],
    ['q=delivery', ['d', 'a']],
    ['q=delivery+awful', ['a']],
    ['q=%22(', []],
    ['lang=fr&lang=en&channel=web', ['a']],
    ['from=2026-01-02&to=2026-01-03', ['b']],
  ];
  test.each(cases)('?%s', async (query, expected) => {
    const { get } = await start();
    expect(ids(await get(`/verbatims?${query}`))).toEqual(expected);
  });

  test.each(['', 'order=telling', 'q=delivery'])('pages of ?%s hold every verbatim once', async (query) => {
    const { get, call } = await start();
    const whole = ids(await get(`/verbatims?${query}`));
    const seen: string[] = [];
    for (let url: string | undefined = `/v1/projects/p/verbatims?limit=1&${query}`; url !== undefined && seen.length < 10; ) {
      const page = await call('GET', url);
      seen.push(...ids(page));
      url = /<(.*)>; rel="next"/.exec(String(page.headers.link ?? ''))?.[1];
    }
    expect(seen).toEqual(whole);
  });

  test('a cursor of another question is a 400', async () => {
    const { get } = await start();
    const { next } = (await get('/verbatims?limit=1')).json();
    expect((await get(`/verbatims?limit=1&order=telling&cursor=${next}`)).json()).toMatchObject({ status: 400, code: 'invalid-cursor' });
    expect((await get(`/verbatims?limit=2&cursor=${next}`)).status).toBe(200);
  });

  test.each(['limit=0', 'limit=1001', 'label=happy', 'order=oldest', 'surprise=1', 'q='])('?%s is a 400', async (query) => {
    const { get } = await startProject();
    expect((await get(`/verbatims?${query}`)).json()).toMatchObject({ status: 400, errors: [{ in: 'query' }] });
  });
});

describe('what would be kept otherwise than it was sent is refused', () => {
  const text = 'Good price.';
  const cases: [object | string, string][] = [
    ['{"text":"Good.","segments":{"plan":"pro","__proto__":"x"}}', '/segments/__proto__'],
    ['{"text":"Good.","events":{"__proto__":"2026-01-01"}}', '/events/__proto__'],
    ['{"text":"Good.","measures":{"__proto__":{"atLeast":1}}}', '/measures/__proto__'],
    [{ text, measures: { wait: 1e300 } }, '/measures/wait'],
    [{ text, journey: { id: 'j', step: -1e300 } }, '/journey/step'],
    [{ text, weight: 1e-200 }, '/weight'],
    [{ text, at: '0000-01-01T00:00:00+14:00' }, '/at'],
  ];
  test.each(cases)('%j', async (body, pointer) => {
    const { post } = await startProject();
    expect((await post(body, { 'content-type': 'application/json' })).json()).toMatchObject({ status: 400, errors: [{ pointer }] });
  });

  test('a range outside the years of four digits, too', async () => {
    const { get } = await startProject();
    for (const from of ['-999999999999999', '0000-01-01', '9999-12-31T23:59:59-23:59'])
      expect((await get(`/salience?from=${encodeURIComponent(from)}`)).json()).toMatchObject({ errors: [{ pointer: '/from' }] });
  });

  test('and no refusal lists more than a thousand fields', async () => {
    const { post } = await startProject();
    const answer = (await post(Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`k${i}`, 1])))).json();
    expect(answer.errors).toHaveLength(1000);
    expect(answer.detail).toContain('3001 fields');
  });
});
