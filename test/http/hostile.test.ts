import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Contract, hostileRequests } from '../helpers/hostile-requests.ts';
import { type Answered, faultsOf } from '../helpers/judge-answer.ts';
import { startKeyedApp } from '../helpers/own-app.ts';

// Requests made from the contract, so that new calls are tried as they come; test/bench/hostile.mjs tries many more.

const REQUESTS = Number(process.env.HOSTILE ?? 1500);
const SEED = Number(process.env.HOSTILE_SEED ?? 1);
/** Longer than any answer takes on a busy machine, in milliseconds. */
const HUNG = 120_000;

const SCORES = { nps: 3, csat: 2, ces: 5, stars: 4 };
/** What the project holds, with the names and figures that are most likely to confuse whoever counts them. */
const seeds = () =>
  Array.from({ length: 40 }, (_, i) => ({
    id: `v${i}`,
    text: ['Good price, bad delivery.', 'The delivery delay was awful, I leave.', 'Good staff.', 'Bad website.'][i % 4],
    lang: i % 2 ? 'fr' : 'en',
    at: i === 0 ? '0001-01-02T00:00:00Z' : `2026-0${1 + (i % 2)}-0${1 + (i % 9)}T10:00:00+01:00`,
    channel: i % 3 ? 'web' : 'constructor',
    source: '__proto__',
    segments: { plan: i % 2 ? 'pro' : '__proto__', constructor: 'toString', toString: 'constructor' },
    scores: i % 5 ? SCORES : { nps: 10 },
    outcome: { churned: i % 3 === 0, at: i === 1 ? '9999-12-31' : '2026-04-02' },
    events: { constructor: i === 2 ? '0001-01-01' : '2025-12-01', toString: '9999-12-31' },
    measures: { wait: i, constructor: i === 3 ? 1e12 : { atLeast: -1e12 }, toString: 5e-324 },
    journey: { id: i % 2 ? 'constructor' : `j${i % 7}`, step: i % 4 === 0 ? 1e12 : i / 10 },
    weight: i % 7 === 0 ? 1e-6 : 1e6,
    respondent: 'toString',
  }));

test(`${REQUESTS} requests made from the contract: none fails, none hangs, every refusal is a problem document`, {
  timeout: 1_200_000,
}, async () => {
  const { app, call, admin } = await startKeyedApp();
  const contract = (await call('GET', '/openapi.json')).json() as Contract;
  const prepare = async () => {
    for (const id of ['p', 'spare']) await call('PUT', `/v1/projects/${id}`, admin, { name: id, packs: ['insurance'] });
    const { status, body } = await call('POST', '/v1/projects/p/verbatims', admin, { verbatims: seeds() });
    expect(status, body).toBe(201);
    expect(JSON.parse(body).rejected).toEqual([]);
  };
  const send = async ({
    method,
    url,
    headers,
    body,
  }: {
    method: string;
    url: string;
    headers: object;
    body?: string | Buffer;
  }): Promise<Answered> => {
    const asked = app.inject({
      method: method as 'GET',
      url,
      headers: { authorization: `Bearer ${admin}`, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
    let timer: NodeJS.Timeout | undefined;
    const hung = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, HUNG, null);
    });
    const answer = await Promise.race([asked, hung]);
    clearTimeout(timer);
    return answer && { status: answer.statusCode, headers: answer.headers, body: answer.body };
  };
  const operations = Object.entries(contract.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => ({ path, method })));
  const ids = ['v1', 'v2', 'new-customers', '0000000000000000'];
  const statuses = new Map<number, number>();
  const wrong: string[] = [];
  await prepare();
  for (const { path, method } of operations) {
    const property = fc.asyncProperty(hostileRequests(contract, path, method, ids), async (request) => {
      const answer = await send(request);
      if (answer) statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const faults = faultsOf(request.method, answer);
      if (faults.length > 0) throw new Error(faults.join('; '));
    });
    const found = await fc.check(property, { numRuns: Math.ceil(REQUESTS / operations.length), seed: SEED, endOnFailure: true });
    if (method === 'delete' || method === 'put') await prepare();
    if (found.failed)
      wrong.push(`${method} ${path}: ${JSON.stringify(found.counterexample)?.slice(0, 600)} ${String(found.errorInstance).slice(0, 600)}`);
  }
  expect(wrong).toEqual([]);
  expect([...statuses.keys()].filter((status) => status < 300)).toContain(200);
  if (process.env.HOSTILE) process.stderr.write(`${JSON.stringify(Object.fromEntries(statuses))}\n`);
});
