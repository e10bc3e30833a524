/** A number with its sign, a true minus, and so many decimals. Nothing is ±0. */
export function signed(value: number, decimals: number): string {
  const shown = Math.abs(value).toFixed(decimals);
  if (Number(shown) === 0) return shown;
  return `${value < 0 ? '−' : '+'}${shown}`;
}
