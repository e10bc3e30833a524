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
    ['fr', 0.97],
    ['en', 0.98],
  ])('two labellers agree on data/gold in %s', (lang, stated) => {
    const rows = (file: string) =>
      readFileSync(new URL(`../../data/gold/${file}`, import.meta.url), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; sentiment: string });
    const second = new Map(rows(`second/${lang}.jsonl`).map(({ id, sentiment }) => [id, sentiment]));
    const pairs = [...rows(`${lang}.jsonl`), ...rows(`${lang}-2.jsonl`)].map(
      ({ id, sentiment }) => [sentiment, second.get(id) ?? ''] as const,
    );
    expect(pairs.length).toBeGreaterThanOrEqual(800);
    expect(cohenKappa(pairs)).toBeGreaterThanOrEqual(stated);
  });
});
