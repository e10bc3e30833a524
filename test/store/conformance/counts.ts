import { expect, test } from 'vitest';
import type { Axis, Filter, Prompted, Store } from '../../../src/store/store.ts';
import { DAY, EDITION, NOON, type Said, type Spoken, say, settings } from '../fixtures.ts';

const list = (...touchpoints: string[]): Said[] => touchpoints.map((touchpoint, i) => ({ touchpoint, start: i * 20, score: 0.5 }));
const oneAt = (id: string, at: string, more: Partial<Spoken> = {}): Spoken => ({ id, at: Date.parse(at), said: list('price'), ...more });

/** The sums of a ranking. */
export function countCases(store: () => Store): void {
  const open = async (id: string, spoken: readonly Spoken[], timezone = 'Europe/Paris') => {
    await store().putProject(settings(id, { timezone }), EDITION, NOON);
    await say(store(), id, spoken);
    return async (filter: Filter = {}, prompted: Prompted = 'exclude', axis: Axis = 'touchpoint') => {
      const counts = await store().countMentions(id, { filter, prompted, axis });
      if (counts === null) throw new Error(`no project ${id}`);
      return { ...counts, of: (item: string) => counts.items.find((one) => one.item === item) };
    };
  };

  test('the worked lists give their top of mind, Smith and Sutrop', async () => {
    const lists = [
      list('delivery', 'price', 'staff'),
      list('delivery'),
      list('price', 'delivery'),
      [],
      list('staff', 'price', 'delivery', 'website'),
    ];
    const count = await open(
      'c1',
      lists.map((said, i) => ({ id: `${i}`, said })),
    );
    const { verbatims, withMention, of } = await count();
    expect([verbatims, withMention]).toEqual([5, 4]);
    const oracle = { delivery: [0.4, 0.6, 0.45714], price: [0.2, 0.48333, 0.36], staff: [0.2, 0.26667, 0.2], website: [0, 0.05, 0.05] };
    for (const [item, [first, smith, sutrop]] of Object.entries(oracle)) {
      const sums = of(item);
      if (sums === undefined) throw new Error(`no sums of ${item}`);
      expect(sums.first / verbatims).toBeCloseTo(first as number, 5);
      expect(sums.smith / verbatims).toBeCloseTo(smith as number, 5);
      expect(sums.verbatims / (verbatims * (sums.rank / sums.verbatims))).toBeCloseTo(sutrop as number, 5);
    }
  });

  test('a child counts for those above it, once a verbatim, at its own place', async () => {
    const said = [...list('price', 'delivery.delay.notice'), { touchpoint: 'delivery.delay', start: 90, score: -0.9 }];
    const { of } = await (await open('c2', [{ id: 'a', said }]))();
    expect(of('delivery')).toMatchObject({ verbatims: 1, mentions: 2, rank: 2, first: 0, mixed: 1 });
    expect(of('delivery')?.smith).toBeCloseTo(2 / 3, 8);
    expect(of('delivery.delay')).toMatchObject({ mentions: 2, rank: 2, mixed: 1 });
    expect(of('delivery.delay.notice')).toMatchObject({ mentions: 1, rank: 2, positive: 1 });
  });

  test('two on one span share their places', async () => {
    const said = ['delivery.delay', 'delivery', 'price'].map((touchpoint) => ({ touchpoint, start: 4, score: 0.1 }));
    const { of } = await (await open('c3', [{ id: 'a', said }]))();
    expect(of('price')).toMatchObject({ rank: 2 });
    expect(of('price')?.first).toBeCloseTo(1 / 3, 8);
    expect(of('delivery')?.first).toBeCloseTo(2 / 3, 8);
  });

  test('a specialised touchpoint counts for its base one on that axis alone', async () => {
    const count = await open('c4', [{ id: 'a', said: list('shop.parcel', 'delivery') }]);
    expect((await count()).items.map(({ item }) => item)).toEqual(['delivery', 'shop.parcel']);
    const base = await count({}, 'exclude', 'base');
    expect(base.items.map(({ item }) => item)).toEqual(['delivery', 'delivery.delay']);
    expect(base.of('delivery')).toMatchObject({ verbatims: 1, mentions: 2, rank: 1 });
  });

  test('stages count, and their whole with them', async () => {
    const { items, of } = await (await open('c5', [{ id: 'a', said: list('price', 'delivery', 'website') }]))(
      {},
      'exclude',
      'five-moments',
    );
    expect(items.map(({ item }) => item)).toEqual(['second', 'second.delivery', 'second.purchase', 'zero']);
    expect(of('second')).toMatchObject({ verbatims: 1, mentions: 2, rank: 1, first: 1 });
    expect(of('zero')).toMatchObject({ rank: 3 });
  });

  test('prompted mentions are left out, taken too, or the only ones', async () => {
    const spoken = [
      { id: 'a', prompted: ['delivery'], said: list('delivery.delay', 'price') },
      { id: 'b', prompted: ['delivery.delay', 'delivery'], said: [] },
      { id: 'c', prompted: ['delivery.delay.notice'], said: list('delivery.delay.notice', 'delivery') },
      { id: 'd', said: list('price', 'delivery') },
    ];
    const count = await open('c6', spoken);
    const [exclude, only, include] = [await count(), await count({}, 'only'), await count({}, 'include')];
    expect([exclude.verbatims, only.verbatims, include.verbatims]).toEqual([4, 4, 4]);
    expect([exclude.withMention, only.withMention, include.withMention]).toEqual([3, 2, 3]);
    expect(exclude.of('price')).toMatchObject({ verbatims: 2, rank: 2, prompted: { verbatims: 0 } });
    expect(include.of('price')).toMatchObject({ verbatims: 2, rank: 3 });
    expect(exclude.of('delivery')).toMatchObject({
      verbatims: 2,
      mentions: 2,
      prompted: { verbatims: 2, w: 2, w2: 2 },
      promptedBelow: { verbatims: 1 },
    });
    expect(only.of('delivery')).toMatchObject({ verbatims: 2, mentions: 2 });
    expect(only.of('delivery.delay')).toMatchObject({ verbatims: 2, prompted: { verbatims: 2 }, promptedBelow: { verbatims: 1 } });
    expect(only.of('delivery.delay.notice')).toMatchObject({ verbatims: 1, prompted: { verbatims: 3 } });
  });

  test('weights weigh', async () => {
    const { w, w2, of } = await (
      await open('c7', [
        { id: 'a', said: list('price'), fields: { weight: 2.5 } },
        { id: 'b', said: list('price') },
      ])
    )();
    expect([w, w2]).toEqual([3.5, 7.25]);
    expect(of('price')).toMatchObject({ verbatims: 2, w: 3.5, w2: 7.25, score: 1.75, charge: 1.75, wPositive: 3.5, positive: 2 });
  });

  test('days are those of the time zone, and move with it', async () => {
    const spoken = [
      oneAt('a', '2026-03-09T22:59:59Z'),
      oneAt('b', '2026-03-09T23:00:00Z'),
      oneAt('c', '2026-03-10T22:59:59Z'),
      oneAt('d', '2026-03-10T23:00:00Z'),
    ];
    const count = await open('c8', spoken);
    const day = { from: Date.parse('2026-03-09T23:00:00Z'), to: Date.parse('2026-03-10T23:00:00Z') };
    const inside = { from: Date.parse('2026-03-09T23:00:00Z'), to: Date.parse('2026-03-10T22:59:59Z') };
    expect(await count(day)).toMatchObject({ verbatims: 2, from: spoken[1]?.at, to: spoken[2]?.at });
    expect(await count(inside)).toMatchObject({ verbatims: 1, from: spoken[1]?.at, to: spoken[1]?.at });
    await store().putProject(settings('c8', { timezone: 'America/New_York' }), EDITION, NOON);
    expect((await store().recount('c8')).differences).toEqual([]);
    expect(await count(day)).toMatchObject({ verbatims: 2 });
    expect(await count({ from: day.to, to: day.from })).toMatchObject({ verbatims: 0, from: null, to: null, items: [] });
  });

  test('ranges are months and edge days', async () => {
    const spoken = Array.from({ length: 120 }, (_, i) => oneAt(`${i}`, new Date(NOON + i * DAY).toISOString()));
    const count = await open('c9', spoken, 'UTC');
    const midnight = NOON - (NOON % DAY);
    for (const [first, end] of [
      [0, 120],
      [3, 100],
      [5, 9],
      [21, 22],
      [22, 52],
      [22, 53],
      [80, 500],
    ] as const) {
      const expected = Math.min(120, end) - first;
      expect((await count({ from: midnight + first * DAY, to: midnight + end * DAY })).of('price')?.verbatims).toBe(expected);
    }
    expect((await count({ from: midnight + 60 * DAY })).verbatims).toBe(60);
    expect((await count({ to: midnight + 60 * DAY })).verbatims).toBe(60);
  });

  test('filters: values of one key mean either, different keys mean both', async () => {
    const spoken = [
      { id: 'a', lang: 'en' as const, said: list('price'), fields: { channel: 'web', scores: { nps: 9 }, segments: { plan: 'pro' } } },
      { id: 'b', said: list('price'), fields: { channel: 'mail', source: 'shop', scores: { nps: 7 }, segments: { plan: 'pro' } } },
      { id: 'c', said: list('price'), fields: { channel: 'web', scores: { nps: 6 }, segments: { plan: 'free' } } },
    ];
    const count = await open('c10', spoken);
    const of = async (filter: Filter) => (await count(filter)).of('price')?.verbatims ?? 0;
    expect(await of({ lang: ['en'] })).toBe(1);
    expect(await of({ channel: ['web'] })).toBe(2);
    expect(await of({ source: ['shop', 'none'] })).toBe(1);
    expect(await of({ band: ['promoter', 'passive'] })).toBe(2);
    expect(await of({ segments: { plan: ['pro', 'free'] } })).toBe(3);
    expect(await of({ segments: { plan: ['pro'] }, channel: ['web'] })).toBe(1);
    expect(await of({ segments: { plan: ['pro'], other: ['x'] } })).toBe(0);
    expect(await of({ segments: { other: ['x'] } })).toBe(0);
  });

  test('two filters are counted as they are now, asked again after each change, in every way', async () => {
    const web = (id: string, plan: string, more: Partial<Spoken> = {}): Spoken => ({
      ...oneAt(id, '2026-03-02T10:00:00Z'),
      fields: { channel: 'web', segments: { plan } },
      ...more,
    });
    const count = await open('c21', [web('a', 'pro'), web('b', 'free'), web('c', 'pro', { prompted: ['price'] })]);
    const asked: Filter = { channel: ['web'], segments: { plan: ['pro'] } };
    const seen = async () => {
      const [exclude, again, only, staged] = [
        await count(asked),
        await count(asked),
        await count(asked, 'only'),
        await count(asked, 'exclude', 'five-moments'),
      ];
      expect(again.items).toEqual(exclude.items);
      return [exclude.verbatims, exclude.of('price')?.verbatims ?? 0, only.of('price')?.verbatims ?? 0, staged.items[0]?.verbatims ?? 0];
    };
    expect(await seen()).toEqual([2, 1, 1, 1]);
    await store().patchVerbatim('c21', 'a', { segments: { plan: 'free' } });
    await store().patchVerbatim('c21', 'b', { segments: { plan: 'pro' } });
    expect(await seen()).toEqual([2, 1, 1, 1]);
    await say(store(), 'c21', [web('d', 'pro', { at: NOON + 40 * DAY, said: list('price', 'staff') })]);
    expect(await seen()).toEqual([3, 2, 1, 2]);
    expect(await count(asked)).toMatchObject({ from: Date.parse('2026-03-02T10:00:00Z'), to: NOON + 40 * DAY });
    await store().deleteVerbatim('c21', 'b');
    expect(await seen()).toEqual([2, 1, 1, 1]);
    await store().deleteProject('c21');
    const anew = await open('c21', [web('e', 'pro')]);
    expect(await anew(asked)).toMatchObject({ verbatims: 1 });
  });

  test('two filters are counted whatever their sizes, and however many verbatims share an instant', async () => {
    const count = await open(
      'c22',
      Array.from({ length: 1203 }, (_, i) => ({
        ...oneAt(`${i}`, i % 3 ? '2026-03-02T10:00:00Z' : '2026-05-02T10:00:00Z'),
        said: i % 2 ? list('price') : list('staff', 'price'),
        fields: { channel: i % 6 === 5 ? 'mail' : 'web', segments: { plan: `p${i % 4}`, city: `c${i % 60}` } },
      })),
    );
    const expected = (keeps: (i: number) => boolean) => Array.from({ length: 1203 }, (_, i) => i).filter(keeps).length;
    const of = async (filter: Filter, item = 'price') => (await count(filter)).of(item)?.verbatims ?? 0;
    const web = (i: number) => i % 6 !== 5;
    expect(await of({ channel: ['web'], lang: ['fr'] })).toBe(expected(web));
    expect(await of({ channel: ['web'], lang: ['fr'] }, 'staff')).toBe(expected((i) => web(i) && i % 2 === 0));
    expect(await of({ channel: ['mail'], segments: { plan: ['p1', 'p3'] } })).toBe(expected((i) => !web(i) && i % 2 === 1));
    expect(await of({ channel: ['web'], segments: { city: ['c7', 'c9'] } })).toBe(expected((i) => web(i) && [7, 9].includes(i % 60)));
    expect(await of({ channel: ['web', 'mail'], segments: { plan: ['p0', 'p1', 'p2', 'p3'] } })).toBe(1203);
    const early = { from: Date.parse('2026-03-02T10:00:00Z'), to: Date.parse('2026-05-02T10:00:00Z') };
    expect(await of({ ...early, channel: ['web'], lang: ['fr'] })).toBe(expected((i) => web(i) && i % 3 !== 0));
    expect(await of({ ...early, from: early.from + 1, channel: ['web'], lang: ['fr'] })).toBe(0);
  });

  test('a segment of very many values is counted from mentions', async () => {
    const spoken = Array.from({ length: 60 }, (_, i) => ({
      id: `${i}`,
      said: list('price'),
      fields: { segments: { city: `c${i}`, plan: `p${i % 2}` } },
    }));
    const count = await open('c11', spoken.slice(0, 50));
    expect((await count({ segments: { city: ['c3', 'c4'] } })).of('price')?.verbatims).toBe(2);
    await say(store(), 'c11', spoken.slice(50));
    expect((await count({ segments: { city: ['c3', 'c55'] } })).of('price')?.verbatims).toBe(2);
    expect((await count({ segments: { plan: ['p1'] } })).of('price')?.verbatims).toBe(30);
    for (let i = 10; i < 60; i++) await store().deleteVerbatim('c11', `${i}`);
    expect((await count({ segments: { city: ['c3', 'c55'] } })).of('price')?.verbatims).toBe(1);
    expect((await store().recount('c11')).differences).toEqual([]);
  });

  test('periods are counted each as a range of its own, with the verbatims of an intent', async () => {
    await open('c20', [
      oneAt('a', '2026-03-01T10:00:00+01:00', { intents: ['leave'], fields: { weight: 2, channel: 'web' } }),
      oneAt('b', '2026-03-01T23:30:00Z'),
      oneAt('c', '2026-03-03T10:00:00+01:00', { said: list('staff'), intents: ['praise'] }),
    ]);
    const starts = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'].map((day) => Date.parse(`${day}T00:00:00+01:00`));
    const ask = (filter: Filter) =>
      store().countPeriods('c20', { filter, prompted: 'exclude', axis: 'touchpoint', starts, items: ['price'], intent: 'leave' });
    const periods = await ask({});
    expect(periods).toMatchObject([
      { start: starts[0], verbatims: 1, w: 2, items: [{ item: 'price', verbatims: 1 }], intent: { verbatims: 1, w: 2, w2: 4 } },
      { verbatims: 1, items: [{ item: 'price' }], intent: { verbatims: 0, w: 0 } },
      { verbatims: 1, items: [], intent: { verbatims: 0 } },
    ]);
    expect((await ask({ channel: ['web'] }))?.map(({ verbatims }) => verbatims)).toEqual([1, 0, 0]);
    expect((await ask({ from: Date.parse('2026-03-01T12:00:00Z') }))?.map(({ verbatims }) => verbatims)).toEqual([0, 1, 1]);
    expect(await store().countPeriods('none', { filter: {}, prompted: 'exclude', axis: 'touchpoint', starts, items: [] })).toBeNull();
  });
}
