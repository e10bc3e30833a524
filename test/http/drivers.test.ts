import { describe, expect, test } from 'vitest';
import { startProject } from '../helpers/fixture.ts';

const many = (times: number, text: string, nps: number, more: object = {}) =>
  Array.from({ length: times }, () => ({ text, lang: 'en', scores: { nps }, at: '2026-02-10T12:00:00Z', ...more }));

/** 200 answers, 100 promoters and 50 detractors; 30 speak of delivery, 3 promoters and 20 detractors among them (statistics.md 4.5). */
const WORKED = [
  ...many(20, 'bad delivery', 0),
  ...many(7, 'delivery', 8),
  ...many(3, 'good delivery', 10),
  ...many(30, 'nothing', 1),
  ...many(43, 'nothing', 7),
  ...many(97, 'nothing', 9),
];

describe('drivers', () => {
  test('give the worked impact with its interval', async () => {
    const { post, get } = await startProject();
    await post({ verbatims: WORKED });
    const { status, json } = await get('/drivers?outcome=nps', { 'accept-language': 'fr' });
    expect(status).toBe(200);
    const { outcome, items, family } = json();
    expect(outcome).toMatchObject({ name: 'nps', unit: 'nps-points', mean: 25, n: 200 });
    expect(family).toBe(1);
    const [delivery] = items;
    expect(delivery).toMatchObject({ touchpoint: 'delivery', label: 'delivery (fr)', mentioned: 30, n: 200, reliability: 'reliable' });
    const { value, low, high, p, q } = delivery.impact;
    expect(value).toBeCloseTo(-14.4118, 4);
    expect(low).toBeCloseTo(-18.566, 2);
    expect(high).toBeCloseTo(-10.258, 2);
    expect(q).toBe(p);
    expect(delivery.negative).toMatchObject({ n: 20, difference: { value: -100 - (67 / 170) * 100 } });
    const listed = await get(delivery.verbatims.negative.replace('/v1/projects/p', ''));
    expect(listed.json().items).toHaveLength(20);
  });

  test('give weights, contrasts and key sets, the same whenever asked', async () => {
    const { post, get } = await startProject();
    await post({
      verbatims: [
        ...many(40, 'bad delivery', 0),
        ...many(12, 'bad delivery', 9),
        ...many(12, 'good delivery', 9),
        ...many(30, 'good staff', 10),
        ...many(12, 'bad staff', 8),
        ...many(60, 'nothing', 8),
      ],
    });
    const ask = async () => (await get('/drivers')).json();
    const { items, keyDissatisfiers, keyEnhancers, explained, outcome } = await ask();
    expect(outcome.name).toBe('nps');
    const of = (id: string) => items.find(({ touchpoint }: { touchpoint: string }) => touchpoint === id);
    expect(of('delivery').importance.value + of('staff').importance.value).toBeCloseTo(1, 9);
    expect(of('delivery').contrast.penalty.high).toBeLessThan(0);
    expect(of('staff').contrast.reward.low).toBeGreaterThan(0);
    expect(of('delivery').contrast).toMatchObject({ negatives: 52, positives: 12, formula: 'penalty-reward' });
    expect(keyDissatisfiers).toMatchObject({
      touchpoints: ['delivery'],
      targets: 40,
      steps: [{ touchpoint: 'delivery', reach: { value: 1 }, kept: true }, { kept: false }],
    });
    expect(keyEnhancers.touchpoints[0]).toBe('staff');
    expect(explained.value).toBeGreaterThan(0.2);
    expect((await ask()).items).toEqual(items);
  });

  test('of churn count points of retention; of no outcome there is nothing to say', async () => {
    const { post, get } = await startProject();
    const leaving = (times: number, text: string, churned: boolean) =>
      Array.from({ length: times }, () => ({ text, lang: 'en', outcome: { churned } }));
    await post({ verbatims: [...leaving(20, 'bad price', true), ...leaving(20, 'bad price', false), ...leaving(60, 'nothing', false)] });
    const { outcome, items } = (await get('/drivers')).json();
    expect(outcome).toMatchObject({ name: 'churn', unit: 'retention-points', mean: 80 });
    expect(items[0]).toMatchObject({ touchpoint: 'price', impact: { value: -20, difference: { value: -50 } } });
    expect((await get('/drivers?outcome=csat')).json()).toMatchObject({
      outcome: { name: 'csat', mean: null, n: 0 },
      items: [],
      keyDissatisfiers: null,
    });
    expect((await get('/drivers?outcome=mood')).status).toBe(400);
  });

  test('leave out of a touchpoint’s n those whose question named it, and list levels', async () => {
    const { post, get } = await startProject();
    const asked = many(10, 'bad delivery', 0).map((row) => ({ ...row, prompted: ['delivery'] }));
    await post({ verbatims: [...asked, ...many(20, 'delay of delivery, bad', 3), ...many(40, 'nothing', 9)] });
    const items = async (query: string) => (await get(`/drivers?${query}`)).json().items;
    expect(await items('level=top')).toMatchObject([{ touchpoint: 'delivery', mentioned: 20, n: 60 }]);
    expect((await items('level=all')).map(({ touchpoint }: { touchpoint: string }) => touchpoint).sort()).toEqual([
      'delivery',
      'delivery.delay',
    ]);
    expect((await items('prompted=include'))[0]).toMatchObject({ mentioned: 30, n: 70 });
  });
});
