/**
 * How far two things come together beyond chance, −1…1: pointwise mutual information over its greatest possible value. 1 where neither is
 * without the other, 0 where they are independent, −1 where they never meet (or nothing was seen).
 * G. Bouma, "Normalized (pointwise) mutual information in collocation extraction", GSCL (2009) 31.
 * @param both of `n` observations, those that hold both; `one` and `other`, those that hold each
 */
export function normalisedPmi(both: number, one: number, other: number, n: number): number {
  if (both <= 0 || n <= 0) return -1;
  const joint = both / n;
  return joint >= 1 ? 1 : Math.log((both * n) / (one * other)) / -Math.log(joint);
}
