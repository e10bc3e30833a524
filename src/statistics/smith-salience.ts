/**
 * Smith's S of an item, 0…1: the mean over `n` lists of (L − R + 1)/L, 0 where the item is absent; `sum` is Σ (L − R + 1)/L over the
 * lists that hold it (L the list's length, R the item's rank from 1). 0 without lists. Weighted: weighted sums over the sum of weights.
 * J. J. Smith, "Using ANTHROPAC 3.5 and a spreadsheet to compute a free-list salience index", CAM 5 (1993) 1.
 */
export function smithSalience(sum: number, n: number): number {
  return n > 0 ? sum / n : 0;
}
