import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/cli/eval/evaluate.ts';
import { halfOf } from '../../src/cli/eval/half-of.ts';
import { parseRows } from '../../src/cli/eval/parse-rows.ts';
import { FLOORS } from './gold-floors.ts';
import { analyser } from './read.ts';

/** Smaller groups say nothing that a floor could hold. */
const LEAST = 8;

const parsed = Object.keys(FLOORS).flatMap((lang) =>
  [`data/gold/${lang}.jsonl`, `data/gold/${lang}-2.jsonl`].map((file) =>
    parseRows(file, readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')),
  ),
);
const { sets, phenomena } = evaluate([{ name: 'gold', rows: parsed.flatMap(({ rows }) => rows) }], analyser);
const percent = (value: number | null | undefined) => Math.round((value ?? 0) * 1000) / 10;

describe('data/gold', () => {
  it('can be read', () => {
    expect(parsed.flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('has a floor for every group of eight or more, and no other', () => {
    const large = phenomena.filter(({ sentiment }) => sentiment.n >= LEAST).map(({ phenomenon, lang }) => `${lang} ${phenomenon}`);
    const held = Object.entries(FLOORS).flatMap(([lang, floors]) =>
      Object.keys(floors.phenomena).map((phenomenon) => `${lang} ${phenomenon}`),
    );
    expect(held.sort()).toEqual(large.sort());
  });
});

describe.each(Object.keys(FLOORS))('data/gold/%s-3', (lang) => {
  const { rows, faults } = parseRows(lang, readFileSync(new URL(`../../data/gold/${lang}-3.jsonl`, import.meta.url), 'utf8'));

  it('can be read', () => expect(faults).toEqual([]));

  it('is for measuring only: no row is in the half to tune on', () => {
    expect(rows.map(({ id }) => id ?? '').filter((id) => halfOf(id) !== 'b')).toEqual([]);
  });
});

describe.each(Object.entries(FLOORS))('data/gold/%s', (lang, floors) => {
  const set = sets.find((one) => one.lang === lang);

  it.each([
    ['balanced polarity', set?.sentiment.balancedPolarity, floors.balancedPolarity],
    ['macro-F1', set?.sentiment.macroF1, floors.macroF1],
    ['touchpoint F1', set?.touchpoints?.f1, floors.touchpointF1],
  ])('keeps its %s', (_, value, floor) => {
    expect(percent(value)).toBeGreaterThanOrEqual(floor);
  });

  it.each(Object.entries(floors.phenomena))('keeps its accuracy on %s', (phenomenon, floor) => {
    const group = phenomena.find((one) => one.lang === lang && one.phenomenon === phenomenon);
    expect(percent(group?.sentiment.accuracy)).toBeGreaterThanOrEqual(floor);
  });
});
