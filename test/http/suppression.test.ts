import { describe, expect, test } from 'vitest';
import { startProject } from '../helpers/fixture.ts';

type Item = Record<string, unknown> & { touchpoint: string };

const many = (times: number, text: string, more: object = {}) =>
  Array.from({ length: times }, () => ({ text, lang: 'en', at: '2026-02-10T12:00:00Z', ...more }));

/** A project that withholds what is of fewer than five, with these verbatims. */
async function startStrict(verbatims: readonly object[], minCell = 5) {
  const started = await startProject();
  const settings = { name: 'P', packs: ['insurance'], timezone: 'Europe/Paris', minCell };
  expect((await started.call('PUT', '/v1/projects/p', settings)).json()).toMatchObject({ minCell });
  await started.post({ verbatims });
  const ask = async (path: string) => {
    const answer = await started.get(path);
    expect(answer.status).toBe(200);
    return answer.json();
  };
  return { ...started, ask };
}

const byTouchpoint = (items: readonly Item[]) => new Map(items.map((item) => [item.touchpoint, item]));
const WITHHELD = { reliability: 'suppressed', reasons: ['small-cell'] };

const said = [
  ...many(40, 'good price'),
  ...many(30, 'bad price'),
  ...many(20, 'good delivery'),
  ...many(3, 'bad staff'),
  ...many(15, 'good website'),
  ...many(10, 'nothing'),
];

