import { describe, expect, test } from 'vitest';
import { startProject } from '../helpers/fixture.ts';

const many = (times: number, text: string, more: object = {}) =>
  Array.from({ length: times }, () => ({ text, lang: 'en', at: '2026-02-10T12:00:00Z', ...more }));
const pathOf = (link: string) => link.replace('/v1/projects/p', '');

interface Term {
  readonly term: string;
  readonly decided: string;
}
const named = (terms: readonly Term[]) => terms.map(({ term }) => term);

const SAID = [
  ...many(40, 'bad delivery under the kiosk'),
  ...many(40, 'good delivery beside the lounge'),
  ...many(30, 'delivery by the escalator'),
  ...many(60, 'the escalator'),
  ...many(50, 'A huge garden'),
];

async function start(verbatims: readonly object[], settings: object = {}) {
  const started = await startProject();
  await started.call('PUT', '/v1/projects/p', { name: 'P', packs: ['insurance'], timezone: 'Europe/Paris', ...settings });
  expect((await started.post({ verbatims })).status).toBe(201);
  const ask = async (query: string, headers?: Record<string, string>) => (await started.get(`/words?${query}`, headers)).json();
  return { ...started, ask };
}

describe('the words that mark a touchpoint', () => {
  test('are those that its verbatims hold more than the others, with the worked keyness, and without its names', async () => {
    const { ask, get } = await start(SAID);
    const { scope, touchpoint, label, reasons, names, marks, current } = await ask('touchpoint=delivery', { 'accept-language': 'fr' });
    expect([scope.verbatims, touchpoint, label, reasons, current]).toEqual([220, 'delivery', 'delivery (fr)', [], true]);
    expect(names).toMatchObject([{ term: 'delivery', lang: 'en', kind: 'word', said: { verbatims: 110, value: 1, n: 110 } }]);
    expect(marks.sampled).toEqual({ with: 110, without: 110 });
    expect(named(marks.terms)).toEqual(expect.arrayContaining(['kiosk', 'lounge', 'bad', 'good']));
    expect(named(marks.terms).filter((term) => /delivery|escalator|garden/.test(term))).toEqual([]);
    const kiosk = marks.terms.find(({ term }: Term) => term === 'kiosk');
    expect(kiosk).toMatchObject({
      here: { verbatims: 40, voices: 40, n: 110 },
      elsewhere: { verbatims: 0, value: 0, n: 110 },
      decided: 'marks',
      reliability: 'reliable',
      formula: 'keyness',
    });
    expect(kiosk.keyness.delta).toBeCloseTo(Math.log(5.6184), 3);
    expect(kiosk.keyness.zeta).toBeCloseTo(4.79227, 4);
    expect((await get(pathOf(kiosk.verbatims))).json().items).toHaveLength(40);
  });

  test('its negative mentions are told from its positive ones, the judgements apart', async () => {
    const { ask, get } = await start(SAID);
    const { judged } = await ask('touchpoint=delivery');
    const { negative, positive } = judged;
    expect([negative.sampled, positive.sampled]).toEqual([40, 40]);
    expect([named(negative.judgements), named(positive.judgements)]).toEqual([['bad'], ['good']]);
    expect([named(negative.terms), named(positive.terms)]).toEqual([['kiosk'], ['lounge']]);
    const [lounge] = positive.terms;
    expect(lounge).toMatchObject({ here: { value: 1, n: 40 }, elsewhere: { value: 0, n: 40 }, decided: 'marks' });
    expect(lounge.keyness.low).toBeGreaterThan(0);
    expect(lounge.keyness.zeta).toBeCloseTo(negative.terms[0].keyness.zeta, 9);
    for (const link of [lounge.verbatims, positive.judgements[0].verbatims])
      expect((await get(pathOf(link))).json().items).toHaveLength(40);
  });

  test('filters hold, prompted mentions follow the question, what nobody says has no words', async () => {
    const asked = many(10, 'delivery to the hangar', { prompted: ['delivery'], segments: { plan: 'pro' } });
    const { ask } = await start([...SAID, ...asked, ...many(5, 'the hangar', { prompted: ['delivery'] })]);
    expect((await ask('touchpoint=delivery')).marks.sampled).toEqual({ with: 110, without: 110 });
    expect((await ask('touchpoint=delivery&prompted=include')).marks.sampled).toEqual({ with: 120, without: 115 });
    expect((await ask('touchpoint=delivery&prompted=only')).marks.sampled).toEqual({ with: 10, without: 5 });
    expect((await ask('touchpoint=delivery&segment.plan=pro&prompted=include')).marks.sampled).toEqual({ with: 10, without: 0 });
    for (const touchpoint of ['website', 'nowhere']) {
      const unsaid = await ask(`touchpoint=${touchpoint}`);
      expect(unsaid).toMatchObject({ reasons: ['unsaid'], names: [], marks: { candidates: 0, terms: [] } });
    }
  });

  test('a question without a touchpoint, or with one that is none, is refused', async () => {
    const { get } = await startProject();
    expect((await get('/words')).json()).toMatchObject({ status: 400, errors: [{ pointer: '/touchpoint', in: 'query' }] });
    expect((await get('/words?touchpoint=A%20B')).json()).toMatchObject({ status: 400, errors: [{ pointer: '/touchpoint' }] });
    expect((await get('/words?touchpoint=price&from=2026-03-01&to=2026-02-01')).json()).toMatchObject({ status: 400 });
  });
});

