import { expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { columnsOf, EDITION, NOON, rowsOf, say, settings } from '../fixtures.ts';

const price = (score: number) => [{ touchpoint: 'price', start: 0, score }];

/** Writing, writing again, changing and removing verbatims. */
export function ingestCases(store: () => Store): void {
  const fresh = async (id: string) => {
    await store().putProject(settings(id), EDITION, NOON);
    const count = async () => {
      const counts = await store().countMentions(id, { filter: {}, prompted: 'exclude', axis: 'touchpoint' });
      return [counts?.verbatims, counts?.items.find(({ item }) => item === 'price')?.verbatims ?? 0];
    };
    return { id, count, revision: async () => (await store().getProject(id))?.revision ?? 0 };
  };

  test('the same again changes nothing; other content replaces the whole', async () => {
    const { id, count, revision } = await fresh('i1');
    expect(await say(store(), id, [{ id: 'a', said: price(1) }])).toEqual(['accepted']);
    const first = await revision();
    expect(await say(store(), id, [{ id: 'a', said: price(1) }])).toEqual(['duplicate']);
    expect(await revision()).toBe(first);
    await store().patchVerbatim(id, 'a', { scores: { nps: 3 }, segments: { plan: 'pro' } });
    expect(await say(store(), id, [{ id: 'a', said: price(1) }])).toEqual(['duplicate']);
    expect((await store().getVerbatim(id, 'a'))?.fields.scores).toEqual({ nps: 3 });
    expect(await say(store(), id, [{ id: 'a', text: 'autre' }])).toEqual(['updated']);
    expect(await store().getVerbatim(id, 'a')).toEqual({ id: 'a', at: NOON, fields: { text: 'autre' }, version: 'v1' });
    expect(await count()).toEqual([1, 0]);
    expect((await store().recount(id)).differences).toEqual([]);
  });

  test('the same id twice in a batch acts in order', async () => {
    const { id, count, revision } = await fresh('i2');
    const before = await revision();
    const batch = [{ id: 'a', said: price(1) }, { id: 'a', said: price(1) }, { id: 'a', said: price(-1) }, { id: 'b' }];
    expect(await say(store(), id, batch)).toEqual(['accepted', 'duplicate', 'updated', 'accepted']);
    expect(await count()).toEqual([2, 1]);
    expect(await revision()).toBe(before + 1);
  });

  test('what is learned later is merged, and moves the counts', async () => {
    const { id, revision } = await fresh('i3');
    const fields = { scores: { nps: 9, csat: 4 }, segments: { plan: 'pro', region: 'sud' }, outcome: { churned: true, at: '2026-01-01' } };
    await say(store(), id, [{ id: 'a', said: price(1), fields }]);
    const patched = await store().patchVerbatim(id, 'a', {
      scores: { nps: 2 },
      segments: { plan: 'free' },
      outcome: { churned: false },
      events: { invoice: '2026-02-01' },
      measures: { minutes: 3 },
    });
    expect(patched?.fields).toEqual({
      text: 'bonjour',
      scores: { nps: 2, csat: 4 },
      segments: { plan: 'free', region: 'sud' },
      outcome: { churned: false },
      events: { invoice: '2026-02-01' },
      measures: { minutes: 3 },
    });
    const after = await revision();
    expect(await store().patchVerbatim(id, 'a', { scores: { nps: 2 } })).toEqual(patched);
    expect(await revision()).toBe(after);
    const counted = async (filter: object) =>
      (await store().countMentions(id, { filter, prompted: 'exclude', axis: 'touchpoint' }))?.verbatims;
    expect(await counted({ band: ['detractor'] })).toBe(1);
    expect(await counted({ band: ['promoter'] })).toBe(0);
    expect(await counted({ segments: { plan: ['pro'] } })).toBe(0);
    expect(await counted({ segments: { plan: ['free', 'pro'] } })).toBe(1);
    expect(await store().patchVerbatim(id, 'none', {})).toBeNull();
    expect((await store().recount(id)).differences).toEqual([]);
  });

  test('a deleted verbatim leaves nothing', async () => {
    const { id, count } = await fresh('i4');
    await say(store(), id, [{ id: 'a', said: price(1), text: 'livraison', fields: { segments: { plan: 'pro' } } }, { id: 'b' }]);
    expect(await store().deleteVerbatim(id, 'a')).toBe(true);
    expect(await store().deleteVerbatim(id, 'a')).toBe(false);
    expect(await store().getVerbatim(id, 'a')).toBeNull();
    expect(await count()).toEqual([1, 0]);
    const found = await store().listVerbatims(id, { filter: {}, prompted: 'include', words: 'livraison', order: 'newest', limit: 5 });
    expect(found.items).toEqual([]);
    expect(await store().recount(id)).toEqual({ verbatims: 1, differences: [], integrity: 'ok' });
  });

  test('posts at one time are all kept, and one at fault does not sink the others', async () => {
    const { id, count } = await fresh('i5');
    const posts = Array.from({ length: 40 }, (_, i) => ({ id: `a${i}`, said: price(1) }));
    const faulty = { ...rowsOf([{ id: 'x' }])[0], fields: { text: 'x', weight: 1n as unknown as number } };
    const written = await Promise.allSettled([
      ...posts.slice(0, 20).map((post) => say(store(), id, [post])),
      store().ingest(id, [faulty as never], columnsOf([{ id: 'x', said: price(1) }])),
      ...posts.slice(20).map((post) => say(store(), id, [post])),
    ]);
    expect(written.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(written[20]?.status).toBe('rejected');
    expect(await count()).toEqual([40, 40]);
    expect(await store().getVerbatim(id, 'x')).toBeNull();
    expect((await store().recount(id)).differences).toEqual([]);
  });

  test('rows and analyses that differ in number are refused', async () => {
    const { id } = await fresh('i6');
    await expect(store().ingest(id, rowsOf([{ id: 'a' }, { id: 'b' }]), columnsOf([{ id: 'a' }]))).rejects.toThrow(RangeError);
    expect(await store().getVerbatim(id, 'a')).toBeNull();
  });
}
