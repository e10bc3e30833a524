import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { startKeyedApp } from '../helpers/own-app.ts';
import { partsOfKey } from '../helpers/parts-of-key.ts';

const SECRET = 'zqmotsecret';
const MAPPING = encodeURIComponent(JSON.stringify({ texts: [{ from: 'why' }] }));

/** Whatever Node would print of a promise that nobody waited for, or of an error that nobody caught, during the test. */
function strayErrors(): string[] {
  const heard: string[] = [];
  const hear = (error: unknown) => void heard.push(String(error instanceof Error ? error.stack : error));
  for (const event of ['unhandledRejection', 'uncaughtExceptionMonitor', 'warning']) {
    process.on(event, hear);
    onTestFinished(() => void process.off(event, hear));
  }
  return heard;
}

test('what customers and senders say stands in no log, metric, refusal or crash', async () => {
  const stray = strayErrors();
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const { app, call, admin, make, store, services, ports } = await startKeyedApp({ log });
  const refusals: string[] = [];
  const send = async (method: string, url: string, body?: unknown, headers: Record<string, string> = {}, key: string = admin) => {
    const answer = await call(method, url, key, body, headers);
    if (answer.status >= 400) refusals.push(`${answer.status} ${JSON.stringify(answer.headers)} ${answer.body}`);
    return answer;
  };
  const json = { 'content-type': 'application/json' };
  const lined = { 'content-type': 'application/x-ndjson', 'idempotency-key': SECRET };
  const at = '/v1/projects/p';
  const row = {
    id: SECRET,
    text: `Good price, ${SECRET}.`,
    respondent: SECRET,
    channel: SECRET,
    segments: { plan: SECRET },
    question: SECRET,
  };
  const reader = await make(admin, { project: 'p', scopes: ['read'], name: SECRET });
  const { secret: keySecret } = partsOfKey(reader.key);

  const provoke = async () => {
    await send('POST', `${at}/verbatims`, row, { 'idempotency-key': SECRET });
    await send('POST', `${at}/verbatims`, JSON.stringify(row), lined);
    await send('POST', `${at}/verbatims`, `{"text":"${SECRET}`, lined);
    await send('POST', `${at}/verbatims`, `{"text":"${SECRET}`, json);
    await send('POST', `${at}/verbatims`, { ...row, text: { a: SECRET } });
    await send('POST', `${at}/verbatims`, {
      ...row,
      lang: `${SECRET} ${SECRET}`,
      at: SECRET,
      prompted: [`${SECRET}!`],
      scores: { nps: SECRET },
    });
    await send('POST', `${at}/verbatims`, { verbatims: SECRET });
    await send('POST', `${at}/verbatims`, row, { 'idempotency-key': `${SECRET}é` });
    await send('PATCH', `${at}/verbatims/${SECRET}`, { scores: { nps: SECRET } });
    await send('PATCH', `${at}/verbatims/${SECRET}`, { segments: { plan: SECRET } });
    for (const path of [
      'verbatims',
      'export',
      'salience',
      'moments',
      'trends',
      'scores',
      'drivers',
      'priorities',
      'churn',
      'measures',
      'mismatches',
      'journeys',
    ]) {
      await send('GET', `${at}/${path}?segment.plan=${SECRET}&channel=${SECRET}`);
      await send('GET', `${at}/${path}?from=${SECRET}&limit=${SECRET}&lang=${SECRET}&band=${SECRET}`);
      await send('GET', `${at}/${path}?cursor=${SECRET}`);
    }
    await send('GET', `${at}/verbatims?q=${SECRET}&order=telling`);
    await send('GET', `${at}/verbatims?q=${SECRET}%00&label=${SECRET}&touchpoint=${SECRET}!`);
    await send('GET', `${at}/comparisons?a=channel%3D${SECRET}&b=lang%3D${SECRET}`);
    await send('GET', `${at}/words?touchpoint=${SECRET}&segment.plan=${SECRET}`);
    await send('GET', `${at}/words?touchpoint=price&segment.plan=${SECRET}`);
    for (const path of ['blind-spots', 'emerging', 'report', 'questions', 'filters', 'touchpoints']) {
      await send('GET', `${at}/${path}?segment.plan=${SECRET}&channel=${SECRET}`);
      await send('GET', `${at}/${path}?from=${SECRET}&to=${SECRET}&question=${SECRET}`);
    }
    await send('GET', `${at}/comparisons?a=channel%3D${SECRET}&b=lang%3D${SECRET}&include=words&include=${SECRET}`);
    await send('GET', `${at}/comparisons?a=channel%3D${SECRET}&b=segment.plan%3D${SECRET}&include=words`);
    await send('GET', `${at}/words?touchpoint=${SECRET}!&touchpoint=${SECRET}&q=${SECRET}`);
    await send('GET', `${at}/touchpoints?q=${SECRET}&include=words`);
    await send('GET', `${at}/touchpoints?q=${SECRET}${'%CC%81'.repeat(200)}&touchpoint=${SECRET}!&include=${SECRET}&cursor=${SECRET}`);
    await send('GET', `${at}/verbatims?question=${SECRET}%ED%A0%80&q=${SECRET}`);
    await send('GET', `${at}/export?q=${SECRET}&question=${SECRET}&what=mentions`);
    await send('GET', `${at}/export?what=${SECRET}&format=${SECRET}&include=${SECRET}&q=${SECRET}`);
    for (const path of ['/v1/packs', '/v1/frameworks']) {
      await send('GET', `${path}?include=${SECRET}&q=${SECRET}`, undefined, { 'accept-language': SECRET, 'if-none-match': SECRET });
    }
    const csv = { 'content-type': 'text/csv' };
    await send('POST', `${at}/imports?headerRows=${SECRET}&delimiter=${SECRET}&profile=${SECRET}`, SECRET, csv);
    await send('POST', `${at}/imports?mapping=${SECRET}&name=${SECRET}`, SECRET, csv);
    await send('POST', `${at}/imports/preview?headerRows=2&name=${SECRET}`, `${SECRET}\n${SECRET},"${SECRET}`, csv);
    await send('POST', `${at}/imports?name=${SECRET}&headerRows=1&mapping=${MAPPING}`, `why,${SECRET}\n"Good price, ${SECRET}",1\n`, csv);
    await send('PUT', `${at}/import-profiles/${SECRET}!`, { name: SECRET, mapping: { [SECRET]: SECRET } });
    await send('GET', `${at}/imports/${SECRET}`);
    await send('GET', `${at}/verbatims/${SECRET}`);
    await send('GET', `${at}/verbatims/${SECRET}-none`);
    await send('DELETE', `${at}/verbatims/${SECRET}-none`);
    await send('GET', `/v1/projects/${SECRET}`);
    await send('PUT', `/v1/projects/${SECRET}!`, { name: SECRET });
    await send('PUT', `${at}`, { name: SECRET, timezone: SECRET, packs: [] });
    await send('PUT', `${at}/journeys/maps/m`, {
      name: SECRET,
      stages: [{ id: 'a', name: SECRET, touchpoints: [] }],
      segment: { plan: 3 },
    });
    await send('PUT', `${at}/journeys/maps/m`, { name: 'M', stages: [{ id: 'a', name: 'A', touchpoints: [SECRET] }] });
    await send('PUT', at, { name: 'P', packs: [SECRET, `${SECRET} ${SECRET}`] });
    await send('POST', '/v1/analyze', { text: 'Good.', packs: [SECRET] });
    await send('POST', '/v1/keys', { name: SECRET, scopes: [SECRET] });
    await send('POST', '/v1/analyze', { text: SECRET, targets: [{ start: 0, end: 99 }] });
    await send('POST', '/v1/analyze', SECRET, { 'content-type': SECRET });
    await send('POST', '/v1/analyze', { text: SECRET }, {}, `sail_${SECRET}`);
    await send('POST', '/v1/analyze', { text: SECRET }, {}, `${reader.key}${SECRET}`);
    await send('POST', `${at}/verbatims`, row, {}, reader.key);
    await send('GET', `/${SECRET}/%ZZ?${SECRET}`);
    await send('DELETE', `/${SECRET}`, undefined, {
      'user-agent': SECRET,
      referer: SECRET,
      cookie: SECRET,
      'x-request-id': `${SECRET} ${SECRET}`,
    });
  };
  await provoke();

  // Now every part fails, each telling all that it knows.
  const fail = () =>
    Promise.reject(Object.assign(new Error(`no such column: ${SECRET}`), { cause: row, sql: SECRET, statusCode: undefined }));
  const healthy = { ...store };
  for (const name of [
    ...(['ingest', 'listVerbatims', 'listReadings', 'listPlaces', 'getVerbatim', 'patchVerbatim', 'countMentions', 'cases'] as const),
    ...(['texts', 'questions', 'filterValues', 'importChunk', 'addImport'] as const),
  ]) {
    if (name in store) Object.assign(store, { [name]: fail });
  }
  Object.assign(services.insights, { journeys: fail, scores: fail });
  Object.assign(ports.pool, { find: fail, words: fail });
  await provoke();
  Object.assign(store, healthy);

  const metrics = await send('GET', '/metrics');
  expect(metrics.status).toBe(200);
  await new Promise((resolve) => setImmediate(resolve));
  await app.close();
  expect(refusals.filter((refusal) => refusal.startsWith('4')).length).toBeGreaterThan(50);
  expect(refusals.filter((refusal) => refusal.startsWith('5')).length).toBeGreaterThan(5);
  expect(lines.filter((line) => line.includes('unforeseen error')).length).toBeGreaterThan(5);
  const telling = [...lines, ...refusals, ...stray, metrics.body].filter((text) => text.includes(SECRET) || text.includes(keySecret));
  expect(telling).toEqual([]);
});
