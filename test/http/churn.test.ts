import { describe, expect, test } from 'vitest';
import { startProject } from '../helpers/fixture.ts';

const many = (times: number, text: string, churned: boolean | null, more: object = {}) =>
  Array.from({ length: times }, () => ({
    text,
    lang: 'en',
    at: '2026-02-10T12:00:00Z',
    ...(churned === null ? {} : { outcome: { churned } }),
    ...more,
  }));

const startLeaving = async () => {
  const started = await startProject();
  await started.post({
    verbatims: [
      ...many(20, 'bad delivery', true),
      ...many(20, 'bad delivery', false),
      ...many(16, 'good price', true),
      ...many(134, 'good price', false),
      ...many(10, 'awful price', false),
      ...many(50, 'bad delivery', null),
    ],
  });
  return started;
};

describe('churn', () => {
  test('gives the rate, and what goes with it by touchpoint, by the worked formulas', async () => {
    const { get } = await startLeaving();
    const { status, json } = await get('/churn', { 'accept-language': 'fr' });
    expect(status).toBe(200);
    const { rate, items, models, coverage, family, next } = json();
    expect(rate).toMatchObject({ value: 0.18, n: 200, churned: 36, formula: 'churn-rate', reliability: 'reliable' });
    expect(rate.low).toBeCloseTo(0.1329, 4);
    expect(items.map(({ touchpoint }: { touchpoint: string }) => touchpoint)).toEqual(['delivery', 'price']);
    const [delivery, price] = items;
    expect(delivery).toMatchObject({
      label: 'delivery (fr)',
      negative: { churned: 20, stayed: 20 },
      n: 200,
      rate: { value: 0.5 },
      decided: 'higher',
    });
    expect(delivery.rateOfRest.value).toBeCloseTo(0.1, 10);
    expect(delivery.lift.value).toBeCloseTo(0.5 / 0.18, 10);
    expect(delivery.relativeRisk.value).toBeCloseTo(5, 10);
    expect(delivery.attributable.value).toBeCloseTo(((20 / 36) * 4) / 5, 10);
    expect(delivery.attributable.low).toBeGreaterThan(0.2);
    expect(delivery.verbatims).toBe('/v1/projects/p/verbatims?touchpoint=delivery&label=negative');
    expect(price).toMatchObject({
      negative: { churned: 0, stayed: 10 },
      decided: 'undecided',
      reasons: ['small-expected-cell', 'empty-cell'],
    });
    expect(delivery.odds.value).toBeGreaterThan(5);
    expect(delivery.odds.low).toBeGreaterThan(1);
    expect(models).toMatchObject([
      { depth: 1, touchpoints: ['delivery', 'price'], leftOut: [], cases: 36, others: 164, interval: 'profile' },
    ]);
    expect(models[0].auc.value).toBeGreaterThan(0.7);
    expect(coverage).toMatchObject([{ touchpoint: 'delivery', churners: { value: 20 / 36 }, others: { value: 20 / 164 } }]);
    expect([family, next]).toEqual([{ touchpoints: 2, odds: 2, bins: 0 }, null]);
  });

  test('keeps the most frequent touchpoints where leavers are too few for all, and says so', async () => {
    const { post, get } = await startProject();
    await post({
      verbatims: [
        ...many(8, 'bad delivery', true),
        ...many(12, 'bad delivery', false),
        ...many(4, 'awful price', true),
        ...many(6, 'awful price', false),
        ...many(60, 'nothing', false),
      ],
    });
    const { models, items } = (await get('/churn')).json();
    expect(models).toMatchObject([{ touchpoints: ['delivery'], leftOut: ['price'] }]);
    expect(models[0].reasons).toContain('fewer-predictors');
    expect(items.find(({ touchpoint }: { touchpoint: string }) => touchpoint === 'price').odds).toBeNull();
  });

  test('models one level at a time, and lists the level asked for', async () => {
    const { post, get } = await startProject();
    await post({ verbatims: [...many(20, 'awful delay', true), ...many(20, 'nothing', false), ...many(10, 'bad delay', false)] });
    const { items, models } = (await get('/churn')).json();
    expect(items.map(({ touchpoint }: { touchpoint: string }) => touchpoint)).toEqual(['delivery', 'delivery.delay']);
    expect(models.map(({ depth, touchpoints }: Record<string, unknown>) => [depth, touchpoints])).toEqual([
      [1, ['delivery']],
      [2, ['delivery.delay']],
    ]);
    const leaf = (await get('/churn?level=leaf')).json();
    expect(leaf.items).toMatchObject([{ touchpoint: 'delivery.delay', parent: 'delivery' }]);
    expect(leaf.models).toMatchObject([{ depth: null, touchpoints: ['delivery.delay'] }]);
    expect((await get('/churn?level=top&limit=1')).json().items).toHaveLength(1);
  });

  test('leaves a verbatim whose question named a touchpoint out of its n', async () => {
    const { post, get } = await startProject();
    const asked = { prompted: ['delivery'] };
    await post({
      verbatims: [...many(10, 'bad delivery', true), ...many(30, 'bad price', false), ...many(5, 'bad delivery', false, asked)],
    });
    const ns = async (query: string) =>
      Object.fromEntries(
        (await get(`/churn?${query}`))
          .json()
          .items.map(({ touchpoint, n, negative }: Record<string, unknown>) => [touchpoint, [n, negative]]),
      );
    expect(await ns('')).toEqual({ delivery: [40, { churned: 10, stayed: 0 }], price: [45, { churned: 0, stayed: 30 }] });
    expect(await ns('prompted=only')).toEqual({ delivery: [5, { churned: 0, stayed: 5 }] });
    expect((await ns('prompted=include')).delivery).toEqual([45, { churned: 10, stayed: 5 }]);
  });

  test('finds when after an event they leave', async () => {
    const { post, get } = await startProject();
    const invoiced = (churned: boolean, at: string, times: number) =>
      many(times, 'nothing', null, { outcome: { churned, at }, events: { 'first-invoice': '2026-01-01' } });
    await post({
      verbatims: [
        ...invoiced(true, '2026-01-10', 25),
        ...invoiced(false, '2026-01-11', 15),
        ...invoiced(true, '2026-02-20', 5),
        ...invoiced(false, '2026-02-21', 55),
        ...many(3, 'nothing', false, { events: { 'first-invoice': '2026-02-10T11:00:00Z', other: '2026-03-30' } }),
      ],
    });
    const { events, family } = (await get('/churn')).json();
    expect(events.map(({ event }: { event: string }) => event)).toEqual(['first-invoice', 'other']);
    expect(events[0]).toMatchObject({ n: 103, churned: 30, before: 0, concentratesIn: 0 });
    expect(
      events[0].bins.map(({ from, to, churned, stayed, decided }: Record<string, unknown>) => [from, to, churned, stayed, decided]),
    ).toEqual([
      [0, 1, 25, 18, 'higher'],
      [1, 2, 5, 55, 'lower'],
    ]);
    expect(events[1]).toMatchObject({ n: 0, before: 3, rate: null, concentratesIn: null, bins: [] });
    expect(family.bins).toBe(2);
    const weeks = (await get('/churn?every=week')).json().events[0];
    expect(weeks).toMatchObject({ concentratesIn: 1 });
    expect(weeks.bins).toHaveLength(8);
    expect(weeks.bins[3]).toMatchObject({ churned: 0, stayed: 0, rate: null, q: 1 });
  });

  test('of nobody who is known to have left or stayed is no figure, and everything weighs what it weighs', async () => {
    const { post, get } = await startProject();
    expect((await get('/churn')).json()).toMatchObject({
      rate: { value: null, n: 0, reliability: 'insufficient' },
      items: [],
      models: [],
      events: [],
    });
    await post({ verbatims: [...many(5, 'bad delivery', true, { weight: 2 }), ...many(5, 'bad price', false, { weight: 1 })] });
    const { rate, items } = (await get('/churn')).json();
    expect(rate.value).toBeCloseTo(2 / 3, 10);
    expect(rate.effectiveN).toBeCloseTo(9, 10);
    expect(items[0]).toMatchObject({ touchpoint: 'delivery', rate: { value: 1 }, reliability: 'insufficient' });
    expect((await get('/churn?every=day')).status).toBe(400);
  });
});
