import { describe, expect, test } from 'vitest';
import { startProject } from '../helpers/fixture.ts';

type Told = readonly [text: string, nps?: number];

/** Journeys that say these texts, step by step. */
const going = (prefix: string, times: number, told: readonly Told[], more: object = {}) =>
  Array.from({ length: times }, (_, i) =>
    told.map(([text, nps], step) => ({
      text,
      lang: 'en',
      at: '2026-02-10T12:00:00Z',
      journey: { id: `${prefix}${i}`, step: step + 1 },
      ...(nps === undefined ? {} : { scores: { nps } }),
      ...more,
    })),
  ).flat();

const score = (effect: number) => Math.tanh(effect);

describe('journeys', () => {
  test('give the mean sentiment of each step, by the values of a segment', async () => {
    const { post, get } = await startProject();
    await post({
      verbatims: [
        ...going('a', 20, [['good price'], ['bad delivery']], { segments: { plan: 'pro' } }),
        ...going('b', 20, [['nothing'], ['awful delivery']], { segments: { plan: 'free' } }),
        { text: 'good price' },
      ],
    });
    const { status, json } = await get('/journeys?by=plan');
    expect(status).toBe(200);
    const { items, journeys, inJourneys, reasons, outcome } = json();
    expect([journeys, inJourneys, outcome, reasons]).toEqual([40, 80, null, ['no-outcome']]);
    expect(items.map(({ step, segment, n }: Record<string, unknown>) => [step, segment, n])).toEqual([
      [1, null, 40],
      [1, 'pro', 20],
      [1, 'free', 20],
      [2, null, 40],
      [2, 'pro', 20],
      [2, 'free', 20],
    ]);
    expect(items[0]).toMatchObject({ formula: 'mean-sentiment', reliability: 'reliable', verbatims: '/v1/projects/p/verbatims' });
    expect(items[0].value).toBeCloseTo(score(0.5) / 2, 6);
    expect(items[0].low).toBeLessThan(items[0].value);
    expect(items[4].value).toBeCloseTo(score(-0.5), 6);
    expect(items[4].verbatims).toBe('/v1/projects/p/verbatims?segment.plan=pro');
  });

  test('say whether peak and end predict the score better than the mean', async () => {
    const { post, get } = await startProject();
    await post({
      verbatims: [
        ...going('a', 30, [['bad price'], ['bad staff'], ['nothing'], ['good delivery', 9]]),
        ...going('b', 30, [['good price'], ['good staff'], ['nothing'], ['bad delivery', 2]]),
        ...going('c', 30, [['good price'], ['bad delivery', 3]]),
        ...going('d', 30, [['bad price'], ['good delivery', 8]]),
      ],
    });
    const { peakEnd, outcome } = (await get('/journeys')).json();
    expect(outcome).toBe('nps');
    const [journey, verbatim] = peakEnd;
    expect(journey).toMatchObject({ of: 'journey', peak: { n: 120, formula: 'peak-end' } });
    expect(journey.end.value).toBeCloseTo(0, 6);
    expect(journey.lift).toMatchObject({ n: 120, formula: 'peak-end-lift' });
    expect(journey.lift.lift.value).toBeCloseTo(journey.lift.ofPeakEnd.value - journey.lift.ofMean.value, 9);
    expect(verbatim).toMatchObject({
      of: 'verbatim',
      mean: { value: null, n: 0 },
      lift: { lift: null, better: false, reliability: 'insufficient' },
    });
    expect((await get('/journeys')).json().peakEnd).toEqual(peakEnd);
  });

  test('say what mending is worth, along a journey', async () => {
    const { post, get } = await startProject();
    const nps = (prefix: string, last: string, given: readonly number[]) =>
      given.flatMap((n, i) => going(`${prefix}${i}-`, 1, [['bad delay'], [last, n]]));
    await post({
      verbatims: [
        ...nps('mended', 'good delay', [10, 10, 10, 9, 9, 9, 8, 8, 7, 10, 9, 3, 10, 10, 10]),
        ...nps('never', 'nothing', [2, 3, 4, 5, 9, 1, 0, 2, 3, 7, 1, 2, 3, 4, 5, 2, 1, 2, 3, 4, 8, 0, 1, 2, 3]),
        ...going('relapsed', 2, [['bad delay'], ['good delay'], ['awful delay', 0]]),
        ...going('good', 5, [
          ['good price', 10],
          ['good price', 10],
        ]),
      ],
    });
    const { recoveries } = (await get('/journeys?level=leaf', { 'accept-language': 'fr' })).json();
    const [texts, journey] = [
      recoveries.find(({ of }: { of: string }) => of === 'verbatim'),
      recoveries.find(({ of }: { of: string }) => of === 'journey'),
    ];
    expect(journey).toMatchObject({
      touchpoint: 'delivery.delay',
      label: 'delivery.delay (fr)',
      parent: 'delivery',
      bad: 42,
      rate: { value: 15 / 42, formula: 'recovery-rate' },
      scored: { mended: 15, never: 27 },
      worth: { decided: 'higher', formula: 'recovery-worth' },
    });
    expect(journey.worth.value).toBeCloseTo(((11 - 1) / 15) * 100 - ((1 - 24) / 27) * 100, 6);
    expect(journey.worth.low).toBeGreaterThan(60);
    expect(texts).toMatchObject({ bad: 44, rate: { value: 0 }, worth: null });
    expect(recoveries.every(({ touchpoint }: { touchpoint: string }) => touchpoint === 'delivery.delay')).toBe(true);
  });

  test('say so where there are none, and where steps are not known', async () => {
    const { post, get } = await startProject();
    expect((await get('/journeys')).json()).toMatchObject({
      journeys: 0,
      items: [],
      recoveries: [],
      reasons: ['no-journeys', 'no-outcome'],
    });
    await post({
      verbatims: [
        { text: 'bad price', journey: { id: 'j' }, at: '2026-02-01T10:00:00Z' },
        { text: 'good price', journey: { id: 'j' }, at: '2026-02-02T10:00:00Z', scores: { csat: 5 } },
      ],
    });
    const { reasons, outcome, recoveries, peakEnd } = (await get('/journeys')).json();
    expect([reasons, outcome]).toEqual([['no-steps'], 'csat']);
    expect(recoveries[0]).toMatchObject({
      of: 'journey',
      touchpoint: 'price',
      bad: 1,
      rate: { value: 1 },
      scored: { mended: 1, never: 0 },
    });
    expect(peakEnd[0].end.value).toBeCloseTo(score(0.5), 6);
    expect((await get('/journeys?outcome=churn')).status).toBe(400);
  });

  test('answer a step as it was sent', async () => {
    const { get, post } = await startProject();
    await post({ verbatims: [0.1, 16_777_217].map((step) => ({ text: 'Good price.', journey: { id: 'j', step } })) });
    expect((await get('/journeys')).json().items.map(({ step }: { step: number }) => step)).toEqual([0.1, 16_777_217]);
  });
});
