/**
 * Sutrop's cognitive salience index of an item, 0…1: F/(N·mP), with `count` the lists that hold it, `ranks` the sum of its ranks in
 * them (from 1), `n` all lists; mP is ranks/count. Does not depend on the lists' lengths. 0 for an item in no list. Weighted: weighted
 * sums throughout.
 * U. Sutrop, "List task and a cognitive salience index", Field Methods 13 (2001) 263.
 */
export function sutropIndex(count: number, ranks: number, n: number): number {
  return count > 0 && n > 0 ? (count * count) / (n * ranks) : 0;
}
