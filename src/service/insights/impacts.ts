import { isNegative, isPositive } from '../../statistics/observations.ts';
import { restOf, type WeightedSums, weightedMoments } from '../../statistics/weighted-moments.ts';
import { type WelchImpact, welchImpact } from '../../statistics/welch-impact.ts';
import type { Cases, Prompted } from '../../store/store.ts';
import { askedScopes } from './asked-scopes.ts';
import type { Outcome } from './outcomes.ts';
import { STATE_OF_LABEL } from './said-of.ts';

/** What goes with mentioning an item: at all, well, and ill, each against those who do not mention it; null where it cannot be told. */
export interface ItemImpact {
  readonly item: number;
  /** Verbatims with the outcome in the item's scope, that mention it, that speak well of it, and ill. */
  readonly n: number;
  readonly verbatims: number;
  readonly praised: number;
  readonly blamed: number;
  readonly all: WelchImpact | null;
  readonly positive: WelchImpact | null;
  readonly negative: WelchImpact | null;
}

interface Sums extends WeightedSums {
  readonly n: number;
}

const NOTHING: Sums = { n: 0, w: 0, w2: 0, wx: 0, wx2: 0 };
const minus = (a: Sums, b: Sums): Sums => ({ n: a.n - b.n, ...restOf(a, b) });
const plus = (a: Sums, b: Sums): Sums => minus(a, minus(NOTHING, b));

/** Sums of an outcome by number, in one column. */
function outcomeTally(size: number, y: (i: number) => number, weight: ArrayLike<number>) {
  const sums = new Float64Array(size * 5);
  return {
    add(at: number, i: number): void {
      const [x, w] = [y(i), weight[i] as number];
      [1, w, w * w, w * x, w * x * x].forEach((amount, k) => {
        sums[at * 5 + k] = (sums[at * 5 + k] as number) + amount;
      });
    },
    of(at: number): Sums {
      const [n, w, w2, wx, wx2] = sums.subarray(at * 5, at * 5 + 5) as unknown as [number, number, number, number, number];
      return { n, w, w2, wx, wx2 };
    },
  };
}

/** The impacts of all items on an outcome, with the sums of the outcome itself. */
export function impactsOn(cases: Cases, outcome: Outcome, prompted: Prompted): { readonly all: Sums; readonly items: ItemImpact[] } {
  const size = cases.items.length;
  const tally = () => outcomeTally(size, outcome.of, cases.weight);
  const [mentioned, praised, blamed, whole] = [tally(), tally(), tally(), outcomeTally(1, outcome.of, cases.weight)];
  const scopes = askedScopes(cases, prompted, tally, { plus, minus });
  for (let i = 0; i < cases.count; i++) {
    if (Number.isNaN(outcome.of(i))) continue;
    whole.add(0, i);
    scopes.note(i);
    for (let j = cases.sightingsFrom[i] as number; j < (cases.sightingsFrom[i + 1] as number); j++) {
      const item = cases.item[j] as number;
      const state = STATE_OF_LABEL[cases.itemLabel[j] as number];
      mentioned.add(item, i);
      if (isPositive(state)) praised.add(item, i);
      if (isNegative(state)) blamed.add(item, i);
    }
  }
  const all = whole.of(0);
  const items = cases.items.map((_, item): ItemImpact => {
    const scope = scopes.of(item, all);
    const own = mentioned.of(item);
    const rest = weightedMoments(minus(scope, own));
    const against = (sums: Sums) => welchImpact(weightedMoments(sums), rest);
    return {
      item,
      n: scope.n,
      verbatims: own.n,
      praised: praised.of(item).n,
      blamed: blamed.of(item).n,
      all: against(own),
      positive: against(praised.of(item)),
      negative: against(blamed.of(item)),
    };
  });
  return { all, items };
}
