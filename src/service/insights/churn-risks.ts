import { isNegative } from '../../statistics/observations.ts';
import { relativeRisk } from '../../statistics/relative-risk.ts';
import { reliability } from '../../statistics/reliability.ts';
import { twoProportions } from '../../statistics/two-proportions.ts';
import { wilson } from '../../statistics/wilson.ts';
import type { Cases, Prompted } from '../../store/store.ts';
import { askedScopes } from './asked-scopes.ts';
import { leaversTally, leavingRate, together, without } from './leavers.ts';
import { STATE_OF_LABEL } from './said-of.ts';

/** What goes with leaving, for one touchpoint that somebody speaks ill of. */
export interface ChurnRisk {
  readonly item: number;
  readonly negative: { readonly churned: number; readonly stayed: number };
  readonly n: number;
  readonly rate: ReturnType<typeof wilson>;
  readonly rateOfRest: ReturnType<typeof wilson>;
  readonly risk: ReturnType<typeof relativeRisk>;
  readonly p: number;
  readonly level: ReturnType<typeof reliability>;
}

/** How those who speak ill of each item leave, against those who do not. The scope of an item follows what questions named. */
export function churnRisks(cases: Cases, prompted: Prompted): ChurnRisk[] {
  const size = cases.items.length;
  const all = leaversTally(1);
  const exposed = leaversTally(size);
  const scopes = askedScopes(cases, prompted, () => tallyOf(cases), { plus: together, minus: without });
  for (let i = 0; i < cases.count; i++) {
    const left = cases.churned[i] as number;
    if (left < 0) continue;
    const weight = cases.weight[i] as number;
    all.add(0, left, weight);
    for (let j = cases.sightingsFrom[i] as number; j < (cases.sightingsFrom[i + 1] as number); j++) {
      if (isNegative(STATE_OF_LABEL[cases.itemLabel[j] as number])) exposed.add(cases.item[j] as number, left, weight);
    }
    scopes.note(i);
  }
  return cases.items.flatMap((_, item) => {
    const ill = exposed.of(item);
    if (ill.n === 0) return [];
    const scope = scopes.of(item, all.of(0));
    const rest = without(scope, ill);
    const [one, other] = [leavingRate(ill), leavingRate(rest)];
    const test = twoProportions(one, other);
    // One effective size for the whole table, so that its margins are those of the scope.
    const { n } = leavingRate(scope);
    const scale = scope.w > 0 ? n / scope.w : 0;
    const risk = relativeRisk({
      exposedCases: ill.wChurned * scale,
      exposedOthers: (ill.w - ill.wChurned) * scale,
      unexposedCases: Math.max(0, rest.wChurned * scale),
      unexposedOthers: Math.max(0, (rest.w - rest.wChurned) * scale),
    });
    return [
      {
        item,
        negative: { churned: ill.churned, stayed: ill.n - ill.churned },
        n: scope.n,
        rate: wilson(one.k, one.n),
        rateOfRest: wilson(other.k, other.n),
        risk,
        p: test.p,
        level: reliability({ n, mentioned: ill.n, expectedCell: test.expectedCell }),
      },
    ];
  });
}

function tallyOf(cases: Cases) {
  const tally = leaversTally(cases.items.length);
  return { add: (at: number, i: number) => tally.add(at, cases.churned[i] as number, cases.weight[i] as number), of: tally.of };
}
