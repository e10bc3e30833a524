import { describe, expect, test } from 'vitest';
import { startProject } from '../helpers/fixture.ts';

const taking = (hours: readonly (number | { atLeast: number })[], text = 'nothing', more: object = {}) =>
  hours.map((resolutionHours) => ({ text, lang: 'en', at: '2026-02-10T12:00:00Z', measures: { resolutionHours }, ...more }));
const upTo = (n: number, from = 1) => Array.from({ length: n }, (_, i) => i + from);

describe('measures', () => {
  test('lists those there are, without one asked for', async () => {
    const { post, get } = await startProject();
    await post({ verbatims: [...taking([3, { atLeast: 7 }]), { text: 'nothing', measures: { calls: 2 }, channel: 'web' }] });
    const { status, json } = await get('/measures');
    expect(status).toBe(200);
    expect(json()).toMatchObject({
      scope: { verbatims: 3 },
      measures: [
        { measure: 'resolutionHours', n: 2, open: 1 },
        { measure: 'calls', n: 1, open: 0 },
      ],
      measure: null,
      totals: null,
      items: [],
      bands: null,
    });
    expect((await get('/measures?channel=web')).json().measures).toEqual([{ measure: 'calls', n: 1, open: 0 }]);
  });

  test('gives the median and the P90 with exact intervals, over all and over time', async () => {
    const { post, get } = await startProject();
    await post({ verbatims: [...taking(upTo(20)), ...taking([100], 'nothing', { at: '2026-01-10T12:00:00Z' })] });
    const { totals, items } = (await get('/measures?measure=resolutionHours')).json();
    expect(totals).toMatchObject({
      n: 21,
      open: 0,
      median: { value: 11, low: 6, high: 16, formula: 'duration-quantile', reliability: 'insufficient' },
    });
    expect(items.map(({ time, median }: { time: string; median: { value: number } }) => [time, median.value])).toEqual([
      ['2025-12-31T23:00:00.000Z', 100],
      ['2026-01-31T23:00:00.000Z', 10.5],
    ]);
    expect(items[1].p90).toMatchObject({ value: 18.5, low: 15, high: null, n: 20, reasons: ['few-verbatims', 'open-interval'] });
  });

  test('takes open ones by Kaplan–Meier, and says what they do not reach', async () => {
    const { post, get } = await startProject();
    await post({
      verbatims: [
        ...taking([6, 6, 6, 7, 10, 13, 16, 22, 23]),
        ...taking([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((atLeast) => ({ atLeast }))),
      ],
    });
    const { totals } = (await get('/measures?measure=resolutionHours')).json();
    expect(totals).toMatchObject({ n: 21, open: 12, median: { value: 23 }, p90: { value: null, high: null } });
    expect(totals.p90.reasons).toContain('not-reached');
  });

  test('tells where touchpoints are mentioned from where they are not, corrected, by the level asked for', async () => {
    const { post, get } = await startProject();
    await post({
      verbatims: [
        ...taking(upTo(40, 60), 'bad delay'),
        ...taking(upTo(40), 'nothing'),
        ...taking([30, 50, 70, 10, 90], 'good price'),
        ...taking([5], 'bad delivery', { prompted: ['delivery'] }),
      ],
    });
    const { touchpoints } = (await get('/measures?measure=resolutionHours', { 'accept-language': 'fr' })).json();
    expect(
      touchpoints.map(({ touchpoint, decided, n, rest }: Record<string, unknown>) => [touchpoint, decided, n, (rest as { n: number }).n]),
    ).toEqual([
      ['delivery', 'slower', 40, 45],
      ['delivery.delay', 'slower', 40, 45],
      ['price', 'undecided', 5, 81],
    ]);
    expect(touchpoints[0]).toMatchObject({ label: 'delivery (fr)', median: { value: 79.5 }, formula: 'log-rank', reliability: 'reliable' });
    expect(touchpoints[0].verbatims).toBe('/v1/projects/p/verbatims?touchpoint=delivery');
    expect(touchpoints[0].observed).toBeLessThan(touchpoints[0].expected);
    const leaf = (await get('/measures?measure=resolutionHours&level=leaf&prompted=include')).json().touchpoints;
    expect(leaf.map(({ touchpoint }: { touchpoint: string }) => touchpoint)).toEqual(['delivery.delay', 'price']);
  });

  test('sets it against the scores, and by band of the NPS', async () => {
    const { post, get } = await startProject();
    const scored = (hours: number, nps: number) => taking([hours], 'nothing', { scores: { nps, csat: 3 } });
    await post({
      verbatims: [
        ...upTo(20).flatMap((hours) => scored(hours, 10)),
        ...upTo(20, 41).flatMap((hours) => scored(hours, 3)),
        ...taking([{ atLeast: 90 }], 'nothing', { scores: { nps: 1 } }),
      ],
    });
    const { scores, bands } = (await get('/measures?measure=resolutionHours')).json();
    expect(scores[0]).toMatchObject({
      score: 'nps',
      n: 40,
      openLeftOut: 1,
      decided: 'falls',
      reliability: 'indicative',
      reasons: ['open-left-out'],
    });
    expect(scores[0].value).toBeCloseTo(-0.8667, 3);
    expect(scores[0].high).toBeLessThan(-0.7);
    expect(scores[1]).toMatchObject({ score: 'csat', value: 0, decided: 'undecided' });
    expect(bands.p).toBeLessThan(1e-6);
    expect(
      bands.items.map(({ band, n, open, median }: Record<string, unknown>) => [band, n, open, (median as { value: number }).value]),
    ).toEqual([
      ['promoter', 20, 0, 10.5],
      ['passive', 0, 0, null],
      ['detractor', 21, 1, 51],
    ]);
    expect(bands.items[2].verbatims).toBe('/v1/projects/p/verbatims?band=detractor');
  });

  test('of none is an empty answer', async () => {
    const { get } = await startProject();
    const { totals, items, touchpoints, scores } = (await get('/measures?measure=none')).json();
    expect(totals).toMatchObject({ n: 0, median: { value: null, reliability: 'insufficient', reasons: ['few-verbatims'] } });
    expect([items, touchpoints, scores]).toEqual([[], [], []]);
  });
});
