import fc from 'fast-check';
import type { Mask } from '../../src/statistics/masks.ts';

/** Any counts of the sets that `k` touchpoints make. */
export function anyMasks(k: number): fc.Arbitrary<Mask[]> {
  const sets = Array.from({ length: 2 ** k }, (_, bits) => Array.from({ length: k }, (_, t) => t).filter((t) => bits & (1 << t)));
  const counts = fc.tuple(fc.constantFrom(0, 0, 1, 5, 20), fc.constantFrom(0, 0, 1, 5, 50));
  return fc
    .array(counts, { minLength: sets.length, maxLength: sets.length })
    .map((all) => all.map(([targets, others], i) => ({ touchpoints: sets[i] ?? [], targets, others })))
    .map((all) => all.filter(({ targets, others }) => targets + others > 0));
}

/** The same masks with touchpoint t numbered `names[t]`. */
export function renamedMasks(masks: readonly Mask[], names: readonly number[]): Mask[] {
  return masks.map((mask) => ({ ...mask, touchpoints: mask.touchpoints.map((t) => names[t] ?? 0).sort((a, b) => a - b) }));
}
