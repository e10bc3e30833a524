import { describe, expect, test } from 'vitest';
import { startProject } from '../helpers/fixture.ts';

type Item = Record<string, never> & { touchpoint: string; rank: number | null; verbatims: number };
const byTouchpoint = (answer: { json(): { items: Item[] } }) => new Map(answer.json().items.map((item) => [item.touchpoint, item]));
const many = (text: string, count: number, given: object = {}) => Array.from({ length: count }, () => ({ text, lang: 'en', ...given }));

/** The free lists of the worked values (statistics 4.1b–d): delivery, price, staff, website. */
const LISTS = ['delivery, price, staff', 'delivery', 'price, delivery', 'nothing', 'staff, price, delivery, website'].map((text) => ({
  text,
}));

describe('salience', () => {
  test('gives the worked values of free lists', async () => {
    const { post, get } = await startProject();
    await post({ verbatims: LISTS });
    const items = byTouchpoint(await get('/salience'));
    const expected: [string, number, number, number][] = [
      ['delivery', 0.6, 0.45714, 0.4],
      ['price', 0.48333, 0.36, 0.2],
      ['staff', 0.26667, 0.2, 0.2],
      ['website', 0.05, 0.05, 0],
    ];
    expect(items.size).toBe(4);
    for (const [touchpoint, smith, sutrop, first] of expected) {
      const item = items.get(touchpoint) as unknown as { smith: number; sutrop: number; topOfMind: { value: number } };
      expect(item.smith).toBeCloseTo(smith, 5);
      expect(item.sutrop).toBeCloseTo(sutrop, 5);
      expect(item.topOfMind.value).toBeCloseTo(first, 5);
    }
  });

  test('gives shares by Wilson, counts of sentiment that add up, and net sentiment', async () => {
    const { post, get } = await startProject();
    await post({ verbatims: [...many('Good price.', 3), ...many('Bad price.', 3), ...many('Price.', 1), ...many('Nothing.', 13)] });
    const { scope, items } = (await get('/salience')).json();
    expect(scope).toMatchObject({ verbatims: 20, withMention: 7, coverage: 0.35, filters: { prompted: 'exclude' } });
    const [price] = items;
    expect(price).toMatchObject({
      touchpoint: 'price',
      label: 'price (en)',
      parent: null,
      moment: 'second.purchase',
      rank: null,
      verbatims: 7,
      mentions: 7,
      share: { value: 0.35, n: 20 },
      sentiment: { positive: 3, neutral: 1, negative: 3, mixed: 0, mean: 0, net: { value: 0 } },
      reliability: 'insufficient',
      reasons: expect.arrayContaining(['few-verbatims']),
    });
    expect(price.share.low).toBeCloseTo(0.18119, 5);
    expect(price.share.high).toBeCloseTo(0.56715, 5);
    expect(price.share.effectiveN).toBeUndefined();
  });

  test('ranks siblings, and puts what too few said after them without a rank', async () => {
    const { post, get } = await startProject();
    await post({
      verbatims: [
        ...many('Bad delay.', 30),
        ...many('Bad delivery.', 12),
        ...many('Good staff.', 20),
        ...many('Website.', 3),
        ...many('Nothing.', 35),
      ],
    });
    const answer = (await get('/salience')).json();
    expect(answer.items.map(({ touchpoint, rank, verbatims }: Item) => [touchpoint, rank, verbatims])).toEqual([
      ['delivery', 1, 42],
      ['delivery.delay', 1, 30],
      ['staff', 2, 20],
      ['website', null, 3],
    ]);
    const level = async (name: string) => (await get(`/salience?level=${name}`)).json().items.map(({ touchpoint }: Item) => touchpoint);
    expect(await level('top')).toEqual(['delivery', 'staff', 'website']);
    expect(await level('leaf')).toEqual(['delivery.delay', 'staff', 'website']);
  });

  test('is limited and paged when asked to be', async () => {
    const { post, get } = await startProject();
    await post({ verbatims: LISTS });
    const whole = (await get('/salience')).json();
    expect(whole.next).toBeNull();
    const first = (await get('/salience?limit=3')).json();
    const second = (await get(`/salience?limit=3&cursor=${first.next}`)).json();
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect((await get(`/salience?limit=3&level=top&cursor=${first.next}`)).json()).toMatchObject({ code: 'invalid-cursor' });
  });

  test('counts what the question named apart', async () => {
    const { post, get } = await startProject();
    await post({
      verbatims: [
        ...many('Delivery.', 2),
        ...many('Delivery.', 3, { prompted: ['delivery'] }),
        ...many('Delay.', 1, { prompted: ['delivery'] }),
      ],
    });
    const delivery = async (mode: string) => byTouchpoint(await get(`/salience?prompted=${mode}`)).get('delivery');
    expect(await delivery('exclude')).toMatchObject({ verbatims: 2, share: { value: 1, n: 2 } });
    expect(await delivery('only')).toMatchObject({ verbatims: 4, share: { value: 1, n: 4 } });
    expect(await delivery('include')).toMatchObject({ verbatims: 6, share: { value: 1, n: 6 } });
  });

  test('weighs verbatims, with intervals at Kish’s effective n', async () => {
    const { post, get } = await startProject();
    await post({ verbatims: [...many('Good price.', 1, { weight: 3 }), ...many('Nothing.', 3)] });
    expect(byTouchpoint(await get('/salience')).get('price')).toMatchObject({
      verbatims: 1,
      share: { value: 0.5, n: 4, effectiveN: 3 },
      topOfMind: { value: 0.5 },
    });
  });

  test('counts what specialises for the base when asked to', async () => {
    const { post, get } = await startProject();
    await post({ verbatims: [...many('Good expert.', 2), ...many('Staff.', 1)] });
    expect(byTouchpoint(await get('/salience')).get('staff')).toMatchObject({ verbatims: 1 });
    const staff = byTouchpoint(await get('/salience?group=base&evidence=2')).get('staff');
    expect(staff).toMatchObject({ verbatims: 3 });
    expect((staff as unknown as { evidence: { text: string }[] }).evidence.map(({ text }) => text)).toEqual([
      'Good expert.',
      'Good expert.',
    ]);
  });

  test('shows the most telling quotes', async () => {
    const { post, get } = await startProject();
    await post({
      verbatims: [
        { id: 'a', text: 'Bad price.', at: '2026-02-01T00:00:00Z' },
        { id: 'b', text: 'Awful price.' },
        { id: 'c', text: 'Price.' },
      ],
    });
    const { evidence } = byTouchpoint(await get('/salience?evidence=2')).get('price') as unknown as { evidence: object[] };
    expect(evidence).toEqual([
      expect.objectContaining({ verbatim: 'b', text: 'Awful price.', start: 6, end: 11, touchpoint: 'price', label: 'negative' }),
      expect.objectContaining({ verbatim: 'a', at: '2026-02-01T00:00:00.000Z' }),
    ]);
  });

  test('filters by language, segment, band, channel and time', async () => {
    const { post, get } = await startProject();
    await post({
      verbatims: [
        { text: 'Price.', lang: 'fr', at: '2026-01-01T23:30:00Z', segments: { plan: 'pro' }, scores: { nps: 9 }, channel: 'web' },
        {
          text: 'Price.',
          lang: 'en',
          at: '2026-01-03T12:00:00Z',
          segments: { plan: 'free', region: 'x' },
          scores: { nps: 2 },
          source: 's',
        },
      ],
    });
    const n = async (query: string) => (await get(`/salience?${query}`)).json().scope.verbatims;
    const cases: [string, number][] = [
      ['lang=fr', 1],
      ['segment.plan=pro', 1],
      ['segment.plan=pro&segment.plan=free', 2],
      ['segment.plan=pro&segment.region=x', 0],
      ['band=promoter', 1],
      ['band=promoter&band=detractor', 2],
      ['channel=web', 1],
      ['source=s', 1],
      ['from=2026-01-02&to=2026-01-03', 1],
      ['to=2026-01-02', 0],
      [`from=${Date.UTC(2026, 0, 3)}`, 1],
    ];
    for (const [query, expected] of cases) expect([query, await n(query)]).toEqual([query, expected]);
    expect((await get('/salience?from=2026-01-02&to=2026-01-03')).json().scope).toMatchObject({
      from: '2026-01-01T23:00:00.000Z',
      to: '2026-01-02T23:00:00.000Z',
    });
  });

  test.each([
    ['level=middle', 'invalid-request', '/level'],
    ['evidence=11', 'invalid-request', '/evidence'],
    ['group=pack', 'invalid-request', '/group'],
    ['from=2026-01-02&to=2026-01-01', 'invalid-range', '/from'],
    ['cursor=nonsense', 'invalid-cursor', '/cursor'],
  ])('?%s is a 400', async (query, code, pointer) => {
    const { get } = await startProject();
    expect((await get(`/salience?${query}`)).json()).toMatchObject({ status: 400, code, errors: [{ pointer, in: 'query' }] });
  });
});

