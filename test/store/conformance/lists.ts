import { expect, test } from 'vitest';
import type { Store, VerbatimQuery } from '../../../src/store/store.ts';
import { EDITION, NOON, type Spoken, say, settings } from '../fixtures.ts';

const SPOKEN: readonly Spoken[] = [
  {
    id: 'a',
    text: "L'œuvre n'a pas été livrée ; déçue !",
    label: 'negative',
    score: -0.8,
    intents: ['leave', 'complain'],
    said: [{ touchpoint: 'delivery.delay', start: 0, score: -0.9, label: 'negative' }],
    fields: { question: 'Pourquoi ?', segments: { plan: 'pro' } },
  },
  {
    id: 'b',
    at: NOON + 1,
    text: 'Livraisons rapides, prix correct',
    label: 'positive',
    score: 0.4,
    said: [
      { touchpoint: 'delivery', start: 0, score: 0.5, label: 'positive' },
      { touchpoint: 'price', start: 20, score: -0.3, label: 'negative' },
    ],
    fields: { question: 'Pourquoi ?', segments: { plan: 'free' } },
  },
  {
    id: 'c',
    at: NOON + 1,
    text: 'The deliveries were late, c++ and rendez-vous',
    label: 'negative',
    score: -0.6,
    lang: 'en',
    intents: ['leave'],
  },
  {
    id: 'd',
    at: NOON - 1,
    text: 'Accueil parfait',
    label: 'positive',
    score: 0.9,
    prompted: ['delivery'],
    said: [{ touchpoint: 'delivery', start: 3, score: 0.95, label: 'positive' }],
    fields: { segments: { plan: 'pro' } },
  },
];

