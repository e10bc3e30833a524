import type { NetComparison, ShareComparison } from '../schemas/comparison-figures.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { kishEffectiveSize } from '../statistics/kish-effective-size.ts';
import { netDifference } from '../statistics/net-difference.ts';
import { type NetCounts, netInterval } from '../statistics/net-interval.ts';
import { reliability } from '../statistics/reliability.ts';
import { twoProportions } from '../statistics/two-proportions.ts';
import { wilson } from '../statistics/wilson.ts';
import type { ItemCounts, MentionCounts, Prompted } from '../store/store.ts';
import { itemScope } from './item-figures.ts';

const ALPHA = 0.05;

type Uncorrected<T> = Omit<T, 'q' | 'decided'>;

/** How one item was said in a set: its share as effective counts, and its net sentiment; null where it was never mentioned. */
interface Side {
  readonly k: number;
  readonly n: number;
  readonly verbatims: number;
  readonly size: number;
  readonly net: NetCounts | null;
}

function sideOf(counts: MentionCounts, item: string, prompted: Prompted): Side {
  const found = counts.items.find((one) => one.item === item);
  const nothing = { verbatims: 0, w: 0, w2: 0 };
  const { n, w, w2 } = itemScope(counts, found ?? ({ prompted: nothing, promptedBelow: nothing } as unknown as ItemCounts), prompted);
  const size = kishEffectiveSize(w, w2);
  if (found === undefined || found.verbatims === 0) return { k: 0, n: size, verbatims: 0, size: n, net: null };
  const own = kishEffectiveSize(found.w, found.w2);
  const net = { positives: (found.wPositive * own) / found.w, negatives: (found.wNegative * own) / found.w, n: own };
  return { k: (found.w * size) / w, n: size, verbatims: found.verbatims, size: n, net };
}

function compareShares(a: Side, b: Side): Uncorrected<ShareComparison> {
  const { difference, effect, test, p, expectedCell, sizePerGroup } = twoProportions(a, b);
  const { level, reasons } = reliability({ n: Math.min(a.n, b.n), mentioned: a.verbatims + b.verbatims, expectedCell });
  const shown = (side: Side) => ({ ...wilson(side.k, side.n), n: side.size, verbatims: side.verbatims });
  return {
    a: shown(a),
    b: shown(b),
    difference,
    effect,
    test,
    p,
    sizePerSet: sizePerGroup,
    reliability: level,
    reasons,
    formula: 'two-proportions',
  };
}

/** Two net scores compared, before correction. `n` of the answer is rounded where verbatims are weighted. */
export function compareNets(a: NetCounts, b: NetCounts): Uncorrected<NetComparison> {
  const { difference, p } = netDifference(a, b);
  const { level, reasons } = reliability({ n: Math.min(a.n, b.n) });
  const shown = (side: NetCounts) => ({ ...netInterval(side), n: Math.round(side.n) });
  return { a: shown(a), b: shown(b), difference, p, reliability: level, reasons, formula: 'net-difference' };
}

/** Corrects a family of comparisons and decides each (Benjamini–Hochberg). */
export function decide<T extends { readonly p: number; readonly difference: { readonly value: number } }>(
  family: readonly T[],
): (T & { q: number; decided: 'higher' | 'lower' | 'undecided' })[] {
  const corrected = benjaminiHochberg(family.map(({ p }) => p));
  return family.map((one, i) => {
    const q = corrected[i] as number;
    const decided = q > ALPHA ? 'undecided' : one.difference.value > 0 ? 'higher' : 'lower';
    return { ...one, q, decided };
  });
}

/** Items in two sets: shares and net sentiments, each corrected over all the items. */
export function compareItems(a: MentionCounts, b: MentionCounts, items: readonly string[], prompted: Prompted) {
  const sides = items.map((item) => ({ item, a: sideOf(a, item, prompted), b: sideOf(b, item, prompted) }));
  const shares = decide(sides.map((one) => compareShares(one.a, one.b)));
  const both = sides.flatMap((one) => (one.a.net && one.b.net ? [{ item: one.item, ...compareNets(one.a.net, one.b.net) }] : []));
  const nets = new Map(decide(both).map(({ item, ...comparison }) => [item, comparison]));
  return {
    family: { shares: shares.length, sentiments: nets.size },
    items: items.map((item, i) => ({ item, share: shares[i] as ShareComparison, sentiment: nets.get(item) ?? null })),
  };
}
