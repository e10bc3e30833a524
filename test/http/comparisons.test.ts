import { describe, expect, test } from 'vitest';
import { startProject } from '../helpers/fixture.ts';

const many = (times: number, text: string, more: object = {}) =>
  Array.from({ length: times }, () => ({ text, lang: 'en', at: '2026-02-10T12:00:00Z', ...more }));
const ofPlan = (plan: string) => ({ segments: { plan } });

describe('comparisons', () => {
  const startPlans = async () => {
    const started = await startProject();
    await started.post({
      verbatims: [
        ...many(30, 'bad delivery', { ...ofPlan('pro'), scores: { nps: 2 } }),
        ...many(90, 'nothing', { ...ofPlan('pro'), scores: { nps: 9 } }),
        ...many(15, 'good delivery', { ...ofPlan('free'), scores: { nps: 9 } }),
        ...many(85, 'nothing', ofPlan('free')),
      ],
    });
    const query = `a=${encodeURIComponent('segment.plan=pro')}&b=${encodeURIComponent('segment.plan=free')}`;
    return { ...started, query };
  };

  test('give the worked difference of two shares, with its intervals and its tests', async () => {
    const { get, query } = await startPlans();
    const { status, json } = await get(`/comparisons?${query}`, { 'accept-language': 'fr' });
    expect(status).toBe(200);
    const { a, b, items, family, nps, next } = json();
    expect([a.verbatims, b.verbatims, next]).toEqual([120, 100, null]);
    expect(a.filters).toMatchObject({ 'segment.plan': ['pro'] });
    expect(family).toEqual({ shares: 1, sentiments: 1 });
    const [{ touchpoint, label, share, sentiment, verbatims }] = items;
    expect([touchpoint, label]).toEqual(['delivery', 'delivery (fr)']);
    expect(share).toMatchObject({ a: { value: 0.25, n: 120, verbatims: 30 }, b: { value: 0.15, n: 100 }, test: 'z', decided: 'undecided' });
    expect(share.p).toBeCloseTo(0.06711, 5);
    expect(share.difference.low).toBeCloseTo(-0.00775, 5);
    expect(share.difference.high).toBeCloseTo(0.20182, 5);
    expect(share.effect).toBeCloseTo(0.2518, 4);
    expect(share.sizePerSet).toBeGreaterThan(120);
    expect(sentiment).toMatchObject({ a: { value: -100 }, b: { value: 100 }, difference: { value: -200 }, decided: 'lower' });
    expect(nps).toMatchObject({ a: { value: 50, n: 120 }, b: { value: 100, n: 15 }, decided: 'lower' });
    const listed = await get(verbatims.a.replace('/v1/projects/p', ''));
    expect(listed.json().items).toHaveLength(30);
  });

  test('give the words that mark each set, those of touchpoints included', async () => {
    const { post, get, query } = await startPlans();
    await post({
      verbatims: [
        ...many(25, 'The kiosk froze', ofPlan('pro')),
        ...many(25, 'The lounge again', ofPlan('free')),
        ...many(20, 'the escalator', ofPlan('pro')),
        ...many(20, 'the escalator', ofPlan('free')),
      ],
    });
    const { words, items } = (await get(`/comparisons?${query}&include=words&limit=1`)).json();
    expect(items).toHaveLength(1);
    expect((await get(`/comparisons?${query}`)).json().words).toBeUndefined();
    expect(words).toMatchObject({ sampled: { a: 165, b: 145 }, current: true });
    const marks = (set: 'a' | 'b') => words[set].map(({ term, decided }: { term: string; decided: string }) => [term, decided]);
    expect(marks('a')).toContainEqual(['kiosk', 'higher']);
    expect(marks('a')).toContainEqual(['bad delivery', 'higher']);
    expect(marks('b')).toContainEqual(['lounge', 'lower']);
    expect([...marks('a'), ...marks('b')].flat()).not.toContain('escalator');
    const [kiosk] = words.a.filter(({ term }: { term: string }) => term === 'kiosk');
    expect(kiosk).toMatchObject({ kind: 'word', lang: 'en', a: { verbatims: 25, n: 165 }, b: { verbatims: 0 }, formula: 'keyness' });
    expect((await get(kiosk.verbatims.a.replace('/v1/projects/p', ''))).json().items).toHaveLength(25);
  });

  test('take filters that hold for both, and say what is wrong in one', async () => {
    const { get, query } = await startPlans();
    expect((await get(`/comparisons?${query}&from=2026-03-01`)).json()).toMatchObject({ a: { verbatims: 0 }, items: [], nps: null });
    expect((await get(`/comparisons?${query}&limit=1`)).json().items).toHaveLength(1);
    const wrong = await get('/comparisons?a=plan%3Dpro&b=from%3Dyesterday');
    expect(wrong.json()).toMatchObject({ status: 400, errors: [{ pointer: '/a/plan', in: 'query' }, { pointer: '/b/from' }] });
    expect((await get('/comparisons?a=x%2Fy~z%3D1&b=')).json()).toMatchObject({ errors: [{ pointer: '/a/x~1y~0z' }] });
    expect((await get('/comparisons?a=')).json()).toMatchObject({ errors: [{ pointer: '/b' }] });
  });
});

describe('compare=previous', () => {
  test('says how each touchpoint changed since the stretch of time before', async () => {
    const { post, get } = await startProject();
    const before = { at: '2026-01-20T12:00:00Z' };
    await post({
      verbatims: [
        ...many(40, 'bad delivery'),
        ...many(60, 'good price'),
        ...many(10, 'bad delivery', before),
        ...many(90, 'good price', before),
      ],
    });
    const { items, scope } = (await get('/salience?from=2026-02-01&to=2026-03-01&compare=previous')).json();
    expect(scope.previous).toEqual({ verbatims: 100, from: '2026-01-03T23:00:00.000Z', to: '2026-01-31T23:00:00.000Z' });
    expect(
      items.map(({ touchpoint, change }: { touchpoint: string; change: { share: { decided: string } } }) => [
        touchpoint,
        change.share.decided,
      ]),
    ).toEqual([
      ['price', 'lower'],
      ['delivery', 'higher'],
    ]);
    expect(items[1].change.share.difference.value).toBeCloseTo(0.3, 9);
    expect((await get('/moments?from=2026-02-01&compare=previous')).json().items[0].change.share.a.n).toBe(100);
    expect((await get('/salience?compare=previous')).json()).toMatchObject({ status: 400, errors: [{ pointer: '/from' }] });
  });
});