/** Lists, search and quotes. */
export function listCases(store: () => Store): void {
  const open = async (id: string) => {
    await store().putProject(settings(id), EDITION, NOON);
    await say(store(), id, SPOKEN);
    return async (query: Partial<VerbatimQuery> = {}) => {
      const whole = { filter: {}, prompted: 'include', order: 'newest', limit: 100, ...query } as const;
      return (await store().listVerbatims(id, whole)).items.map((one) => one.id).join('');
    };
  };

  test('with its analyses as they are counted, a page after the other', async () => {
    await open('l0');
    const read = async (after?: readonly [number, string]) => {
      const query = { filter: {}, prompted: 'include', order: 'newest', limit: 3, ...(after && { after }) } as const;
      return store().listReadings('l0', query);
    };
    const first = await read();
    expect(first.items.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(first.items[2]).toMatchObject({ id: 'a', at: NOON, score: -0.8, label: 'negative', intents: ['leave', 'complain'] });
    expect(first.items[1]?.mentions.map(({ touchpoint, score, prompted }) => [touchpoint, score, prompted])).toEqual([
      ['delivery', 0.5, false],
      ['price', -0.3, false],
    ]);
    const second = await read(first.next ?? undefined);
    expect([second.items.map(({ id }) => id), second.next]).toEqual([['d'], null]);
    const whole = { filter: {}, prompted: 'include', order: 'newest', limit: 9 } as const;
    const bare = (await store().listReadings('l0', whole)).items.map(({ id, at, fields, version }) => ({ id, at, fields, version }));
    expect(bare).toEqual((await store().listVerbatims('l0', whole)).items);
    expect(await store().listReadings('nowhere', whole)).toEqual({ items: [], next: null });
  });

  test('the names of segments, each once, as long as a verbatim has one', async () => {
    await open('l9');
    await say(store(), 'l9', [{ id: 'e', text: 'x', fields: { segments: { plan: 'pro', 'a/b': '1', é: '2' } } }]);
    expect(await store().segmentNames('l9', 9)).toEqual(['a/b', 'plan', 'é']);
    expect(await store().segmentNames('l9', 1)).toEqual(['a/b']);
    await store().deleteVerbatim('l9', 'e');
    expect(await store().segmentNames('l9', 9)).toEqual(['plan']);
    expect(await store().segmentNames('nowhere', 9)).toEqual([]);
  });

  test('what verbatims can be filtered by, each value as long as enough have it', async () => {
    await open('l10');
    await say(store(), 'l10', [
      { id: 'x', text: 'x', lang: 'fr', fields: { channel: 'kiosk', scores: { nps: 3 }, segments: { 'a/b': '1' } } },
      { id: 'y', text: 'y', lang: 'fr', fields: { channel: 'kiosk', segments: { 'a/b': '2' } } },
    ]);
    const fields = async (least: number, most: number) =>
      (await store().filterValues('l10', { least, most })).filter(({ field }) => ['channel', 'segment.a/b'].includes(field));
    expect(await fields(2, 9)).toEqual([{ field: 'channel', values: expect.arrayContaining(['kiosk']), more: false }]);
    expect((await fields(1, 1)).at(-1)).toEqual({ field: 'segment.a/b', values: ['1'], more: true });
    await store().deleteVerbatim('l10', 'y');
    expect((await fields(1, 9)).at(-1)).toEqual({ field: 'segment.a/b', values: ['1'], more: false });
    expect(await store().filterValues('nowhere', { least: 1, most: 9 })).toEqual([]);
  });

  test('the questions that verbatims answer, each with how many and when, in a stretch of time', async () => {
    await open('l11');
    const ask = (query: { from?: number; to?: number; most?: number } = {}) => store().questions('l11', { most: 9, ...query });
    const why = { question: 'Pourquoi ?', verbatims: 2, from: NOON, to: NOON + 1 };
    expect(await ask()).toEqual({ items: [why], more: false });
    await say(store(), 'l11', [{ id: 'e', at: NOON + 5, text: 'x', fields: { question: 'Et alors ?' } }]);
    const then = { question: 'Et alors ?', verbatims: 1, from: NOON + 5, to: NOON + 5 };
    expect(await ask()).toEqual({ items: [then, why], more: false });
    expect(await ask({ most: 1 })).toEqual({ items: [then], more: true });
    expect(await ask({ from: NOON + 1, to: NOON + 5 })).toEqual({ items: [{ ...why, verbatims: 1, from: NOON + 1 }], more: false });
    await store().deleteVerbatim('l11', 'e');
    expect(await ask()).toEqual({ items: [why], more: false });
    expect(await store().questions('nowhere', { most: 9 })).toEqual({ items: [], more: false });
  });

  test('newest first, or the most telling', async () => {
    const list = await open('l1');
    expect(await list()).toBe('cbad');
    expect(await list({ order: 'telling' })).toBe('dacb');
    expect(await list({ order: 'telling', touchpoint: 'delivery' })).toBe('dab');
    expect(await list({ filter: { from: NOON, to: NOON + 1 } })).toBe('a');
  });

  test('by touchpoint and those below it, label, intent, question, segment', async () => {
    const list = await open('l2');
    expect(await list({ touchpoint: 'delivery' })).toBe('bad');
    expect(await list({ touchpoint: 'delivery', prompted: 'exclude' })).toBe('ba');
    expect(await list({ touchpoint: 'delivery', prompted: 'only' })).toBe('d');
    expect(await list({ touchpoint: 'website' })).toBe('');
    expect(await list({ label: 'negative' })).toBe('ca');
    expect(await list({ touchpoint: 'price', label: 'negative' })).toBe('b');
    expect(await list({ touchpoint: 'price', label: 'positive' })).toBe('');
    expect(await list({ intent: 'leave' })).toBe('ca');
    expect(await list({ intent: 'leave', filter: { lang: ['fr'] } })).toBe('a');
    expect(await list({ question: 'Pourquoi ?' })).toBe('ba');
    expect(await list({ question: 'Pourquoi ?', filter: { segments: { plan: ['pro', 'free'] } }, order: 'telling' })).toBe('ab');
    expect(await list({ filter: { segments: { plan: ['none'] } } })).toBe('');
  });

  test('where a list stands is told at once, and some of it read by that, with what is left of it', async () => {
    await open('l9');
    const asked = { filter: {}, prompted: 'exclude', order: 'newest', touchpoint: 'delivery', limit: 9 } as const;
    const places = await store().listPlaces('l9', asked);
    const [sort, rows] = [[...places.sorts], [...places.rows]];
    expect([sort, rows.length, new Set(rows).size]).toEqual([[NOON + 1, NOON], 2, 2]);
    const read = async (among: readonly number[]) => {
      const { items, next } = await store().listReadings('l9', { ...asked, among, limit: among.length });
      return [items.map(({ id }) => id).join(''), next];
    };
    expect(await Promise.all([read(rows), read(rows.slice(1)), read([])])).toEqual([
      ['ba', null],
      ['a', null],
      ['', null],
    ]);
    const rest = await store().listPlaces('l9', { ...asked, after: [sort[0] ?? 0, String(rows[0])] });
    expect([...rest.rows]).toEqual(rows.slice(1));
    expect([...(await store().listPlaces('l9', { ...asked, limit: 1 })).rows]).toEqual(rows.slice(0, 1));
    await store().deleteVerbatim('l9', 'b');
    expect(await read(rows)).toEqual(['a', null]);
    expect([...(await store().listPlaces('l9', { ...asked, words: 'introuvable' })).rows]).toEqual([]);
    expect([...(await store().listPlaces('none', asked)).rows]).toEqual([]);
  });

  test('words are found with their inflections, whatever is typed', async () => {
    const list = await open('l3');
    const found = (words: string, more: Partial<VerbatimQuery> = {}) => list({ words, ...more });
    expect(await found('livraison')).toBe('b');
    expect(await found('delivery')).toBe('c');
    expect(await found('OEUVRE')).toBe('a');
    expect(await found("l'œuvre")).toBe('a');
    expect(await found('decu')).toBe('a');
    expect(await found("qu'accueil")).toBe('d');
    expect(await found('prix livraison')).toBe('b');
    expect(await found('prix accueil')).toBe('');
    expect(await found('rendez-vous')).toBe('c');
    expect(await found('c++')).toBe('c');
    for (const typed of ['', '   ', '"', '!!!', "l'", '*', '(', '--', '\\']) expect(await found(typed)).toBe('');
    for (const typed of ['"late', 'late*', 'late AND', '(late', 'NEAR(late', 'words:late', '^late'])
      expect(typeof (await found(typed))).toBe('string');
    expect(await found('late', { filter: { lang: ['fr'] } })).toBe('');
    expect(await found('livraison', { touchpoint: 'price', order: 'telling' })).toBe('b');
    expect(await found('late', { intent: 'leave', label: 'negative' })).toBe('c');
  });

  test('search does not look into other projects, and follows replacements', async () => {
    const [list, other] = [await open('l4'), await open('l5')];
    await say(store(), 'l4', [{ id: 'b', text: 'Remplacé' }]);
    expect(await list({ words: 'livraison' })).toBe('');
    expect(await list({ words: 'remplacer' })).toBe('b');
    expect(await other({ words: 'livraison' })).toBe('b');
  });

  test('pages follow one another, whatever is deleted between them', async () => {
    await open('l6');
    for (const order of ['newest', 'telling'] as const) {
      const query = { filter: {}, prompted: 'include', order, limit: 1 } as const;
      const seen: string[] = [];
      let page = await store().listVerbatims('l6', query);
      for (;;) {
        seen.push(...page.items.map(({ id }) => id));
        if (page.next === null) break;
        page = await store().listVerbatims('l6', { ...query, after: page.next });
      }
      expect(seen.join('')).toBe(order === 'newest' ? 'cbad' : 'dacb');
    }
    const first = await store().listVerbatims('l6', { filter: {}, prompted: 'include', order: 'newest', limit: 2 });
    await store().deleteVerbatim('l6', 'b');
    const second = await store().listVerbatims('l6', {
      filter: {},
      prompted: 'include',
      order: 'newest',
      limit: 2,
      ...(first.next && { after: first.next }),
    });
    expect(second.items.map(({ id }) => id)).toEqual(['a', 'd']);
  });

  test('quotes are the strongest mentions of a touchpoint or below it, one a verbatim', async () => {
    await open('l7');
    const ask = (prompted: 'exclude' | 'include' | 'only', each = 3) =>
      store().quotes('l7', { filter: {}, prompted, touchpoints: ['delivery', 'price', 'none'], each });
    const short = (quotes: Awaited<ReturnType<typeof ask>>) => quotes.map(({ touchpoint, verbatim }) => `${touchpoint} ${verbatim}`);
    expect(short(await ask('include'))).toEqual(['delivery d', 'delivery a', 'delivery b', 'price b']);
    expect(short(await ask('exclude', 1))).toEqual(['delivery a', 'price b']);
    expect(short(await ask('only'))).toEqual(['delivery d']);
    expect((await ask('exclude', 1))[0]).toEqual({
      touchpoint: 'delivery',
      verbatim: 'a',
      text: SPOKEN[0]?.text,
      start: 0,
      end: 9,
      score: -0.9,
      label: 'negative',
      at: NOON,
    });
  });
}
