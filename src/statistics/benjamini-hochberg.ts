/**
 * The p values of one family of tests, corrected so that a share q of those at or below q is expected to be false: q_(i) =
 * min over j ≥ i of m·p_(j)/j, in the order given, 0…1, never below their p. The family is all that is shown together.
 * Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate", JRSS B 57 (1995) 289.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const m = pValues.length;
  const corrected = new Array<number>(m).fill(1);
  const descending = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  let least = 1;
  descending.forEach(({ p, index }, above) => {
    least = Math.min(least, (m / (m - above)) * p);
    corrected[index] = least;
  });
  return corrected;
}
