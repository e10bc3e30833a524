import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AXES } from '../../../src/store/counting/axis-view.ts';
import { SUM_NAMES } from '../../../src/store/counting/sums.ts';
import type { Filter, Store } from '../../../src/store/store.ts';
import { bruteCounts } from '../brute-force.ts';
import { BASE_EDITION, columnsOf, DAY, EDITION, NOON, type Spoken, say, settings, TOUCHPOINTS } from '../fixtures.ts';

const IDS = TOUCHPOINTS.map(({ id }) => id);
const ZONES = ['UTC', 'Europe/Paris', 'Pacific/Auckland', 'America/St_Johns'];
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const at = fc.integer({ min: NOON - 60 * DAY, max: NOON + 60 * DAY });

const said = fc.record({
  touchpoint: oneOf(IDS),
  start: oneOf([0, 10, 20]),
  end: oneOf([25, 30]),
  score: oneOf([-1, -0.6, -0.3, -0.05, 0, 0.02, 0.3, 0.7]),
  label: oneOf(['neutral', 'mixed'] as const),
});
const fields = fc.record(
  {
    channel: oneOf(['web', 'mail']),
    segments: fc.dictionary(oneOf(['plan', 'city']), oneOf(['x', 'y', 'z'])),
    weight: oneOf([1, 0.3, 2]),
    scores: fc.record({ nps: fc.integer({ min: 0, max: 10 }) }),
  },
  { requiredKeys: [] },
);
const spoken: fc.Arbitrary<Spoken> = fc.record({
  id: oneOf(['a', 'b', 'c', 'd', 'e', 'f']),
  at,
  lang: oneOf(['fr', 'en', 'und'] as const),
  said: fc.array(said, { maxLength: 4 }),
  prompted: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.uniqueArray(oneOf(IDS), { maxLength: 2 }) }),
  fields,
});
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('ingest' as const), batch: fc.array(spoken, { minLength: 1, maxLength: 5 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('patch' as const),
      id: oneOf(['a', 'b', 'c']),
      segments: fc.dictionary(oneOf(['plan']), oneOf(['x', 'w'])),
      nps: fc.integer({ min: 0, max: 10 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('delete' as const), id: oneOf(['a', 'b', 'c', 'd']) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('move' as const), timezone: oneOf(ZONES) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('replay' as const), finish: fc.boolean() }) },
);
const filter: fc.Arbitrary<Filter> = fc
  .record({
    from: maybe(at),
    to: maybe(at),
    channel: maybe(fc.constant(['web'])),
    band: maybe(fc.subarray(['promoter', 'detractor'] as const)),
    lang: maybe(fc.subarray(['fr', 'und'] as const)),
    segments: maybe(fc.constant({ plan: ['x', 'y'] })),
  })
  .map((whole) => Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)));

/** Random histories: the store must count as one counts by hand, and agree with itself. */
export function modelCases(store: () => Store): void {
  let run = 0;

  test('counts are those of counting by hand, whatever happened before', async () => {
    const history = fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 8 }),
      fc.array(filter, { minLength: 2, maxLength: 4 }),
      async (steps, filters) => {
        const id = `m-${run++}`;
        let timezone = 'Europe/Paris';
        await store().putProject(settings(id, { timezone }), BASE_EDITION, NOON);
        await store().startGeneration(id, EDITION);
        await store().switchGeneration(id);
        const kept = new Map<string, Spoken>();
        for (const one of steps) {
          if (one.does === 'ingest') {
            await say(store(), id, one.batch);
            for (const verbatim of one.batch) {
              const same = JSON.stringify(posted.get(`${id} ${verbatim.id}`)) === JSON.stringify(verbatim);
              if (same && kept.has(verbatim.id)) continue;
              kept.set(verbatim.id, verbatim);
              posted.set(`${id} ${verbatim.id}`, verbatim);
            }
          } else if (one.does === 'patch') {
            const known = kept.get(one.id);
            await store().patchVerbatim(id, one.id, { scores: { nps: one.nps }, segments: one.segments });
            if (known)
              kept.set(one.id, {
                ...known,
                fields: { ...known.fields, scores: { nps: one.nps }, segments: { ...known.fields?.segments, ...one.segments } },
              });
          } else if (one.does === 'delete') {
            expect(await store().deleteVerbatim(id, one.id)).toBe(kept.delete(one.id));
          } else if (one.does === 'move') {
            timezone = one.timezone;
            await store().putProject(settings(id, { timezone }), EDITION, NOON);
          } else {
            const next = (await store().getProject(id))?.version === 'v1' ? 'v2' : 'v1';
            await store().startGeneration(id, { ...EDITION, version: next });
            const rows = await store().toReplay(id, one.finish ? 100 : 1);
            await store().replay(
              id,
              rows,
              columnsOf(
                rows.map(({ verbatim }) => kept.get(verbatim.id) as Spoken),
                next,
              ),
            );
            if (one.finish) await store().switchGeneration(id);
          }
        }
        expect((await store().recount(id)).differences).toEqual([]);
        for (const asked of [{}, ...filters]) {
          for (const prompted of ['exclude', 'include', 'only'] as const) {
            for (const axis of AXES) {
              const counts = await store().countMentions(id, { filter: asked, prompted, axis });
              const brute = bruteCounts([...kept.values()], asked, prompted, axis);
              expect(counts).toMatchObject({ verbatims: brute.verbatims, withMention: brute.withMention });
              const mentioned = counts?.items.filter(({ verbatims }) => verbatims > 0) ?? [];
              expect(mentioned.map(({ item }) => item)).toEqual([...brute.items.keys()].sort());
              for (const sums of mentioned) {
                const expected = brute.items.get(sums.item);
                for (const name of SUM_NAMES) expect(sums[name]).toBeCloseTo(expected?.[name] ?? Number.NaN, 8);
                expect(sums.prompted.verbatims).toBe(expected?.prompted);
                expect(sums.promptedBelow.verbatims).toBe(expected?.promptedBelow);
              }
            }
          }
        }
      },
    );
    const posted = new Map<string, Spoken>();
    await fc.assert(history, { numRuns: 25 });
  });
}
