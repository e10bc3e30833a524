import { expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { BASE_EDITION, columnsOf, DAY, EDITION, NOON, rowsOf, type Spoken, say, settings } from '../fixtures.ts';

const price = [{ touchpoint: 'price', start: 0, score: 0.5 }];

/** Erasing a person, and what is past its time. */
export function erasureCases(store: () => Store): void {
  const sayAs = (project: string, respondent: string | null, spoken: readonly Spoken[], version?: string) =>
    store().ingest(
      project,
      rowsOf(spoken).map((row) => ({ ...row, respondent })),
      columnsOf(spoken, version),
    );
  const ids = async (project: string, words?: string) => {
    const query = { filter: {}, prompted: 'include', order: 'newest', limit: 1000, ...(words === undefined ? {} : { words }) } as const;
    return (await store().listVerbatims(project, query)).items.map(({ id }) => id).sort();
  };
  const many = (n: number, more: Partial<Spoken> = {}) => Array.from({ length: n }, (_, i) => ({ id: `m${i}`, said: price, ...more }));

  test('a person is erased from lists, search, counts and segments; the others stay', async () => {
    await store().putProject(settings('e1'), EDITION, NOON);
    await sayAs('e1', 'ann', many(450, { text: 'wombats everywhere', fields: { segments: { plan: 'hers' } } }));
    await sayAs('e1', 'bob', [{ id: 'b', text: 'one wombat', said: price, fields: { segments: { plan: 'his' } } }]);
    await say(store(), 'e1', [{ id: 'c', said: price }]);
    expect(await ids('e1', 'wombat')).toHaveLength(451);
    expect(await store().eraseRespondent('e1', 'ann')).toBe(450);
    expect(await ids('e1')).toEqual(['b', 'c']);
    expect(await ids('e1', 'wombat')).toEqual(['b']);
    const count = async (plan: string) =>
      (await store().countMentions('e1', { filter: { segments: { plan: [plan] } }, prompted: 'include', axis: 'touchpoint' }))?.verbatims;
    expect([await count('hers'), await count('his')]).toEqual([0, 1]);
    expect(await store().recount('e1')).toEqual({ verbatims: 2, differences: [], integrity: 'ok' });
    expect(await store().eraseRespondent('e1', 'ann')).toBe(0);
    expect(await store().eraseRespondent('none', 'ann')).toBeNull();
  });

  test('a person is erased from every generation, even from a replay that had read them', async () => {
    await store().putProject(settings('e2'), BASE_EDITION, NOON);
    await sayAs('e2', 'ann', many(5), 'v0');
    await sayAs('e2', 'bob', [{ id: 'b', said: price }], 'v0');
    await store().startGeneration('e2', EDITION);
    const read = await store().toReplay('e2', 3);
    const columns = columnsOf(read.map(({ verbatim }) => ({ id: verbatim.id, said: price })));
    await store().replay('e2', read.slice(0, 1), columnsOf([{ id: 'm0', said: price }]));
    expect(await store().eraseRespondent('e2', 'ann')).toBe(5);
    await store().replay('e2', read, columns);
    expect((await store().toReplay('e2', 10)).map(({ verbatim }) => verbatim.id)).toEqual(['b']);
    await store().replay('e2', await store().toReplay('e2', 10), columnsOf([{ id: 'b', said: price }]));
    await store().switchGeneration('e2');
    expect(await store().recount('e2')).toEqual({ verbatims: 1, differences: [], integrity: 'ok' });
  });

  test('what the person says meanwhile is wholly erased or wholly kept', async () => {
    await store().putProject(settings('e3'), EDITION, NOON);
    await sayAs('e3', 'ann', many(500));
    const batches = Array.from({ length: 12 }, (_, i) => [0, 1, 2].map((j) => ({ id: `new-${i}-${j}`, said: price })));
    const erasing = store().eraseRespondent('e3', 'ann');
    await Promise.all(batches.map((batch) => sayAs('e3', 'ann', batch)));
    const erased = (await erasing) ?? 0;
    const kept = await ids('e3');
    expect(kept.filter((id) => id.startsWith('m'))).toEqual([]);
    for (const i of batches.keys()) expect([0, 3]).toContain(kept.filter((id) => id.startsWith(`new-${i}-`)).length);
    expect(erased + kept.length).toBe(536);
    expect((await store().recount('e3')).differences).toEqual([]);
    expect(await store().eraseRespondent('e3', 'ann')).toBe(kept.length);
  });

  test('two who ask at once both hear when it is done', async () => {
    await store().putProject(settings('e4'), EDITION, NOON);
    await sayAs('e4', 'ann', many(300));
    await Promise.all([store().eraseRespondent('e4', 'ann'), store().eraseRespondent('e4', 'ann')]);
    expect(await ids('e4')).toEqual([]);
  });

  test('what was said before an instant is removed, the oldest first, never more than asked', async () => {
    await store().putProject(settings('e5'), EDITION, NOON);
    await say(
      store(),
      'e5',
      Array.from({ length: 10 }, (_, i) => ({ id: `d${i}`, at: NOON - i * DAY, said: price })),
    );
    expect(await store().removeBefore('e5', NOON - 4 * DAY, 3)).toBe(3);
    expect(await ids('e5')).toEqual(['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6']);
    expect(await store().removeBefore('e5', NOON - 4 * DAY, 3)).toBe(2);
    expect(await store().removeBefore('e5', NOON - 4 * DAY, 3)).toBe(0);
    expect(await ids('e5')).toEqual(['d0', 'd1', 'd2', 'd3', 'd4']);
    expect(await store().removeBefore('none', NOON, 3)).toBe(0);
    expect((await store().recount('e5')).differences).toEqual([]);
  });
}
