/** Tables this much likelier than the observed one count as equally likely: rounding of the products makes no less. */
const TOLERANCE = 1 + 1e-7;

/**
 * Two-sided p value, 0…1, of `k1` of `n1` against `k2` of `n2` by Fisher's exact test: the probability, margins held, of all tables no
 * likelier than the observed one. Counts are rounded to integers (effective sizes are fractions). 1 where a side is empty.
 * R. A. Fisher, "Statistical Methods for Research Workers", 5th ed., 1934, §21.02.
 */
export function fisherExact(k1: number, n1: number, k2: number, n2: number): number {
  const [first, size, otherSize] = [Math.round(k1), Math.round(n1), Math.round(n2)];
  const total = first + Math.round(k2);
  // Likelihoods relative to the observed table's, walked from it to either end by the ratio of neighbours.
  let [extreme, all] = [1, 1];
  const add = (relative: number) => {
    all += relative;
    if (relative <= TOLERANCE) extreme += relative;
  };
  for (let x = first, relative = 1; x < Math.min(size, total); x += 1) {
    relative *= ((total - x) * (size - x)) / ((x + 1) * (otherSize - total + x + 1));
    add(relative);
  }
  for (let x = first, relative = 1; x > Math.max(0, total - otherSize); x -= 1) {
    relative *= (x * (otherSize - total + x)) / ((total - x + 1) * (size - x + 1));
    add(relative);
  }
  return Math.min(1, extreme / all);
}
