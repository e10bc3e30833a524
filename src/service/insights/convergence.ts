import { chanceSalience } from '../../statistics/chance-salience.ts';
import { type ClusteredSums, clusteredShare } from '../../statistics/clustered-share.ts';
import { seededRandom } from '../../statistics/seeded-random.ts';
import { type Axis, type Cases, type Filter, type Prompted, SIGHTING } from '../../store/store.ts';
import type { Insight } from './insight.ts';

/** What convergence is asked of. */
export interface ConvergenceParameters {
  readonly filter: Filter;
  readonly prompted: Prompted;
  readonly axis: Axis;
}

/** Sums over one respondent's verbatims: weights that mention an item, and weights left out of its n because the question named it. */
interface Own {
  a: number;
  asked: number;
}

/** Whose verbatim each case is: the respondent's number, or a number of its own above them all. */
function owners({ respondent, count }: Cases): { readonly of: Int32Array; readonly total: number } {
  const known = respondent.reduce((most, number) => Math.max(most, number), -1) + 1;
  let next = known;
  const of = Int32Array.from({ length: count }, (_, i) => ((respondent[i] as number) < 0 ? next++ : (respondent[i] as number)));
  return { of, total: next };
}

/** The item itself and all that stand below it, for items that a question named. */
function withBelow(item: number, above: Int32Array): number[] {
  const under = (one: number): boolean => one === item || ((above[one] as number) >= 0 && under(above[one] as number));
  return Array.from(above.keys()).filter(under);
}

function gather(cases: Cases, prompted: Prompted): { items: ClusteredSums[]; distinct: Uint32Array; clusters: number } {
  const { item, sightingsFrom, asked, askedFrom, weight, above, items } = cases;
  const { of, total } = owners(cases);
  const whole = new Float64Array(total);
  for (let i = 0; i < cases.count; i++) whole[of[i] as number] = (whole[of[i] as number] as number) + (weight[i] as number);
  const below = new Map<number, number[]>();
  const belowOf = (one: number) => {
    const found = below.get(one) ?? withBelow(one, above);
    below.set(one, found);
    return found;
  };
  const own = new Map<number, Own>();
  const reach = (owner: number, one: number) => {
    const key = owner * items.length + one;
    let known = own.get(key);
    if (known === undefined) {
      known = { a: 0, asked: 0 };
      own.set(key, known);
    }
    return known;
  };
  for (let i = 0; i < cases.count; i++) {
    const owner = of[i] as number;
    for (let j = sightingsFrom[i] as number; j < (sightingsFrom[i + 1] as number); j++)
      reach(owner, item[j] as number).a += weight[i] as number;
    if (prompted !== 'exclude') continue;
    const named = new Set<number>();
    for (let j = askedFrom[i] as number; j < (askedFrom[i + 1] as number); j++)
      for (const one of belowOf(asked[j] as number)) named.add(one);
    for (const one of named) reach(owner, one).asked += weight[i] as number;
  }
  let [all, squares] = [0, 0];
  for (const b of whole) {
    all += b;
    squares += b * b;
  }
  const sums = items.map(() => ({ mentioning: 0, all, aa: 0, ab: 0, bb: squares, clusters: total }));
  const distinct = new Uint32Array(items.length);
  for (const [key, { a, asked: left }] of own) {
    const one = sums[key % items.length] as (typeof sums)[number];
    const b = whole[Math.floor(key / items.length)] as number;
    one.mentioning += a;
    one.all -= left;
    one.aa += a * a;
    one.ab += a * (b - left);
    one.bb += (b - left) ** 2 - b * b;
    if (b - left <= 0) one.clusters -= 1;
    if (a > 0) distinct[key % items.length] = (distinct[key % items.length] as number) + 1;
  }
  return { items: sums, distinct, clusters: total };
}

/**
 * How many independent respondents stand behind each item, with its share at what they are worth; and how salient an item of no salience
 * of its own would be, were the items of each text drawn at random.
 */
export const convergence = (async (read, { id }, { filter, prompted, axis }: ConvergenceParameters) => {
  const cases = await read.cases(id, { filter, prompted, axis });
  if (cases === null) return null;
  const { items, distinct, clusters } = gather(cases, prompted);
  const lengths = new Map<number, number>();
  for (const length of cases.listLength) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  const units = new Set<number>();
  cases.item.forEach((one, j) => {
    if ((cases.flags[j] as number) & SIGHTING.named) units.add(one);
  });
  return {
    respondents: clusters,
    named: cases.respondent.some((number) => number >= 0),
    chance: chanceSalience(lengths, units.size, seededRandom('convergence')),
    items: Object.fromEntries(
      cases.items.map((name, i) => [name, { distinct: distinct[i] as number, share: clusteredShare(items[i] as ClusteredSums) }]),
    ),
  };
}) satisfies Insight<ConvergenceParameters, unknown>;
