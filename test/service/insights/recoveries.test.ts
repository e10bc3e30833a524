import { expect, test } from 'vitest';
import { LABELS } from '../../../src/schemas/names.ts';
import { journeyPaths, pathOf } from '../../../src/service/insights/journey-paths.ts';
import { recoveries } from '../../../src/service/insights/recoveries.ts';
import { type Cases, SIGHTING } from '../../../src/store/store.ts';

type Sighted = readonly [label: (typeof LABELS)[number], flags?: number];

/** Cases that each sight one item once. */
const casesOf = (sighted: readonly Sighted[], { journey = [] as number[], step = [] as number[] } = {}) =>
  ({
    count: sighted.length,
    weight: new Float64Array(sighted.length).fill(1),
    journey: Int32Array.from(sighted, (_, i) => journey[i] ?? -1),
    step: Float32Array.from(sighted, (_, i) => step[i] ?? Number.NaN),
    items: ['price'],
    sightingsFrom: Uint32Array.from([...sighted, 0].keys()),
    item: new Uint16Array(sighted.length),
    itemLabel: Uint8Array.from(sighted, ([label]) => LABELS.indexOf(label)),
    flags: Uint8Array.from(sighted, ([, flags = 0]) => flags),
  }) as unknown as Cases;

const arcs = (cases: Cases, scores: readonly number[]) =>
  recoveries(cases, journeyPaths(cases), Float32Array.from(scores), (score) => score).map(({ of, bad, rate, scored, worth }) => ({
    of,
    bad,
    mended: Math.round(rate.value * bad),
    scored,
    worth: worth?.value ?? null,
  }));

test('within a text what began badly and ended well is mended, and what stayed bad or mixed is not', () => {
  const sighted: Sighted[] = [
    ['mixed', SIGHTING.mended],
    ['positive', SIGHTING.mended],
    ['negative'],
    ['mixed', SIGHTING.spoilt],
    ['positive'],
    ['neutral'],
  ];
  expect(arcs(casesOf(sighted), [5, 4, 1, 2, 5, 3])).toEqual([
    { of: 'verbatim', bad: 4, mended: 2, scored: { mended: 2, never: 2 }, worth: 3 },
  ]);
});

test('along a journey the last word counts, and a step out of order is put in its place', () => {
  const sighted: Sighted[] = [['positive'], ['negative'], ['negative'], ['positive'], ['negative'], ['neutral']];
  const cases = casesOf(sighted, { journey: [0, 0, 1, 1, 1, 1], step: [2, 1, 1, 2, 3, 4] });
  expect([...pathOf(journeyPaths(cases), 0)]).toEqual([1, 0]);
  expect(arcs(cases, [9, 2, 2, 2, 2, Number.NaN])[0]).toEqual({
    of: 'journey',
    bad: 2,
    mended: 1,
    scored: { mended: 1, never: 1 },
    worth: null,
  });
});

test('a journey of which a step is not known is taken in the order of time', () => {
  const cases = casesOf([['positive'], ['negative'], ['neutral']], { journey: [1, 1, 0], step: [2, Number.NaN, 1] });
  const paths = journeyPaths(cases);
  expect([...pathOf(paths, 1)]).toEqual([0, 1]);
  expect([...pathOf(paths, 0)]).toEqual([2]);
});
