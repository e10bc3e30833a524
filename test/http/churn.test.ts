import { describe, expect, test } from 'vitest';
import { twoProportions } from '../../src/statistics/two-proportions.ts';
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

  test('finds when after an event they leave, among those still there', async () => {
    const { post, get } = await startProject();
    const event = { 'first-invoice': '2026-01-01' };
    const left = (at: string, times: number) => many(times, 'nothing', null, { outcome: { churned: true, at }, events: event });
    const stayed = (at: string, times: number, more = {}) =>
      many(times, 'nothing', false, { at: `${at}T12:00:00Z`, events: event, ...more });
    await post({
      verbatims: [
        ...left('2026-01-10', 30),
        ...left('2026-02-20', 4),
        ...left('2026-05-20', 7),
        ...left('2025-12-20', 2),
        ...stayed('2026-01-11', 20),
        ...stayed('2026-02-10', 60),
        // One customer asked twice, and one who left when asked again: each counts once, as last known.
        ...['2026-01-12', '2026-02-12'].flatMap((at) => stayed(at, 1, { respondent: 'a' })),
        ...stayed('2026-01-12', 1, { respondent: 'b' }),
        ...many(1, 'nothing', null, { respondent: 'b', outcome: { churned: true, at: '2026-02-21' } }),
        // Asked in the first month, known to be there in the second by the date of the outcome.
        ...stayed('2026-01-13', 1, { outcome: { churned: false, at: '2026-02-14' } }),
        ...many(3, 'nothing', null, { events: event }),
      ],
    });
    const { events, family } = (await get('/churn')).json();
    expect(events).toHaveLength(1);
    // 20 of 124 at risk are censored in the first month, 62 of 74 in the second.
    expect(events[0]).toMatchObject({ n: 124, churned: 42, before: 2, concentratesIn: 0, later: { churned: 7, stayed: 0 } });
    expect(events[0].bins).toMatchObject([
      { from: 0, to: 1, atRisk: 124, churned: 30, censored: 20, exposed: 114, hazard: { value: 30 / 114 }, decided: 'higher' },
      { from: 1, to: 2, atRisk: 74, churned: 5, censored: 62, exposed: 43, hazard: { value: 5 / 43 }, decided: 'lower' },
    ]);
    expect(events[0].hazard.value).toBeCloseTo(35 / 157, 12);
    expect(events[0].bins[0].p).toBeCloseTo(twoProportions({ k: 30, n: 114 }, { k: 5, n: 43 }).p, 12);
    expect(family.bins).toBe(2);
    const weeks = (await get('/churn?every=week')).json().events[0];
    expect(weeks).toMatchObject({ concentratesIn: 1 });
    expect(weeks.bins).toHaveLength(7);
    expect(weeks.bins[3]).toMatchObject({ atRisk: 74, churned: 0, censored: 0, exposed: 74, hazard: { value: 0 } });
  });

  test('says nothing of months in which leavers alone are known', async () => {
    const { post, get } = await startProject();
    const renewed = { events: { renewal: '2025-10-01' } };
    await post({
      verbatims: [
        ...many(60, 'nothing', null, { outcome: { churned: true, at: '2026-02-01' }, ...renewed }),
        ...many(60, 'nothing', false, { at: '2025-10-20T12:00:00Z', ...renewed }),
        ...many(4, 'nothing', true, { events: { other: '2026-01-01' } }),
      ],
    });
    const { events } = (await get('/churn')).json();
    expect(events[0]).toMatchObject({ event: 'renewal', concentratesIn: null, later: { churned: 60, stayed: 0 } });
    expect(events[0].bins).toMatchObject([{ atRisk: 120, churned: 0, censored: 60, exposed: 90, decided: 'undecided' }]);
    expect(events[1]).toMatchObject({ event: 'other', n: 4, churned: 4, hazard: null, bins: [], later: { churned: 4 } });
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
