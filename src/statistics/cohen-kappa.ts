/**
 * Agreement of two labellers beyond chance (Cohen 1960): (po − pe) / (1 − pe), 1 when they always agree, 0 when as often as chance.
 * @param pairs the two labels of each item
 * @returns NaN without items, and where chance alone would always agree
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): number {
  const first = new Map<string, number>();
  const second = new Map<string, number>();
  let agreed = 0;
  for (const [a, b] of pairs) {
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
    if (a === b) agreed += 1;
  }
  const n = pairs.length;
  let byChance = 0;
  for (const [label, count] of first) byChance += (count / n) * ((second.get(label) ?? 0) / n);
  return (agreed / n - byChance) / (1 - byChance);
}
