import { describe, expect, test } from 'vitest';
import { startProject } from '../helpers/fixture.ts';

const LATER = '2026-02-20T12:00:00Z';
const EARLIER = '2025-11-10T12:00:00Z';
const FRENCH = { lang: 'fr', at: LATER };
const ENGLISH = { lang: 'en', at: LATER };

const said = (times: number, texts: string | readonly string[], more: object) =>
  Array.from({ length: times }, (_, i) => ({ text: typeof texts === 'string' ? texts : texts[i % texts.length], ...more }));
const others = (lang: string, at: string, times = 60) =>
  said(
    times,
    lang === 'fr' ? ['Le guichet ferme à midi.', 'Un parking immense.', 'Rien.'] : ['The lobby was quiet.', 'A huge garden.', 'Nothing.'],
    {
      lang,
      at,
    },
  );

interface Item {
  readonly term: string;
  readonly forms: readonly string[];
  readonly kind: string;
  readonly decided: string;
}
const terms = (items: readonly Item[]) => items.map(({ term }) => term);

describe('emerging terms', () => {
  test('a word that rises comes first, a steady one and one of a touchpoint do not', async () => {
    const { post, get } = await startProject();
    await post({
      verbatims: [
        ...others('en', LATER),
        ...others('en', EARLIER, 120),
        ...said(15, ['The kiosk froze, awful.', 'Two kiosks were out of paper', 'Kiosk screen, delivery'], ENGLISH),
        ...said(20, 'the lobby and the delivery', ENGLISH),
        ...said(2, 'the lobby', { ...ENGLISH, at: EARLIER }),
      ],
    });
    const { status, json } = await get('/emerging', { 'accept-language': 'fr' });
    expect(status).toBe(200);
    const { items, scope, earlier, sampled, candidates, reasons, next } = json();
    expect([scope.verbatims, earlier.verbatims, sampled, reasons, next]).toEqual([95, 122, { now: 95, before: 122 }, [], null]);
    expect(scope.to).toBe('2026-02-20T12:00:00.001Z');
    expect(candidates).toBeGreaterThan(3);
    const [first] = items;
    expect(first).toMatchObject({
      term: 'kiosk',
      forms: ['kiosks'],
      kind: 'word',
      lang: 'en',
      decided: 'rising',
      formula: 'keyness',
      now: { verbatims: 15, voices: 15, n: 95 },
      before: { verbatims: 0, value: 0, n: 122 },
      firstSeen: '2026-02-20T12:00:00.000Z',
      beside: [{ touchpoint: 'delivery', label: 'delivery (fr)', verbatims: 5 }],
      reliability: 'reliable',
    });
    expect(first.now.value).toBeCloseTo(15 / 95, 9);
    expect(first.sentiment.value).toBeCloseTo(Math.tanh(-0.9) / 3, 6);
    expect(first.samples).toHaveLength(3);
    for (const { text, start, end } of first.samples) expect(text.slice(start, end).toLowerCase()).toMatch(/^kiosks?$/);
    expect(terms(items)).not.toContain('delivery');
    const listed = await get(first.verbatims.replace('/v1/projects/p', ''));
    expect(listed.json().items).toHaveLength(15);
    const steady = items.find(({ term }: Item) => term === 'garden');
    expect(steady).toBeUndefined();
  });

  test('accents, inflections and links are grouped, and a phrase stands for its parts', async () => {
    const { post, get } = await startProject();
    await post({
      verbatims: [
        ...others('fr', LATER),
        ...others('fr', EARLIER, 120),
        ...said(
          16,
          [
            'La trottinette électrique clignote',
            'Des trottinettes électriques',
            'ma trottinette electrique !',
            'Trottinette électrique à côté',
          ],
          FRENCH,
        ),
        ...others('en', LATER),
        ...others('en', EARLIER, 120),
        ...said(12, ['The mileage voucher never came', 'My mileage vouchers expired', 'a mileage voucher'], ENGLISH),
      ],
    });
    const { items } = (await get('/emerging')).json();
    const [scooter, voucher] = ['fr', 'en'].map((lang) => items.find((item: Item & { lang: string }) => item.lang === lang));
    expect(scooter).toMatchObject({ term: 'trottinette électrique', kind: 'phrase', now: { verbatims: 16, n: 76 }, decided: 'rising' });
    expect([...scooter.forms].sort()).toEqual(['trottinette electrique', 'trottinettes électriques']);
    expect(voucher).toMatchObject({ term: 'mileage voucher', forms: ['mileage vouchers'], kind: 'phrase', now: { n: 72 } });
    expect(terms(items)).not.toContain('trottinette');
    expect(terms((await get('/emerging?lang=fr')).json().items)).not.toContain('mileage voucher');
  });

  test('what one loud respondent repeats counts once', async () => {
    const { post, get } = await startProject();
    await post({
      verbatims: [
        ...others('en', LATER),
        ...others('en', EARLIER, 120),
        ...said(20, 'Mr Grumblethwaite again', { ...ENGLISH, respondent: 'loud' }),
        ...said(8, 'the turnstile', ENGLISH),
      ],
    });
    const { items } = (await get('/emerging')).json();
    expect(terms(items)).toEqual(['turnstile']);
    expect(items[0].now.n).toBe(69);
  });

  test('weights count, pages follow one another, filters hold', async () => {
    const { post, get } = await startProject();
    await post({
      verbatims: [
        ...others('en', LATER),
        ...others('en', EARLIER, 120),
        ...said(12, 'the turnstile and the escalator', { ...ENGLISH, weight: 3, channel: 'web' }),
      ],
    });
    const first = (await get('/emerging?limit=1')).json();
    expect(first.items[0].now.value).toBeCloseTo(36 / 96, 9);
    expect(first.items[0].now.effectiveN).toBeCloseTo(96 ** 2 / (60 + 12 * 9), 9);
    const second = (await get(`/emerging?limit=1&cursor=${first.next}`)).json();
    expect(terms([...first.items, ...second.items]).sort()).toEqual(['escalator', 'turnstile']);
    expect((await get('/emerging?channel=web')).json()).toMatchObject({ reasons: ['no-earlier-period'], items: [] });
  });

  test('without a period before there is nothing to rise from, and it is said', async () => {
    const { post, get } = await startProject();
    expect((await get('/emerging')).json()).toMatchObject({ reasons: ['no-verbatims', 'no-earlier-period'], items: [] });
    await post({ verbatims: others('en', LATER) });
    const { items, reasons, scope } = (await get('/emerging')).json();
    expect([items, reasons, scope.verbatims]).toEqual([[], ['no-earlier-period'], 60]);
    expect((await get('/emerging?from=2026-02-20&to=2026-02-21')).json()).toMatchObject({ reasons: ['no-earlier-period'] });
    expect((await get('/emerging?from=2026-02-20&to=2026-02-01')).status).toBe(400);
  });
});
