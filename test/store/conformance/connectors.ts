import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeliveredRows, Store, StoredConnector } from '../../../src/store/store.ts';
import { columnsOf, DAY, EDITION, NOON, rowsOf, type Spoken, settings } from '../fixtures.ts';

const price = [{ touchpoint: 'price', start: 0, score: 0.5 }];

const connector = (id: string, more: Partial<StoredConnector> = {}): StoredConnector => {
  return { id, secret: null, mapping: null, tokenHash: new Uint8Array(32).fill(7), createdAt: NOON, changedAt: NOON, ...more };
};

/** What tools post with, and what they post. */
export function connectorCases(store: () => Store): void {
  const ids = async (project: string) => {
    const { items } = await store().listVerbatims(project, { filter: {}, prompted: 'include', order: 'newest', limit: 1000 });
    return items.map(({ id }) => id).sort();
  };
  /** A response of the tool `t` with these verbatims, `at` of its last change and of its arrival in minutes from noon. */
  const response = (id: string, spoken: readonly Spoken[], told: Partial<DeliveredRows> = {}) => ({
    spoken: spoken.map((one) => ({ said: price, ...one, id: `t:${id}:${one.id}` })),
    told: { prefix: `t:${id}:`, changedAt: NOON, arrivedAt: NOON + DAY, deleted: false, ...told },
  });
  const deliver = (project: string, responses: readonly ReturnType<typeof response>[], respondent: string | null = null) =>
    store().deliver(
      project,
      responses.map(({ spoken, told }) => ({ ...told, rows: rowsOf(spoken).map((row) => ({ ...row, respondent })) })),
      columnsOf(responses.flatMap(({ spoken }) => spoken)),
    );
  const one = async (project: string, ...given: Parameters<typeof response>) => (await deliver(project, [response(...given)]))?.[0];
  const gone = (id: string, told: Partial<DeliveredRows> = {}) => response(id, [], { deleted: true, ...told });

  test('a connector is made, listed, replaced and removed, and goes with its project', async () => {
    await store().putProject(settings('tool1'), EDITION, NOON);
    const made = connector('typeform', { secret: 's', mapping: { texts: [{ from: 'a' }] } });
    expect(await store().putConnector('tool1', connector('own'))).toBe('created');
    expect(await store().putConnector('tool1', made)).toBe('created');
    expect(await store().listConnectors('tool1')).toEqual([connector('own'), made]);
    expect(await store().putConnector('tool1', connector('typeform', { changedAt: NOON + 1 }))).toBe('updated');
    expect(await store().listConnectors('tool1')).toEqual([connector('own'), connector('typeform', { changedAt: NOON + 1 })]);
    expect(await store().deleteConnector('tool1', 'own')).toBe(true);
    expect(await store().deleteConnector('tool1', 'own')).toBe(false);
    await store().deleteProject('tool1');
    await store().putProject(settings('tool1'), EDITION, NOON);
    expect(await store().listConnectors('tool1')).toEqual([]);
    expect(await store().putConnector('none', made)).toBeNull();
    expect(await store().listConnectors('none')).toEqual([]);
    expect(await store().deleteConnector('none', 'typeform')).toBe(false);
  });

  test('what a response holds replaces what it held, and the same again changes nothing', async () => {
    await store().putProject(settings('tool2'), EDITION, NOON);
    expect(await one('tool2', 'a', [{ id: 'q1' }, { id: 'q2' }])).toEqual({ rows: ['accepted', 'accepted'], removed: 0 });
    const revision = (await store().getProject('tool2'))?.revision;
    expect(await one('tool2', 'a', [{ id: 'q1' }, { id: 'q2' }])).toEqual({ rows: ['duplicate', 'duplicate'], removed: 0 });
    expect((await store().getProject('tool2'))?.revision).toBe(revision);
    expect(await one('tool2', 'a', [{ id: 'q1', text: 'Other.' }, { id: 'q3' }])).toEqual({ rows: ['updated', 'accepted'], removed: 1 });
    expect(await ids('tool2')).toEqual(['t:a:q1', 't:a:q3']);
    expect(await store().recount('tool2')).toEqual({ verbatims: 2, differences: [], integrity: 'ok' });
    expect(await deliver('none', [response('a', [{ id: 'q1' }])])).toBeNull();
  });

  test('a response’s verbatims are its own: not those of one whose id begins alike, holds a colon, or is another’s wildcard', async () => {
    await store().putProject(settings('tool3'), EDITION, NOON);
    const names = ['a', 'ab', 'a:b', 'a:', 'A', 'a_', 'a%', 'é', 'a\uffff', '👋'];
    await deliver(
      'tool3',
      names.map((name) => response(name, [{ id: 'q' }])),
    );
    const left = new Set(names.map((name) => `t:${name}:q`));
    for (const name of names) {
      expect((await deliver('tool3', [gone(name)]))?.[0]).toEqual({ rows: [], removed: 1 });
      left.delete(`t:${name}:q`);
      expect(await ids('tool3')).toEqual([...left].sort());
    }
  });

  test('in whatever order deliveries come, the newest counts', async () => {
    await store().putProject(settings('tool4'), EDITION, NOON);
    const at = (minute: number) => ({ changedAt: NOON + minute * 60_000 });
    expect(await one('tool4', 'a', [{ id: 'new' }], at(2))).toMatchObject({ rows: ['accepted'] });
    expect(await one('tool4', 'a', [{ id: 'old' }], at(1))).toBe('outdated');
    expect(await one('tool4', 'a', [{ id: 'same' }], at(2))).toMatchObject({ rows: ['accepted'], removed: 1 });
    expect(await one('tool4', 'a', [{ id: 'newer' }], at(3))).toMatchObject({ rows: ['accepted'], removed: 1 });
    expect(await ids('tool4')).toEqual(['t:a:newer']);
  });

  test('any order of any deliveries, repeated at will, ends in the newest state, and counts agree', async () => {
    await store().putProject(settings('tool10'), EDITION, NOON);
    const state = fc.record({
      gone: fc.integer({ min: 0, max: 3 }),
      parts: fc.subarray(['q1', 'q2', 'q3']),
      text: fc.constantFrom('Oui.', 'Non.'),
    });
    const history = fc.array(state, { minLength: 1, maxLength: 5 });
    const orders = history.chain((states) => {
      const places = states.map((_, i) => i);
      const all = fc.shuffledSubarray(places, { minLength: places.length });
      return fc.tuple(fc.constant(states), all, fc.array(fc.constantFrom(...places), { maxLength: 4 }));
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(orders, async ([states, order, again]) => {
        run += 1;
        const id = `r${run}`;
        const deliveryOf = (place: number) => {
          const { gone: chance, parts, text } = states[place] as (typeof states)[number];
          const deleted = chance === 0;
          const spoken = deleted ? [] : parts.map((part) => ({ id: part, text: `${text} ${place}` }));
          return response(id, spoken, { changedAt: NOON + place, deleted });
        };
        for (const place of [...order, ...again]) await deliver('tool10', [deliveryOf(place)]);
        const newest = deliveryOf(states.length - 1).spoken.map((one) => one.id);
        expect((await ids('tool10')).filter((one) => one.startsWith(`t:${id}:`))).toEqual(newest);
      }),
      { numRuns: 25 },
    );
    expect((await store().recount('tool10')).differences).toEqual([]);
  });

  test('a deletion stays one, whatever comes late; only a later change brings the response back', async () => {
    await store().putProject(settings('tool5'), EDITION, NOON);
    expect((await deliver('tool5', [gone('a', { changedAt: NOON + 5 })]))?.[0]).toEqual({ rows: [], removed: 0 });
    for (const changedAt of [NOON, NOON + 5, null]) expect(await one('tool5', 'a', [{ id: 'q' }], { changedAt })).toBe('outdated');
    expect((await deliver('tool5', [gone('a', { changedAt: NOON + 5 })]))?.[0]).toEqual({ rows: [], removed: 0 });
    expect(await ids('tool5')).toEqual([]);
    expect(await one('tool5', 'a', [{ id: 'q' }], { changedAt: NOON + 6 })).toMatchObject({ rows: ['accepted'] });
    expect((await deliver('tool5', [gone('a', { changedAt: NOON + 1 })]))?.[0]).toBe('outdated');
    expect((await deliver('tool5', [gone('a', { changedAt: NOON + 6 })]))?.[0]).toEqual({ rows: [], removed: 1 });
  });

  test('without an instant the arrival counts, and one ahead of its arrival is taken for that', async () => {
    await store().putProject(settings('tool6'), EDITION, NOON);
    expect(await one('tool6', 'a', [{ id: 'q' }], { changedAt: null, arrivedAt: NOON })).toMatchObject({ rows: ['accepted'] });
    expect(await one('tool6', 'a', [{ id: 'r' }], { changedAt: NOON - 1, arrivedAt: NOON + 1 })).toBe('outdated');
    expect(await one('tool6', 'a', [{ id: 'r' }], { changedAt: 9e15, arrivedAt: NOON + 1 })).toMatchObject({ removed: 1 });
    expect(await one('tool6', 'a', [{ id: 's' }], { changedAt: null, arrivedAt: NOON + 2 })).toMatchObject({ removed: 1 });
    expect(await ids('tool6')).toEqual(['t:a:s']);
  });

  test('one delivery holds several responses, and several states of one', async () => {
    await store().putProject(settings('tool7'), EDITION, NOON);
    const outcomes = await deliver('tool7', [
      response('a', [{ id: 'q1' }, { id: 'q2' }], { changedAt: NOON + 1 }),
      response('b', [{ id: 'q1', text: 'Wombat.' }]),
      response('a', [{ id: 'q3' }], { changedAt: NOON }),
      gone('b', { changedAt: NOON + 2 }),
      response('c', [{ id: 'q1' }]),
    ]);
    expect(outcomes).toEqual([
      { rows: ['accepted', 'accepted'], removed: 0 },
      { rows: ['accepted'], removed: 0 },
      'outdated',
      { rows: [], removed: 1 },
      { rows: ['accepted'], removed: 0 },
    ]);
    expect(await ids('tool7')).toEqual(['t:a:q1', 't:a:q2', 't:c:q1']);
    expect((await store().recount('tool7')).differences).toEqual([]);
  });

  test('a person who was erased is not brought back by a later delivery of the same response, and may answer another', async () => {
    await store().putProject(settings('tool8'), EDITION, NOON);
    await deliver('tool8', [response('a', [{ id: 'q' }])], 'ann');
    expect(await store().eraseRespondent('tool8', 'ann')).toBe(1);
    expect((await deliver('tool8', [response('a', [{ id: 'q' }], { changedAt: NOON + 9 })], 'ann'))?.[0]).toBe('outdated');
    expect((await deliver('tool8', [response('b', [{ id: 'q' }])], 'ann'))?.[0]).toMatchObject({ rows: ['accepted'] });
    expect(await ids('tool8')).toEqual(['t:b:q']);
  });

  test('notes on responses go when what they held is past its time', async () => {
    await store().putProject(settings('tool9'), EDITION, NOON);
    await deliver('tool9', [gone('a'), response('b', [{ id: 'q', at: NOON }])]);
    expect(await store().removeBefore('tool9', NOON + 1, 10)).toBe(1);
    expect(await one('tool9', 'a', [{ id: 'q' }], { changedAt: NOON - 1 })).toMatchObject({ rows: ['accepted'] });
  });
}
