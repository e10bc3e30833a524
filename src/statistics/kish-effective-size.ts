/**
 * Kish's effective sample size, (Σw)²/Σw²: how many unweighted observations these weighted ones are worth, 0 when there are none.
 * L. Kish, "Survey Sampling", Wiley, 1965.
 */
export function kishEffectiveSize(sumW: number, sumW2: number): number {
  return sumW2 > 0 ? (sumW * sumW) / sumW2 : 0;
}
