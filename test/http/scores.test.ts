import { expect, test } from 'vitest';
import { startProject } from '../helpers/fixture.ts';

const rows = (counts: readonly (readonly [nps: number, times: number])[], more: object = {}) =>
  counts.flatMap(([nps, times]) =>
    Array.from({ length: times }, () => ({ text: 'fine', scores: { nps }, at: '2026-02-10T12:00:00Z', ...more })),
  );

test('NPS with its adjusted interval, over time and by segment', async () => {
  const { post, get } = await startProject();
  await post({
    verbatims: [...rows([[10, 50]]), ...rows([[7, 30]], { segments: { plan: 'pro' } }), ...rows([[2, 20]], { at: '2026-01-05T12:00:00Z' })],
  });
  const { status, json } = await get('/scores?by=plan');
  expect(status).toBe(200);
  const { totals, items, scope, current } = json();
  expect(scope).toMatchObject({ verbatims: 100 });
  expect(current).toBe(true);
  expect(totals[0]).toMatchObject({
    score: 'nps',
    segment: null,
    value: 30,
    n: 100,
    formula: 'nps',
    reliability: 'indicative',
    reasons: ['wide-net-interval'],
  });
  expect(totals[0].low).toBeCloseTo(14.051, 3);
  expect(totals[0].high).toBeCloseTo(44.201, 3);
  expect(totals[0].favourable.value).toBe(0.5);
  expect(totals[1]).toMatchObject({ score: 'nps', segment: 'pro', value: 0, n: 30 });
  expect(items.filter(({ segment }: { segment: unknown }) => segment === null)).toMatchObject([
    { time: '2025-12-31T23:00:00.000Z', value: -100, n: 20, reliability: 'insufficient' },
    { time: '2026-01-31T23:00:00.000Z', value: 62.5, n: 80 },
  ]);
});

test('CSAT, effort and stars are means on their own scales', async () => {
  const { post, get } = await startProject();
  await post({ verbatims: [1, 5, 5].map((csat) => ({ text: 'fine', scores: { csat, ces: csat + 2, stars: csat } })) });
  const { totals } = (await get('/scores')).json();
  expect(totals.map(({ score, value, n }: Record<string, unknown>) => [score, Math.round(Number(value) * 100) / 100, n])).toEqual([
    ['csat', 3.67, 3],
    ['ces', 5.67, 3],
    ['stars', 3.67, 3],
  ]);
  expect(totals[0].low).toBeGreaterThanOrEqual(1);
  expect(totals[0].high).toBeLessThanOrEqual(5);
});

test('nothing scored is an empty answer, and an unchanged question is a 304', async () => {
  const { post, get } = await startProject();
  await post({ text: 'fine' });
  const first = await get('/scores');
  expect(first.json()).toMatchObject({ totals: [], items: [] });
  expect((await get('/scores', { 'if-none-match': String(first.headers.etag) })).status).toBe(304);
  expect((await get('/scores?every=hour')).status).toBe(400);
});
