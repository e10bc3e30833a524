import { expect, test } from 'vitest';
import { emptyFolder } from '../helpers/fixture.ts';
import { startProcess } from '../helpers/start-process.ts';

const ROWS = 6000;
const QUERY = new URLSearchParams({
  mapping: JSON.stringify({ texts: [{ from: 'text' }], at: { from: 'at' }, scores: { nps: { from: 'nps' } }, segments: { plan: 'plan' } }),
});
/** Rows without an id, some of them alike, some refused: what they become hangs on those before them. */
const line = (i: number) =>
  `${['La livraison était en retard', 'Très bon accueil', 'The price is too high'][i % 3]},2021-0${1 + (i % 6)}-1${i % 10},${i % 50 === 7 ? 'x' : i % 11},plan-${i % 4}`;
const CSV = `text,at,nps,plan\n${Array.from({ length: ROWS }, (_, i) => line(i)).join('\n')}\n`;

interface Import {
  readonly id: string;
  readonly state: string;
  readonly counts: { readonly read: number };
}

// The built service, its threads and its spool, killed while it reads.
test('an import that is killed on its way goes on at the very row when the service is back', async () => {
  const start = async (data: string) => {
    const service = await startProcess({ SAILLANCE_DATA: data });
    const at = '/v1/projects/p';
    const upload = async () => {
      await service.call('PUT', at, { name: 'P' });
      const headers = { 'content-type': 'text/csv' };
      const answer = await fetch(`${service.address}${at}/imports?${QUERY}`, { method: 'POST', headers, body: CSV });
      return ((await answer.json()) as Import).id;
    };
    const now = async (id: string) => (await service.call('GET', `${at}/imports/${id}`)).json as unknown as Import;
    const until = (id: string, is: (now: Import) => boolean) => expect.poll(async () => is(await now(id)), { interval: 2 }).toBe(true);
    const outcome = async (id: string) => {
      const { counts, state } = await now(id);
      const { items } = (await service.call('GET', `${at}/salience?segment.plan=plan-1`)).json as { items: object[] };
      const refused = (await service.call('GET', `${at}/imports/${id}/rejected`)).json;
      return { counts, state, items, refused };
    };
    return { ...service, upload, now, until, outcome };
  };
  const whole = await start(emptyFolder());
  const first = await whole.upload();
  await whole.until(first, ({ state }) => state === 'done');
  const expected = await whole.outcome(first);
  expect(expected.counts).toEqual({ read: ROWS, accepted: ROWS - ROWS / 50, duplicates: 0, updated: 0, rejected: ROWS / 50 });
  await whole.stop();

  const data = emptyFolder();
  const killed = await start(data);
  const second = await killed.upload();
  await killed.until(second, ({ counts }) => counts.read > 0);
  await killed.stop('SIGKILL');
  const stopped = await start(data);
  const before = (await stopped.now(second)).counts.read;
  expect(before).toBeGreaterThan(0);
  await stopped.stop();
  const again = await start(data);
  await again.until(second, ({ state }) => state === 'done');
  expect(await again.outcome(second)).toEqual(expected);
  await again.stop();
});
