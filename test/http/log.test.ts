import { pino } from 'pino';
import { expect, test } from 'vitest';
import { startApp } from '../helpers/fixture.ts';

test('the log knows routes and statuses, and nothing of what was sent', async () => {
  const lines: string[] = [];
  const { call } = await startApp({ log: pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) }) });
  const secret = 'motsecret';
  await call('PUT', `/v1/projects/${secret}`, { name: secret });
  const project = `/v1/projects/${secret}`;
  await call('POST', `${project}/verbatims`, { id: secret, text: `${secret}.`, respondent: secret, segments: { [secret]: secret } });
  await call('POST', `${project}/verbatims`, { id: secret, text: '', [secret]: 1 });
  await call('POST', `${project}/verbatims`, `{"${secret}`, { 'content-type': 'application/x-ndjson', 'idempotency-key': secret });
  await call('POST', '/v1/analyze', `{"${secret}`, { 'content-type': 'application/json', authorization: `Bearer ${secret}` });
  await call('POST', '/v1/analyze', { text: secret });
  await call('GET', `${project}/verbatims?q=${secret}&segment.${secret}=${secret}`);
  await call('GET', `${project}/verbatims/${secret}`);
  await call('GET', `/${secret}?${secret}`, undefined, { host: secret });
  await call('GET', `/%ZZ${secret}`);
  expect(lines.join('')).not.toContain(secret);
  expect(lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({
      method: 'GET',
      route: '/v1/projects/{project}/verbatims/{id}',
      status: 200,
      milliseconds: expect.any(Number),
      requestId: expect.any(String),
    }),
  );
});
