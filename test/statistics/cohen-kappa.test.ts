import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../src/statistics/cohen-kappa.ts';

const times = (n: number, a: string, b: string) => Array.from({ length: n }, () => [a, b] as const);

describe('Cohen’s kappa', () => {
  it('is agreement beyond chance: the textbook table 20, 5, 10, 15', () => {
    expect(
      cohenKappa([...times(20, 'yes', 'yes'), ...times(5, 'yes', 'no'), ...times(10, 'no', 'yes'), ...times(15, 'no', 'no')]),
    ).toBeCloseTo(0.4, 10);
  });
  it('is 1 for the same labels, below 0 for opposite ones', () => {
    expect(cohenKappa([...times(3, 'a', 'a'), ...times(2, 'b', 'b')])).toBe(1);
    expect(cohenKappa([...times(3, 'a', 'b'), ...times(3, 'b', 'a')])).toBe(-1);
  });
  it('says nothing without items', () => expect(cohenKappa([])).toBeNaN());

  // The figure that data/gold/README.md states.
  it.each([
    ['fr', ['fr', 'fr-2'], 800, 0.97],
    ['en', ['en', 'en-2'], 800, 0.98],
    ['fr-3', ['fr-3'], 190, 0.98],
    ['en-3', ['en-3'], 190, 0.97],
  ])('two labellings agree on data/gold: %s', (name, files, least, stated) => {
    const rows = (file: string) =>
      readFileSync(new URL(`../../data/gold/${file}.jsonl`, import.meta.url), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; sentiment: string });
    const second = new Map(rows(`second/${name}`).map(({ id, sentiment }) => [id, sentiment]));
    const pairs = files.flatMap(rows).map(({ id, sentiment }) => [sentiment, second.get(id) ?? ''] as const);
    expect(pairs.length).toBeGreaterThanOrEqual(least);
    expect(cohenKappa(pairs)).toBeGreaterThanOrEqual(stated);
  });
});