describe('moments', () => {
  test('rank the stages of a framework, labelled in both languages', async () => {
    const { post, get } = await startProject();
    await post({ verbatims: [...many('Bad delivery and price.', 40), ...many('Awful website.', 10)] });
    const { scope, items } = (await get('/moments?evidence=1', { 'accept-language': 'fr' })).json();
    expect(scope.framework).toBe('five-moments');
    expect(
      items.map(({ moment, label, rank, parent, verbatims }: Record<string, unknown>) => [moment, label, rank, parent, verbatims]),
    ).toEqual([
      ['second', 'Expérience', 1, null, 40],
      ['second.delivery', 'Attente et livraison', 1, 'second', 40],
      ['second.purchase', 'Achat', 2, 'second', 40],
      ['zero', 'Recherche et comparaison', 2, null, 10],
    ]);
    expect(items[3].evidence).toEqual([expect.objectContaining({ text: 'Awful website.', touchpoint: 'website' })]);
    expect((await get('/moments?framework=product')).json().items).toEqual([
      expect.objectContaining({ moment: 'use', label: 'Use', verbatims: 50 }),
    ]);
  });

  test('of an unknown framework are a 400', async () => {
    const { get } = await startProject();
    expect((await get('/moments?framework=nope')).json()).toMatchObject({ status: 400, errors: [{ pointer: '/framework' }] });
  });
});
