import { expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { BASE_EDITION, columnsOf, EDITION, NOON, type Spoken, say, settings } from '../fixtures.ts';

const price = [{ touchpoint: 'price', start: 0, score: 0.5 }];
const parcel = [{ touchpoint: 'shop.parcel', start: 0, score: -0.5 }];

/** Replaying history into the next generation. */
export function generationCases(store: () => Store): void {
  const items = async (id: string) =>
    (await store().countMentions(id, { filter: {}, prompted: 'exclude', axis: 'touchpoint' }))?.items.map(
      ({ item, verbatims }) => `${item} ${verbatims}`,
    );
  const replayAll = async (id: string, said: Spoken['said'] = parcel) => {
    for (;;) {
      const rows = await store().toReplay(id, 2);
      if (rows.length === 0) return;
      await store().replay(
        id,
        rows,
        columnsOf(
          rows.map(({ verbatim }) => ({ id: verbatim.id, said })),
          'v1',
        ),
      );
    }
  };

  test('answers stay those of the old version until the switch', async () => {
    await store().putProject(settings('g1'), BASE_EDITION, NOON);
    await say(
      store(),
      'g1',
      ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, said: price })),
      'v0',
    );
    await store().putProject(settings('g1', { packs: ['shop'] }), EDITION, NOON);
    expect((await store().getProject('g1'))?.version).toBe('v0');
    expect(await store().startGeneration('g1', EDITION)).toEqual({ total: 5, done: 0 });
    const rows = await store().toReplay('g1', 2);
    expect(rows.map(({ verbatim }) => verbatim)).toMatchObject([
      { id: 'a', version: 'v0' },
      { id: 'b', version: 'v0' },
    ]);
    await store().replay(
      'g1',
      rows,
      columnsOf(
        [
          { id: 'a', said: parcel },
          { id: 'b', said: parcel },
        ],
        'v1',
      ),
    );
    expect(await store().startGeneration('g1', EDITION)).toEqual({ total: 5, done: 2 });
    expect((await store().getProject('g1'))?.replaying).toEqual({ version: 'v1', done: 2, total: 5 });
    await expect(store().switchGeneration('g1')).rejects.toThrow(/replay/);
    expect(await items('g1')).toEqual(['price 5']);
    await replayAll('g1');
    expect(await items('g1')).toEqual(['price 5']);
    await store().switchGeneration('g1');
    expect(await store().getProject('g1')).toMatchObject({ version: 'v1', replaying: null });
    expect(await items('g1')).toEqual(['shop.parcel 5']);
    expect(await store().getVerbatim('g1', 'a')).toMatchObject({ version: 'v1' });
    expect(await store().recount('g1')).toEqual({ verbatims: 5, differences: [], integrity: 'ok' });
  });

  test('what is written, changed or deleted meanwhile is in both', async () => {
    await store().putProject(settings('g2'), BASE_EDITION, NOON);
    await say(
      store(),
      'g2',
      ['a', 'b', 'c', 'd'].map((id) => ({ id, said: price })),
      'v0',
    );
    await store().startGeneration('g2', EDITION);
    const early = await store().toReplay('g2', 3);
    await say(store(), 'g2', [
      { id: 'a', said: parcel, text: 'autre' },
      { id: 'new', said: parcel },
    ]);
    await store().deleteVerbatim('g2', 'b');
    await store().patchVerbatim('g2', 'c', { segments: { plan: 'pro' } });
    await store().replay(
      'g2',
      early,
      columnsOf(
        early.map(({ verbatim }) => ({ id: verbatim.id, said: parcel })),
        'v1',
      ),
    );
    await store().patchVerbatim('g2', 'c', { segments: { plan: 'free' } });
    expect((await store().recount('g2')).differences).toEqual([]);
    expect(await items('g2')).toEqual(['price 2', 'shop.parcel 2']);
    await replayAll('g2');
    await store().switchGeneration('g2');
    expect(await items('g2')).toEqual(['shop.parcel 4']);
    const free = await store().countMentions('g2', { filter: { segments: { plan: ['free'] } }, prompted: 'exclude', axis: 'base' });
    expect(free?.items.map(({ item, verbatims }) => `${item} ${verbatims}`)).toEqual(['delivery 1', 'delivery.delay 1']);
    expect(await store().recount('g2')).toEqual({ verbatims: 4, differences: [], integrity: 'ok' });
  });

  test('an edition given up leaves nothing, and the live one needs no replay', async () => {
    await store().putProject(settings('g3'), BASE_EDITION, NOON);
    await say(store(), 'g3', [{ id: 'a', said: price }], 'v0');
    expect(await store().startGeneration('g3', BASE_EDITION)).toEqual({ total: 0, done: 0 });
    await store().startGeneration('g3', EDITION);
    await store().startGeneration('g3', { ...EDITION, version: 'v2' });
    expect((await store().getProject('g3'))?.replaying).toEqual({ version: 'v2', done: 0, total: 1 });
    await store().startGeneration('g3', BASE_EDITION);
    expect((await store().getProject('g3'))?.replaying).toBeNull();
    await store().switchGeneration('g3');
    expect(await items('g3')).toEqual(['price 1']);
    expect((await store().recount('g3')).differences).toEqual([]);
  });
}
