import { describe, expect, test } from 'vitest';
import { startProject } from '../helpers/fixture.ts';

const many = (times: number, text: string, nps?: number) =>
  Array.from({ length: times }, () => ({
    text,
    lang: 'en',
    at: '2026-02-10T12:00:00Z',
    ...(nps === undefined ? {} : { scores: { nps } }),
  }));

/** Delivery only punishes, staff only rewards, the price is named and changes nothing. */
const TOLD = [
  ...many(60, 'bad delivery', 1),
  ...many(15, 'good delivery', 8),
  ...many(10, 'bad staff', 8),
  ...many(60, 'good staff', 10),
  ...many(80, 'bad price', 8),
  ...many(80, 'good price', 8),
  ...many(400, 'nothing', 8),
];
type Item = Record<string, unknown> & { touchpoint: string };

describe('priorities', () => {
  test('judge what breaks and what makes, in the matrix and in a sentence', async () => {
    const { post, get } = await startProject();
    await post({ verbatims: TOLD });
    const { status, json } = await get('/priorities', { 'accept-language': 'fr' });
    expect(status).toBe(200);
    const { items, outcome, importanceFrom, crosshair, thresholds, family } = json();
    expect([outcome.name, importanceFrom, family]).toEqual(['nps', 'relative-weights', 3]);
    expect(thresholds).toEqual({ share: 0.05, p: 0.05, npsPoints: 10, deviations: 0.3, asymmetry: 0.2 });
    expect(crosshair.importance).toBeCloseTo(1 / 3, 6);
    const of = (id: string): Item => items.find(({ touchpoint }: Item) => touchpoint === id);
    expect(items[0].touchpoint).toBe('delivery');
    expect(of('delivery')).toMatchObject({
      verdict: 'breaker',
      salient: true,
      stakes: true,
      quadrant: 'concentrate',
      inputs: { verbatims: 75 },
    });
    expect(of('staff')).toMatchObject({ verdict: 'maker', stakes: true });
    expect(of('price')).toMatchObject({ verdict: 'none', stakes: false });
    expect(of('delivery').sentence).toBe(
      'delivery (fr)\u00A0: 11\u202F% des verbatims en parlent (9 à 13\u202F%)\u202F; le NPS y est inférieur de 90 points\u00A0: moment de vérité qui fait perdre des clients, à traiter d’abord.',
    );
    expect((await get('/priorities')).json().items[0].sentence).toMatch(
      /^delivery \(en\): 11% of verbatims mention it .*; NPS is 90 points lower there: a moment of truth that loses customers/,
    );
  });

  test('take the lines that the project draws, and show them', async () => {
    const { post, get, call } = await startProject();
    await post({ verbatims: TOLD });
    const settings = { name: 'P', packs: ['insurance'], timezone: 'Europe/Paris' };
    const put = await call('PUT', '/v1/projects/p', { ...settings, verdict: { npsPoints: 120 } });
    expect(put.json().verdict).toEqual({ npsPoints: 120 });
    const { items, thresholds } = (await get('/priorities?crosshair=scale')).json();
    expect(thresholds).toMatchObject({ npsPoints: 120, share: 0.05 });
    expect(items.find(({ touchpoint }: Item) => touchpoint === 'delivery')).toMatchObject({ stakes: false, verdict: 'hygiene' });
    expect((await call('PUT', '/v1/projects/p', { ...settings, verdict: { p: 2 } })).json()).toMatchObject({
      status: 400,
      errors: [{ pointer: '/verdict/p' }],
    });
    expect((await call('PUT', '/v1/projects/p', settings)).json().verdict).toEqual({});
  });

  test('without an outcome, say so and take what is said most for what matters most', async () => {
    const { post, get } = await startProject();
    await post({ verbatims: [...many(40, 'bad delivery'), ...many(10, 'good staff'), ...many(3, 'price')] });
    const { items, importanceFrom, outcome } = (await get('/priorities', { 'accept-language': 'fr' })).json();
    expect([importanceFrom, outcome.name]).toEqual(['salience', null]);
    expect(
      items.map(({ touchpoint, verdict, importance }: Item & { importance: { value: number } }) => [
        touchpoint,
        verdict,
        Math.round(importance.value * 100),
      ]),
    ).toEqual([
      ['delivery', 'insufficient-evidence', 75],
      ['staff', 'insufficient-evidence', 19],
      ['price', 'insufficient-evidence', 6],
    ]);
    expect(items[0].reasons).toContain('no-outcome');
    expect(items[0].sentence).toContain('aucun score n’en mesure l’effet');
  });
});
