import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import type { Estimate } from '../statistics/interval.ts';
import { kishEffectiveSize } from '../statistics/kish-effective-size.ts';
import { shrunkenNets } from '../statistics/shrunken-net.ts';
import { leastStakes, type VerdictThresholds, verdict } from '../statistics/verdict.ts';
import type { ItemCounts, MentionCounts, Prompted } from '../store/store.ts';
import type { ResultOf } from './insights/insights.ts';
import { figuresOf } from './item-figures.ts';

type Drivers = NonNullable<ResultOf<'drivers'>>;

const netOf = ({ w, w2, wPositive, wNegative }: ItemCounts) => {
  const n = kishEffectiveSize(w, w2);
  return { positives: (wPositive * n) / w, negatives: (wNegative * n) / w, n };
};

/** Each listed touchpoint's importance and performance, and its verdict with what it rests on. */
export function judgeItems(
  counts: MentionCounts,
  { outcome, moments, names, chance, charges, impacts, model }: Drivers,
  listed: (item: string) => boolean,
  prompted: Prompted,
  thresholds: VerdictThresholds,
) {
  const mentioned = counts.items.filter(({ item, verbatims }) => verbatims > 0 && listed(item));
  const numbers = new Map(names.map((name, number) => [name, number]));
  const nets = shrunkenNets(mentioned.map(netOf));
  const impactOf = (name: string) => impacts?.[numbers.get(name) ?? -1] ?? null;
  const tested = mentioned.flatMap(({ item }) => impactOf(item)?.all?.p ?? []);
  const corrected = benjaminiHochberg(tested);
  const least = moments === null ? null : leastStakes(outcome === 'nps', Math.sqrt(moments.variance), thresholds);
  let test = 0;
  const items = mentioned.map((own, i) => {
    const figures = figuresOf(counts, own, prompted);
    const number = numbers.get(own.item) ?? -1;
    const place = model?.items.indexOf(number) ?? -1;
    const contrast = model?.contrasts.items[place];
    const known = contrast !== undefined && contrast.reliability !== 'insufficient' ? contrast : undefined;
    const welch = impactOf(own.item)?.all ?? null;
    const q = welch === null ? null : (corrected[test++] as number);
    const { n, low, high, value } = figures.share;
    const share: Estimate = { value, low, high };
    const inputs = {
      n,
      verbatims: own.verbatims,
      share,
      smith: figures.smith,
      chance,
      attributable: model?.attributable[place] ?? null,
      difference: welch?.difference ?? null,
      q,
      leastDifference: least,
      penalty: known?.penalty ?? null,
      reward: known?.reward ?? null,
      asymmetry: known?.asymmetry ?? null,
    };
    const charge = charges[number];
    const judged = verdict(
      {
        ...inputs,
        reliability: impacts !== null && welch === null ? 'insufficient' : figures.reliability,
        outcome:
          impacts === null || least === null
            ? null
            : {
                difference: inputs.difference ?? { value: 0, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
                p: q ?? 1,
                least,
                penalty: inputs.penalty,
                reward: inputs.reward,
                asymmetry: inputs.asymmetry,
              },
      },
      thresholds,
    );
    const { shrinkage: _, ...performance } = nets[i] as (typeof nets)[number];
    return {
      touchpoint: own.item,
      verdict: judged.verdict,
      salient: judged.salient,
      stakes: judged.stakes,
      reasons: judged.reasons,
      importance: model === null ? share : (model.importance.items[place]?.share ?? null),
      performance: performance as Estimate | null,
      inputs,
      charge: charge?.charge ?? null,
      ending: charge?.ending ? { ...charge.ending, n: charge.endings } : null,
      reliability: figures.reliability,
    };
  });
  return { items, family: tested.length };
}
