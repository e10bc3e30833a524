import { describe, expect, test } from 'vitest';
import { startProject } from '../helpers/fixture.ts';

const MAP = {
  name: 'New customers',
  segment: { plan: 'pro' },
  stages: [
    { id: 'buying', name: 'Buying', touchpoints: ['website', 'price'] },
    { id: 'receiving', name: 'Receiving', touchpoints: ['delivery', 'delivery.delay'] },
  ],
};
const many = (times: number, text: string, more: object = {}) => Array.from({ length: times }, () => ({ text, lang: 'en', ...more }));
const maps = '/v1/projects/p/journeys/maps';

describe('journey maps', () => {
  test('the five moments are always there, made from the packs of the project', async () => {
    const { get } = await startProject();
    const { items } = (await get('/journeys/maps', { 'accept-language': 'fr' })).json();
    expect(items).toEqual([
      {
        id: 'five-moments',
        name: 'Les cinq moments',
        builtIn: true,
        segment: null,
        stages: [
          { id: 'zero', name: 'Recherche et comparaison', touchpoints: ['website'] },
          { id: 'second.purchase', name: 'Achat', touchpoints: ['price'] },
          { id: 'second.delivery', name: 'Attente et livraison', touchpoints: ['delivery'] },
          { id: 'second.problem', name: 'Service client et problèmes', touchpoints: ['staff', 'insurance.expert'] },
        ],
      },
    ]);
    expect((await get('/journeys/maps/five-moments')).json()).toMatchObject({
      name: 'The five moments',
      stages: [{ name: 'Search and comparison' }, {}, {}, {}],
    });
  });

  test('are made, read, changed and removed', async () => {
    const { call, get } = await startProject();
    const made = await call('PUT', `${maps}/new-customers`, MAP);
    expect([made.status, made.json()]).toEqual([201, { id: 'new-customers', builtIn: false, ...MAP }]);
    expect((await call('PUT', `${maps}/new-customers`, MAP)).status).toBe(200);
    const read = await get('/journeys/maps/new-customers');
    expect(read.json()).toEqual(made.json());
    await call('PUT', `${maps}/new-customers`, { ...MAP, name: 'Others', segment: {} });
    const changed = await get('/journeys/maps/new-customers', { 'if-none-match': String(read.headers.etag) });
    expect([changed.status, changed.json()]).toMatchObject([200, { name: 'Others', segment: null }]);
    expect((await get('/journeys/maps?limit=1')).headers.link).toContain('rel="next"');
    expect((await call('DELETE', `${maps}/new-customers`)).status).toBe(204);
    expect((await call('DELETE', `${maps}/new-customers`)).json()).toMatchObject({ status: 404, code: 'unknown-map' });
    expect((await get('/journeys/maps/new-customers')).json()).toMatchObject({ code: 'unknown-map' });
  });

  test('are refused where they do not fit, with where and why', async () => {
    const { call } = await startProject();
    const stages = (touchpoints: string[], id = 'a') => ({
      name: 'M',
      stages: [
        { id: 'a', name: 'A', touchpoints: ['price'] },
        { id, name: 'B', touchpoints },
      ],
    });
    const put = async (body: object, id = 'm') => (await call('PUT', `${maps}/${id}`, body)).json();
    expect(await put(stages(['delivry', 'staff', 'zebras'], 'b'))).toMatchObject({
      status: 400,
      code: 'unknown-touchpoint',
      errors: [
        { pointer: '/stages/1/touchpoints/0', detail: 'There is no such touchpoint; did you mean "delivery"?' },
        { pointer: '/stages/1/touchpoints/2', detail: 'There is no such touchpoint.' },
      ],
    });
    expect(await put(stages(['staff', 'staff']))).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '/stages/1/id' }, { pointer: '/stages/1/touchpoints/1' }],
    });
    expect(await put({ name: 'M', stages: [] })).toMatchObject({ errors: [{ pointer: '/stages' }] });
    expect(await put(MAP, 'five-moments')).toMatchObject({ status: 409, code: 'built-in-map' });
    expect((await call('DELETE', `${maps}/five-moments`)).status).toBe(409);
    expect((await call('PUT', `${maps}/Bad_Id`, MAP)).status).toBe(400);
    expect((await call('PUT', '/v1/projects/none/journeys/maps/m', MAP)).json()).toMatchObject({ code: 'unknown-project' });
  });
});

