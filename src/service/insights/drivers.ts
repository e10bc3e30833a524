import type { Level } from '../../schemas/level.ts';
import type { OutcomeName } from '../../schemas/outcome.ts';
import { chanceSalience } from '../../statistics/chance-salience.ts';
import { seededRandom } from '../../statistics/seeded-random.ts';
import { weightedMoments } from '../../statistics/weighted-moments.ts';
import { type Cases, type Filter, type Prompted, SIGHTING } from '../../store/store.ts';
import { caseScope } from './case-scope.ts';
import { chargesOf } from './charges.ts';
import { levelsOf } from './churn-model.ts';
import { driverModel } from './driver-model.ts';
import { impactsOn } from './impacts.ts';
import type { Insight } from './insight.ts';
import { outcomeCounts, outcomeOf } from './outcomes.ts';

/** What drivers are asked of. */
export interface DriversParameters {
  readonly filter: Filter;
  readonly prompted: Prompted;
  readonly level: Level;
  /** Without it, the outcome that most verbatims have. */
  readonly outcome?: OutcomeName;
  /** Touchpoints with others below them. */
  readonly inner: readonly string[];
}

/** Smith's S of chance, among the items that lists hold. */
function chanceOf(cases: Cases): number {
  const lengths = new Map<number, number>();
  for (const length of cases.listLength) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  const listed = new Set<number>();
  cases.item.forEach((item, j) => {
    if ((cases.flags[j] as number) & SIGHTING.named) listed.add(item);
  });
  return chanceSalience(lengths, listed.size, seededRandom('chance')).high;
}

/**
 * What goes with an outcome: each touchpoint's own impact, and what those of one level do together (of the top one where all are listed).
 * Where no verbatim has the outcome, only charges.
 */
export const drivers = (async (read, { id }, { filter, prompted, level, outcome: asked, inner }: DriversParameters) => {
  const cases = await read.cases(id, { filter, prompted, axis: 'touchpoint' });
  if (cases === null) return null;
  const counts = outcomeCounts(cases);
  const commonest = (Object.keys(counts) as OutcomeName[]).reduce((best, name) => (counts[name] > counts[best] ? name : best));
  const name = asked ?? (counts[commonest] > 0 ? commonest : null);
  const known = name === null || counts[name] === 0 ? null : outcomeOf(cases, name);
  const listed = levelsOf(cases, level, new Set(inner));
  const impacts = known && impactsOn(cases, known, prompted);
  return {
    scope: caseScope(cases),
    outcome: name,
    n: name === null ? 0 : counts[name],
    moments: impacts && weightedMoments(impacts.all),
    names: cases.items,
    listed: listed.flatMap(({ items }) => items),
    chance: chanceOf(cases),
    charges: chargesOf(cases),
    impacts: impacts?.items ?? null,
    model: known && impacts && driverModel(cases, known, listed[0]?.items ?? [], (item) => impacts.items[item]?.verbatims ?? 0),
  };
}) satisfies Insight<DriversParameters, unknown>;