describe('with minCell', () => {
  test('a touchpoint of too few is listed last, without figures, rank or quotes', async () => {
    const { ask } = await startStrict(said);
    const { items, scope } = await ask('/salience?evidence=2');
    expect(items.map(({ touchpoint }: Item) => touchpoint)).toEqual(['price', 'delivery', 'website', 'staff']);
    expect(items[3]).toMatchObject({
      label: 'staff (en)',
      parent: null,
      rank: null,
      verbatims: null,
      share: null,
      sentiment: null,
      ...WITHHELD,
    });
    expect(items[3]).not.toHaveProperty('evidence');
    expect(items[0]).toMatchObject({ rank: 1, verbatims: 70, sentiment: { positive: 40, negative: 30 } });
    expect(scope).toMatchObject({ verbatims: 118, withMention: 108 });
  });

  test('the same question without it shows every figure as before', async () => {
    const { ask } = await startStrict(said, 0);
    const { items } = await ask('/salience');
    expect(items[3]).toMatchObject({ touchpoint: 'staff', verbatims: 3, reliability: 'insufficient', reasons: ['few-mentions'] });
  });

  test('so is what almost all mention, and the next smallest beside a small child', async () => {
    const { ask } = await startStrict([...many(60, 'good price'), ...many(3, 'nothing')]);
    expect((await ask('/salience')).items).toMatchObject([{ touchpoint: 'price', ...WITHHELD }]);
    expect((await ask('/salience')).scope).toMatchObject({ verbatims: 63, withMention: null, coverage: null });
  });

  test('how many speak well and ill is withheld where one of these is small; verbatims are kept', async () => {
    const { ask } = await startStrict([...many(40, 'good price'), ...many(2, 'bad price'), ...many(30, 'good delivery')]);
    const price = byTouchpoint((await ask('/salience')).items).get('price');
    expect(price).toMatchObject({
      verbatims: 42,
      rank: 1,
      sentiment: { positive: null, negative: null, net: null, mean: expect.any(Number), ...WITHHELD },
    });
  });

  test('a scope of too few, or that leaves out too few, answers as if nothing had been said, and says why', async () => {
    const { ask } = await startStrict([
      ...many(40, 'good price', { segments: { plan: 'pro' } }),
      ...many(3, 'bad price', { segments: { plan: 'free' } }),
    ]);
    for (const plan of ['free', 'pro']) {
      for (const path of [
        'salience',
        'moments',
        'trends',
        'scores',
        'drivers',
        'churn',
        'journeys',
        'measures',
        'mismatches',
        'blind-spots',
        'priorities',
        'emerging',
      ]) {
        const { scope, items } = await ask(`/${path}?segment.plan=${plan}`);
        expect(scope, path).toMatchObject({ verbatims: null, withMention: null, filters: { 'segment.plan': [plan] }, ...WITHHELD });
        if (path !== 'blind-spots') expect(items, path).toEqual([]);
        else expect(items.filter(({ mentioned }: { mentioned: number }) => mentioned > 0)).toEqual([]);
      }
    }
    const { scope, items } = await ask('/salience');
    expect(scope).toMatchObject({ verbatims: 43 });
    expect(items[0]).toMatchObject({ touchpoint: 'price' });
    const both = await ask('/salience?segment.plan=pro&segment.plan=free');
    expect(both.scope).toMatchObject(WITHHELD);
  });

  test('a touchpoint is withheld within a segment where only few outside it mention it', async () => {
    const segment = (plan: string) => ({ segments: { plan } });
    const { ask } = await startStrict([
      ...many(40, 'good price', segment('pro')),
      ...many(30, 'nothing', segment('pro')),
      ...many(2, 'good price', segment('free')),
      ...many(30, 'good delivery', segment('free')),
    ]);
    expect(byTouchpoint((await ask('/salience?segment.plan=pro')).items).get('price')).toMatchObject(WITHHELD);
    expect(byTouchpoint((await ask('/salience')).items).get('price')).toMatchObject({ verbatims: 42 });
    const { items } = await ask('/comparisons?a=segment.plan%3Dpro&b=segment.plan%3Dfree');
    expect(byTouchpoint(items).get('price')).toMatchObject({ share: null, sentiment: null, verbatims: null, ...WITHHELD });
  });

  test('a period of too few is withheld with the next smallest, and changes that would tell of them', async () => {
    const month = (name: string) => ({ at: `2026-${name}-10T12:00:00Z` });
    const { ask } = await startStrict([
      ...['01', '02'].flatMap((name) => [...many(30, 'nothing', month(name)), ...many(20, 'bad price', month(name))]),
      ...many(30, 'nothing', { at: '2025-12-10T12:00:00Z' }),
      ...many(2, 'bad price', { at: '2025-12-10T12:00:00Z' }),
    ]);
    const { items, changes } = await ask('/trends?touchpoint=price');
    expect(items.map(({ verbatims }: { verbatims: number }) => verbatims)).toEqual([null, null, 20]);
    expect(items[0]).toMatchObject({ touchpoint: 'price', time: '2025-11-30T23:00:00.000Z', share: null, ...WITHHELD });
    expect(changes).toEqual([]);
  });

  test('a score whose promoters, passives or detractors are few keeps its n alone; a segment of few is withheld with the next', async () => {
    const score = (nps: number, plan: string) => ({ scores: { nps }, segments: { plan } });
    const { ask } = await startStrict([
      ...many(30, 'a', score(10, 'pro')),
      ...many(20, 'a', score(8, 'pro')),
      ...many(12, 'a', score(2, 'pro')),
      ...many(10, 'a', score(10, 'free')),
      ...many(10, 'a', score(8, 'free')),
      ...many(10, 'a', score(2, 'free')),
      ...many(3, 'a', score(2, 'old')),
    ]);
    const { totals } = await ask('/scores?by=plan');
    expect(totals.map(({ segment, n }: Record<string, unknown>) => [segment, n])).toEqual([
      [null, 95],
      ['pro', 62],
      ['free', null],
      ['old', null],
    ]);
    expect(totals[0].value).not.toBeNull();
    const passives = await startStrict([
      ...many(30, 'a', score(10, 'pro')),
      ...many(2, 'a', score(8, 'pro')),
      ...many(30, 'a', score(2, 'pro')),
    ]);
    expect((await passives.ask('/scores')).totals).toMatchObject([{ n: 62, value: null, favourable: null, ...WITHHELD }]);
  });

  test('drivers, priorities, churn, measures, journeys, mismatches, blind spots withhold it too', async () => {
    const asked = (nps: number, churned: boolean, minutes: number) => ({
      scores: { nps },
      outcome: { churned },
      measures: { delay: minutes },
    });
    const { ask } = await startStrict([
      ...many(60, 'good price', asked(10, false, 10)),
      ...many(20, 'bad price', asked(2, true, 50)),
      ...many(40, 'good delivery', asked(9, false, 20)),
      ...many(10, 'bad delivery', asked(9, true, 30)),
      ...many(3, 'bad staff', asked(0, true, 90)),
      ...many(20, 'bad website', asked(0, false, 90)),
    ]);
    for (const path of ['drivers', 'priorities', 'churn', 'measures?measure=delay', 'blind-spots']) {
      const answer = await ask(`/${path}`);
      const staff = byTouchpoint(answer.touchpoints ?? answer.items).get('staff');
      expect(staff, path).toMatchObject({ label: 'staff (en)', ...WITHHELD });
      expect(JSON.stringify(staff), path).not.toMatch(/:\d|verbatims\?/);
    }
    const { rates, total, items } = await ask('/mismatches');
    expect(rates).toMatchObject([
      { kind: 'kind-words', verbatims: 0 },
      { kind: 'harsh-words', verbatims: 10 },
    ]);
    expect(total).toBe(10);
    expect(items).toHaveLength(10);
  });

  test('respondents are counted where they are shown: five verbatims of one person are of one', async () => {
    const by = (respondent: string) => ({ respondent });
    const { ask } = await startStrict([
      ...many(9, 'bad staff', by('one')),
      ...Array.from({ length: 30 }, (_, i) => many(1, 'good price', by(`c${i}`))).flat(),
    ]);
    expect(byTouchpoint((await ask('/salience?include=respondents')).items).get('staff')).toMatchObject(WITHHELD);
  });

  test('a filter of so many values that each could not be held against the others is refused', async () => {
    const { get, call } = await startStrict(said);
    const values = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}=v${i}`).join('&');
    const many = `${values('channel', 60)}&${values('segment.plan', 70)}`;
    for (const path of ['salience?', 'scores?', 'trends?', 'words?touchpoint=price&']) {
      expect((await get(`/${path}${many}`)).json(), path).toMatchObject({
        status: 400,
        code: 'invalid-request',
        errors: [{ pointer: '/segment.plan', in: 'query' }],
      });
    }
    expect((await get(`/salience?${values('channel', 40)}&${values('segment.plan', 40)}`)).status).toBe(200);
    await call('PUT', '/v1/projects/p', { name: 'P', timezone: 'Europe/Paris' });
    expect((await get(`/salience?${many}`)).status).toBe(200);
  });

  test('lists of verbatims are not counts: they stay whole', async () => {
    const { ask } = await startStrict(said);
    expect((await ask('/verbatims?touchpoint=staff')).items).toHaveLength(3);
  });
});
