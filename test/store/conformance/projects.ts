import { expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { EDITION, NOON, say, settings } from '../fixtures.ts';

/** Projects come, change, and vanish with all that they held. */
export function projectCases(store: () => Store): void {
  test('a project is created, left alone when nothing changes, and updated', async () => {
    expect(await store().putProject(settings('p1'), EDITION, NOON)).toBe('created');
    expect(await store().putProject(settings('p1'), EDITION, NOON + 5)).toBe('unchanged');
    const before = await store().getProject('p1');
    expect(before).toMatchObject({ id: 'p1', createdAt: NOON, version: 'v1', replaying: null, timezone: 'Europe/Paris' });
    expect(await store().putProject(settings('p1', { name: 'Other' }), EDITION, NOON)).toBe('updated');
    const after = await store().getProject('p1');
    expect(after?.name).toBe('Other');
    expect(after?.revision).toBeGreaterThan(before?.revision ?? Number.POSITIVE_INFINITY);
    expect((await store().listProjects()).map(({ id }) => id)).toContain('p1');
  });

  test('each project has its own secret of 32 bytes', async () => {
    await store().putProject(settings('p2'), EDITION, NOON);
    await store().putProject(settings('p3'), EDITION, NOON);
    const [one, again, other] = [
      await store().respondentSecret('p2'),
      await store().respondentSecret('p2'),
      await store().respondentSecret('p3'),
    ];
    expect(one).toHaveLength(32);
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  test('what is unknown is null, false or empty', async () => {
    const asked = { filter: {}, prompted: 'exclude' } as const;
    expect(await store().getProject('none')).toBeNull();
    expect(await store().deleteProject('none')).toBe(false);
    expect(await store().respondentSecret('none')).toBeNull();
    expect(await say(store(), 'none', [{ id: 'a' }])).toEqual([]);
    expect(await store().getVerbatim('none', 'a')).toBeNull();
    expect(await store().deleteVerbatim('none', 'a')).toBe(false);
    expect(await store().patchVerbatim('none', 'a', { scores: { nps: 3 } })).toBeNull();
    expect(await store().listVerbatims('none', { ...asked, order: 'newest', limit: 10 })).toEqual({ items: [], next: null });
    expect(await store().listVerbatims('none', { ...asked, order: 'newest', limit: 10, words: 'a' })).toEqual({ items: [], next: null });
    expect(await store().countMentions('none', { ...asked, axis: 'touchpoint' })).toBeNull();
    expect(await store().quotes('none', { ...asked, touchpoints: ['price'], each: 3 })).toEqual([]);
    expect(await store().startGeneration('none', EDITION)).toEqual({ total: 0, done: 0 });
    expect(await store().toReplay('none', 10)).toEqual([]);
    await store().ready();
  });

  test('a deleted project is gone at once, and one of the same name starts empty', async () => {
    await store().putProject(settings('p4'), EDITION, NOON);
    await say(store(), 'p4', [{ id: 'a', said: [{ touchpoint: 'price', start: 0, score: 1 }] }]);
    const secret = await store().respondentSecret('p4');
    const before = await store().getProject('p4');
    expect(await store().deleteProject('p4')).toBe(true);
    expect(await store().getProject('p4')).toBeNull();
    expect(await store().getVerbatim('p4', 'a')).toBeNull();
    await store().putProject(settings('p4'), EDITION, NOON);
    expect(await store().respondentSecret('p4')).not.toEqual(secret);
    expect(await store().countMentions('p4', { filter: {}, prompted: 'include', axis: 'touchpoint' })).toMatchObject({
      verbatims: 0,
      items: [],
    });
    expect((await store().getProject('p4'))?.revision).toBeGreaterThan(before?.revision ?? Number.POSITIVE_INFINITY);
  });
}
