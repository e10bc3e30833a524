import { expect, test } from 'vitest';
import type { JourneyMap, Store } from '../../../src/store/store.ts';
import { EDITION, NOON, settings } from '../fixtures.ts';

const map = (id: string, more: Partial<JourneyMap> = {}): JourneyMap => {
  return { id, name: `Map ${id}`, segment: null, stages: [{ id: 's1', name: 'One', touchpoints: ['price', 'delivery'] }], ...more };
};

/** Maps of the journey, kept per project. */
export function journeyMapCases(store: () => Store): void {
  const revision = async (id: string) => (await store().getProject(id))?.revision ?? 0;

  test('a map is made, left alone when nothing changes, replaced and removed, and the project’s revision tells', async () => {
    await store().putProject(settings('m1'), EDITION, NOON);
    const revisions = [await revision('m1')];
    expect(await store().putJourneyMap('m1', map('b'))).toBe('created');
    revisions.push(await revision('m1'));
    expect(await store().putJourneyMap('m1', map('b'))).toBe('unchanged');
    expect(await revision('m1')).toBe(revisions.at(-1));
    expect(await store().putJourneyMap('m1', map('b', { segment: { plan: 'pro' }, stages: [] }))).toBe('updated');
    revisions.push(await revision('m1'));
    await store().putJourneyMap('m1', map('a'));
    revisions.push(await revision('m1'));
    expect(await store().listJourneyMaps('m1')).toEqual([map('a'), map('b', { segment: { plan: 'pro' }, stages: [] })]);
    expect(await store().deleteJourneyMap('m1', 'b')).toBe(true);
    revisions.push(await revision('m1'));
    expect(await store().deleteJourneyMap('m1', 'b')).toBe(false);
    expect(await revision('m1')).toBe(revisions.at(-1));
    expect(await store().listJourneyMaps('m1')).toEqual([map('a')]);
    expect(revisions).toEqual([...new Set(revisions)].sort((x, y) => x - y));
  });

  test('maps are of their project alone, and go with it', async () => {
    await store().putProject(settings('m2'), EDITION, NOON);
    await store().putProject(settings('m3'), EDITION, NOON);
    await store().putJourneyMap('m2', map('a'));
    expect(await store().listJourneyMaps('m3')).toEqual([]);
    await store().deleteProject('m2');
    await store().putProject(settings('m2'), EDITION, NOON);
    expect(await store().listJourneyMaps('m2')).toEqual([]);
    expect(await store().listJourneyMaps('none')).toEqual([]);
    expect(await store().putJourneyMap('none', map('a'))).toBeNull();
    expect(await store().deleteJourneyMap('none', 'a')).toBe(false);
  });
}