describe('where small counts are hidden', () => {
  test('a term of few is left out, and what would tell of few elsewhere is withheld', async () => {
    const { ask } = await start([...SAID, ...many(4, 'delivery at the pergola'), ...many(3, 'the kiosk')], { minCell: 5 });
    const { marks, judged } = await ask('touchpoint=delivery');
    expect(named(marks.terms)).not.toContain('pergola');
    const kiosk = marks.terms.find(({ term }: Term) => term === 'kiosk');
    expect(kiosk).toMatchObject({
      here: { verbatims: 40 },
      keyness: null,
      elsewhere: { verbatims: null, value: null, reliability: 'suppressed' },
      decided: 'marks',
    });
    expect(judged).not.toBeNull();
  });

  test('a touchpoint or a scope of few has no words', async () => {
    const { ask } = await start(
      [...SAID, ...many(3, 'the price of the pergola'), ...many(3, 'delivery by the canal', { segments: { plan: 'pro' } })],
      { minCell: 5 },
    );
    const nothing = { names: [], marks: { candidates: 0, terms: [] } };
    expect(await ask('touchpoint=price')).toMatchObject({
      ...nothing,
      reasons: ['small-cell'],
      marks: { sampled: { with: null, without: null } },
      judged: null,
    });
    expect(await ask('touchpoint=delivery&segment.plan=pro')).toMatchObject({
      ...nothing,
      scope: { verbatims: null, reliability: 'suppressed' },
    });
  });

  test('where few are negative or positive, what marks these is withheld alone', async () => {
    const { ask } = await start([...SAID, ...many(40, 'staff in the lounge'), ...many(3, 'bad staff in the lounge')], { minCell: 5 });
    const { judged, marks } = await ask('touchpoint=staff');
    expect(judged).toBeNull();
    expect(named(marks.terms)).toContain('lounge');
  });

  test('neither a comparison nor an emerging term tells by its log-odds how few say it on the other side', async () => {
    const plan = (name: string, at = '2026-02-10T12:00:00Z') => ({ segments: { plan: name }, at });
    const { get } = await start(
      [
        ...many(40, 'the kiosk', plan('pro')),
        ...many(40, 'the lounge', plan('free', '2025-10-10T12:00:00Z')),
        ...many(3, 'the kiosk', plan('free', '2025-10-10T12:00:00Z')),
        ...many(20, 'a huge garden', plan('free', '2025-10-10T12:00:00Z')),
      ],
      { minCell: 5 },
    );
    const { words } = (await get('/comparisons?a=segment.plan%3Dpro&b=segment.plan%3Dfree&include=words')).json();
    const emerging = (await get('/emerging')).json();
    for (const { term, keyness, ...sides } of [words.a[0], emerging.items[0]]) {
      expect([term, keyness, (sides.b ?? sides.before).value]).toEqual(['kiosk', null, null]);
    }
    expect(words.b[0]).toMatchObject({ term: 'lounge', keyness: { q: expect.any(Number) }, a: { verbatims: 0 } });
  });

  test('of a set with few who speak another language no share is told, which would give these away by subtraction', async () => {
    const french = (times: number, text: string, more: object = {}) => many(times, text, { lang: 'fr', ...more });
    const plan = (name: string) => ({ segments: { plan: name } });
    const { ask, get } = await start(
      [
        ...many(40, 'bad delivery under the kiosk', plan('pro')),
        ...many(40, 'the lounge', plan('free')),
        ...many(20, 'the escalator', plan('free')),
        ...french(3, 'delivery au hangar', plan('pro')),
        ...french(30, 'le hangar', plan('free')),
      ],
      { minCell: 5 },
    );
    const nothing = { verbatims: null, voices: null, value: null, n: null, reliability: 'suppressed', reasons: ['small-cell'] };
    const { names, marks } = await ask('touchpoint=delivery');
    expect(names).toMatchObject([{ term: 'delivery', said: nothing }]);
    expect(marks.terms.find(({ term }: Term) => term === 'kiosk')).toMatchObject({
      here: nothing,
      elsewhere: { verbatims: 0, n: 60 },
      decided: 'marks',
    });
    const { words } = (await get('/comparisons?a=segment.plan%3Dpro&b=segment.plan%3Dfree&include=words')).json();
    expect(words.a.map(({ term }: Term) => term)).toContain('kiosk');
    for (const { keyness, a } of [...words.a, ...words.b]) expect([keyness, a]).toMatchObject([null, nothing]);
  });

  test('nor of emerging terms', async () => {
    const before = { at: '2025-10-10T12:00:00Z' };
    const { get } = await start(
      [
        ...many(40, 'the kiosk'),
        ...many(3, 'le hangar', { lang: 'fr' }),
        ...many(40, 'the lounge', before),
        ...many(40, 'le salon', { lang: 'fr', ...before }),
      ],
      { minCell: 5 },
    );
    const [kiosk] = (await get('/emerging')).json().items;
    expect(kiosk).toMatchObject({ term: 'kiosk', keyness: null, now: { n: null, value: null }, before: { verbatims: 0, n: 40 } });
  });
});