describe('blind spots', () => {
  test('are what the map holds and too little is said of, with how much more would do', async () => {
    const { post, get } = await startProject();
    await post({ verbatims: [...many(20, 'bad delivery'), ...many(2, 'good price'), ...many(78, 'nothing')] });
    const { status, json } = await get('/blind-spots', { 'accept-language': 'fr' });
    expect(status).toBe(200);
    const { map, stages, items, scope } = json();
    expect(scope.verbatims).toBe(100);
    expect(map).toEqual({ id: 'five-moments', name: 'Les cinq moments', segment: null });
    expect(stages.map(({ stage, touchpoints, blind, silent }: Record<string, unknown>) => [stage, touchpoints, blind, silent])).toEqual([
      ['zero', 1, 1, true],
      ['second.purchase', 1, 1, false],
      ['second.delivery', 1, 0, false],
      ['second.problem', 2, 2, true],
    ]);
    expect(items.map(({ touchpoint }: { touchpoint: string }) => touchpoint)).toEqual(['website', 'price', 'staff', 'insurance.expert']);
    expect(items[1]).toMatchObject({
      label: 'price (fr)',
      stage: 'second.purchase',
      mentioned: 2,
      share: { value: 0.02, n: 100 },
      more: { forFivePoints: 0, forMentions: 150 },
      reliability: 'insufficient',
      reasons: ['few-mentions'],
      formula: 'blind-spot',
      verbatims: '/v1/projects/p/verbatims?touchpoint=price',
    });
    expect(items[0]).toMatchObject({ mentioned: 0, share: { value: 0, low: 0 }, more: { forMentions: null } });
    const strict = (await get('/blind-spots?margin=0.05'))
      .json()
      .items.find(({ touchpoint }: { touchpoint: string }) => touchpoint === 'delivery');
    expect(strict).toMatchObject({ reliability: 'indicative', reasons: ['wide-interval'], more: { forFivePoints: 145, forMentions: 0 } });
  });

  test('of a map of a segment are asked of that segment', async () => {
    const { post, get, call } = await startProject();
    await call('PUT', `${maps}/pro`, MAP);
    await post({
      verbatims: [...many(20, 'bad delay', { segments: { plan: 'pro' } }), ...many(60, 'good price', { segments: { plan: 'free' } })],
    });
    const { scope, items, map, stages } = (await get('/blind-spots?map=pro')).json();
    expect(scope).toMatchObject({ verbatims: 20, filters: { 'segment.plan': ['pro'] } });
    expect(map).toMatchObject({ id: 'pro', segment: { plan: 'pro' } });
    expect(items).toHaveLength(4);
    expect(items[2]).toMatchObject({ touchpoint: 'delivery', mentioned: 20, reasons: ['few-verbatims'] });
    expect(items[2].verbatims).toBe('/v1/projects/p/verbatims?touchpoint=delivery&segment.plan=pro');
    expect(stages.map(({ silent }: { silent: boolean }) => silent)).toEqual([true, false]);
    expect((await get('/blind-spots?map=pro&segment.plan=free&segment.plan=pro')).json().scope.verbatims).toBe(20);
    expect((await get('/blind-spots?map=pro&segment.plan=free')).json()).toMatchObject({
      status: 400,
      errors: [{ pointer: '/segment.plan', in: 'query' }],
    });
    expect((await get('/blind-spots?map=none')).json()).toMatchObject({ status: 404, code: 'unknown-map' });
  });

  test('leave out of an n what the question named, and name what a pack since switched off had', async () => {
    const { post, get, call } = await startProject();
    const stages = [{ id: 'all', name: 'All', touchpoints: ['insurance.expert', 'delivery'] }];
    await call('PUT', `${maps}/m`, { name: 'M', stages });
    await post({ verbatims: [...many(40, 'nothing'), ...many(10, 'bad delivery', { prompted: ['delivery'] })] });
    await call('PUT', '/v1/projects/p', { name: 'P', timezone: 'Europe/Paris' });
    const { items } = (await get('/blind-spots?map=m')).json();
    expect(items[0]).toMatchObject({ touchpoint: 'insurance.expert', reasons: ['few-mentions', 'not-in-taxonomy'] });
    expect(items[1]).toMatchObject({ touchpoint: 'delivery', mentioned: 0, share: { n: 40 } });
    expect((await get('/blind-spots?map=m&prompted=include')).json().items[1]).toMatchObject({
      mentioned: 10,
      share: { n: 50 },
      reasons: ['wide-interval'],
    });
  });
});
