import { kendallTau } from '../statistics/kendall-tau.ts';
import type { ItemFigures } from './item-figures.ts';

const ALPHA = 0.05;

/**
 * Whether items come in the texts as they come in the journey (Kendall's tau of mean places against stages): then early need not mean
 * salient. `placeOf` is an item's place in the journey, null where it has none; what too few mention is left out.
 */
export function journeyOrder(figures: readonly ItemFigures[], placeOf: (item: string) => number | null) {
  const pairs = figures.flatMap(({ item, meanRank, reliability }) => {
    const place = placeOf(item);
    return place === null || reliability === 'insufficient' ? [] : [[place, meanRank] as const];
  });
  const { tau, p, n } = kendallTau(pairs);
  return { tau, p, n, confounded: tau > 0 && p <= ALPHA };
}
