import { expect, test } from 'vitest';
import { LABELS } from '../../../src/schemas/names.ts';
import { type CaseQuery, type Cases, SIGHTING, type Store } from '../../../src/store/store.ts';
import { DAY, EDITION, NOON, type Said, type Spoken, say, settings } from '../fixtures.ts';

const said = (touchpoint: string, start: number, score: number): Said => {
  return { touchpoint, start, score, label: score > 0 ? 'positive' : score < 0 ? 'negative' : 'neutral' };
};

/** The sightings of a case by item. */
function sightings(cases: Cases, i: number) {
  const [from, to] = [cases.sightingsFrom[i] as number, cases.sightingsFrom[i + 1] as number];
  const entries = Array.from({ length: to - from }, (_, k) => {
    const j = from + k;
    const found = { label: LABELS[cases.itemLabel[j] as number], rank: cases.rank[j], score: cases.itemScore[j], flags: cases.flags[j] };
    return [cases.items[cases.item[j] as number] as string, found] as const;
  });
  return Object.fromEntries(entries);
}

/** Verbatims as the rows of a statistical table. */
export function caseCases(store: () => Store): void {
  const open = async (id: string, spoken: readonly Spoken[]) => {
    await store().putProject(settings(id), EDITION, NOON);
    await say(store(), id, spoken);
    return async (query: Partial<CaseQuery> = {}) => {
      const cases = await store().cases(id, { filter: {}, prompted: 'exclude', axis: 'touchpoint', ...query });
      if (cases === null) throw new Error(`no project ${id}`);
      return cases;
    };
  };

  test('cases come oldest first, with what is known of each', async () => {
    const ask = await open('k1', [
      { id: 'b', at: NOON + DAY, score: -0.5, label: 'negative', fields: { weight: 2, scores: { nps: 3, csat: 2.5 } } },
      { id: 'a', at: NOON, fields: { outcome: { churned: true, at: '2026-03-12' }, journey: { id: 'j', step: 2 } } },
      { id: 'c', at: NOON + 2 * DAY, fields: { outcome: { churned: false }, journey: { id: 'j' } } },
    ]);
    const cases = await ask();
    expect(cases.count).toBe(3);
    expect([...cases.at]).toEqual([NOON, NOON + DAY, NOON + 2 * DAY]);
    expect([...cases.scores.nps]).toEqual([Number.NaN, 3, Number.NaN]);
    expect([...cases.scores.csat]).toEqual([Number.NaN, 2.5, Number.NaN]);
    expect([...cases.churned]).toEqual([1, -1, 0]);
    expect(cases.churnedAt[0]).toBe(Date.parse('2026-03-12T00:00:00+01:00'));
    expect([...cases.journey]).toEqual([0, -1, 0]);
    expect([...cases.step]).toEqual([2, Number.NaN, Number.NaN]);
    expect(cases.score[1]).toBe(-0.5);
    expect(LABELS[cases.label[1] as number]).toBe('negative');
    expect([...cases.respondent]).toEqual([-1, -1, -1]);
  });

  test('an item counts once a case, for those above it too, at its place in the list', async () => {
    const mentions = [said('price', 0, 0.5), said('delivery.delay', 20, -0.8), said('delivery', 40, 0.6)];
    const cases = await (await open('k2', [{ id: 'a', said: mentions }]))();
    const seen = sightings(cases, 0);
    expect(Object.keys(seen).sort()).toEqual(['delivery', 'delivery.delay', 'price']);
    expect(seen.price).toMatchObject({ rank: 1, label: 'positive', flags: SIGHTING.named });
    expect(seen['delivery.delay']).toMatchObject({ rank: 2, label: 'negative', flags: SIGHTING.named });
    expect(seen.delivery).toMatchObject({ rank: 2, label: 'mixed', flags: SIGHTING.named | SIGHTING.last | SIGHTING.mended });
    expect(cases.listLength[0]).toBe(3);
    expect([cases.peak[0], cases.end[0]].map((score) => Math.round((score as number) * 10))).toEqual([-8, 6]);
    expect(cases.items[cases.above[cases.items.indexOf('delivery.delay')] as number]).toBe('delivery');
  });

  test('what the question named is left out, alone, or taken too', async () => {
    const mentions = [said('delivery', 0, 0.5), said('price', 20, -0.5)];
    const ask = await open('k3', [{ id: 'a', said: mentions, prompted: ['delivery'] }]);
    const items = async (prompted: CaseQuery['prompted']) => Object.keys(sightings(await ask({ prompted }), 0));
    expect(await items('exclude')).toEqual(['price']);
    expect(await items('only')).toEqual(['delivery']);
    expect((await items('include')).sort()).toEqual(['delivery', 'price']);
    const { asked, askedFrom, items: names } = await ask();
    expect([...asked.slice(askedFrom[0], askedFrom[1])].map((item) => names[item])).toEqual(['delivery']);
  });

  test('filters, stages, segments, events and measures', async () => {
    const ask = await open('k4', [
      { id: 'a', said: [said('delivery', 0, 0.5)], fields: { segments: { plan: 'pro' }, events: { invoice: '2026-03-01' } } },
      { id: 'b', at: NOON + 1, said: [said('price', 0, 0.5)], fields: { segments: { plan: 'free' }, measures: { wait: { atLeast: 7 } } } },
      { id: 'c', at: NOON + 2, fields: { measures: { wait: 3 }, channel: 'web' } },
    ]);
    expect((await ask({ filter: { segments: { plan: ['pro'] } } })).count).toBe(1);
    expect((await ask({ filter: { segments: { plan: ['pro', 'free'] } } })).count).toBe(2);
    expect((await ask({ filter: { from: NOON + 1 } })).count).toBe(2);
    expect((await ask({ axis: 'five-moments' })).items).toEqual(['second.delivery', 'second', 'second.purchase']);
    const all = await ask({ segment: 'plan', events: true, measure: 'wait' });
    expect(all.segment?.values).toEqual(['pro', 'free']);
    expect([...(all.segment?.of ?? [])]).toEqual([0, 1, -1]);
    expect([...(all.events?.invoice ?? [])]).toEqual([Date.parse('2026-03-01T00:00:00+01:00'), Number.NaN, Number.NaN]);
    expect([...(all.measure?.value ?? [])]).toEqual([Number.NaN, 7, 3]);
    expect([...(all.measure?.open ?? [])]).toEqual([0, 1, 0]);
    expect((await ask()).segment).toBeNull();
    expect(await store().listMeasures('k4', {})).toEqual([{ measure: 'wait', n: 2, open: 1 }]);
    expect(await store().listMeasures('k4', { channel: ['web'] })).toEqual([{ measure: 'wait', n: 1, open: 0 }]);
    expect(await store().listMeasures('none', {})).toEqual([]);
  });

  test('texts are the newest of the scope, with where touchpoints stand in them', async () => {
    await open('k5', [
      { id: 'a', text: 'premier', lang: 'fr' },
      { id: 'b', at: NOON + 1, text: 'the parcel', lang: 'en', said: [said('delivery', 4, 0)] },
    ]);
    const sample = await store().texts('k5', { filter: {}, limit: 1 });
    expect(sample).toMatchObject({ texts: [{ id: 'b', text: 'the parcel', lang: 'en', score: 0, respondent: -1 }] });
    expect(sample?.texts[0]?.mentions).toEqual([{ touchpoint: 'delivery', start: 4, end: 13, prompted: false }]);
    expect(await store().texts('none', { filter: {}, limit: 1 })).toBeNull();
    expect(await store().cases('none', { filter: {}, prompted: 'exclude', axis: 'touchpoint' })).toBeNull();
  });

  test('texts about a touchpoint are those of its n that mention it or one below it, with its label, or those that do not', async () => {
    await open('k6', [
      { id: 'a', text: 'early, a parcel', said: [said('delivery', 9, 0.5), said('delivery.delay', 0, 0.4)] },
      { id: 'b', at: NOON + 1, text: 'late', said: [{ ...said('delivery.delay', 0, -0.5), end: 4 }], fields: { channel: 'web' } },
      { id: 'c', at: NOON + 2, text: 'dear', said: [said('price', 0, -0.5)], fields: { channel: 'web' } },
      { id: 'd', at: NOON + 3, text: 'the parcel', said: [said('delivery', 4, 0)], prompted: ['delivery'] },
      { id: 'e', at: NOON + 4, text: 'nothing', prompted: ['delivery.delay'] },
    ]);
    const ask = async (mentioned: boolean, prompted: 'exclude' | 'include' | 'only' = 'exclude', more: object = {}) => {
      const about = { touchpoint: 'delivery', prompted, mentioned };
      return (await store().texts('k6', { filter: {}, limit: 9, about, ...more }))?.texts ?? [];
    };
    const ids = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).map(({ id }) => id);
    expect((await ask(true)).map(({ id, about }) => [id, about])).toEqual([
      ['b', { label: 'negative', spans: [{ start: 0, end: 4 }] }],
      [
        'a',
        {
          label: 'positive',
          spans: [
            { start: 9, end: 18 },
            { start: 0, end: 9 },
          ],
        },
      ],
    ]);
    expect(await ids(false)).toEqual(['e', 'c']);
    expect([await ids(true, 'include'), await ids(false, 'include')]).toEqual([
      ['d', 'b', 'a'],
      ['e', 'c'],
    ]);
    expect([await ids(true, 'only'), await ids(false, 'only')]).toEqual([['d'], ['e']]);
    const web = { filter: { channel: ['web'] } };
    expect([await ids(true, 'exclude', web), await ids(false, 'exclude', web)]).toEqual([['b'], ['c']]);
    expect([await ids(true, 'exclude', { limit: 1 }), await ids(false, 'exclude', { part: 0 })]).toEqual([['b'], []]);
    const none = { about: { touchpoint: 'website', prompted: 'exclude', mentioned: true } };
    expect(await ids(true, 'exclude', none)).toEqual([]);
    expect((await ask(false, 'exclude', { about: { ...none.about, mentioned: false } })).every(({ about }) => about === undefined)).toBe(
      true,
    );
  });

  test('a part of the texts is spread over all of them', async () => {
    await open(
      'k7',
      Array.from({ length: 200 }, (_, i) => ({ id: `${i}`, at: NOON + i, text: 'x' })),
    );
    const half = (await store().texts('k7', { filter: {}, limit: 200, part: 0.5 }))?.texts ?? [];
    expect(Math.abs(half.length - 100)).toBeLessThan(5);
    expect(Math.abs(half.filter(({ at }) => at < NOON + 100).length - 50)).toBeLessThan(5);
  });
}
