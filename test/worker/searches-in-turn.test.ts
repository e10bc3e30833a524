import { expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { searchesInTurn } from '../../src/worker/searches-in-turn.ts';

const ASKED = { filter: {}, prompted: 'exclude', order: 'newest', limit: 1 } as const;

test('searches take turns, too many are refused, and other lists wait for none of them', async () => {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const listVerbatims = (project: string, { words, among }: { words?: string; among?: readonly number[] }) => {
    begun.push(`${project} ${words ?? ''}${among === undefined ? '' : ' among'}`);
    const page = { items: [], next: null };
    if (words === undefined || among !== undefined) return Promise.resolve(page);
    return new Promise((resolve) => {
      ends.push(() => resolve(page));
    });
  };
  const drained: string[] = [];
  const lists = searchesInTurn(
    () => ({ listVerbatims }) as unknown as Store,
    async (project) => drained.push(project),
  );
  const search = (project: string, words: string) => lists.listVerbatims(project, { ...ASKED, words });
  const asked = [...Array.from({ length: 21 }, (_, i) => search('p', `le ${i}`)), search('q', 'la')];
  await expect(search('p', 'trop')).rejects.toMatchObject({ code: 'overloaded' });
  expect(await lists.listVerbatims('p', ASKED)).toEqual({ items: [], next: null });
  expect(await lists.listVerbatims('p', { ...ASKED, words: 'le', among: [1] })).toEqual({ items: [], next: null });
  expect(begun).toEqual(['p le 0', 'p ', 'p le among']);
  expect(drained.length).toBe(24);
  for (let left = asked.length; left > 0; left -= 1) {
    await expect.poll(() => ends.length, { interval: 1 }).toBe(1);
    ends.pop()?.();
  }
  await Promise.all(asked);
  expect(begun.slice(3, 5)).toEqual(['p le 1', 'q la']);
});
