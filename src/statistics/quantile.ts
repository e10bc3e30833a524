/**
 * The quantile of values in ascending order at p in 0…1, by linear interpolation between order statistics (the seventh definition of
 * Hyndman and Fan, The American Statistician 50 (1996) 361). 0 without values.
 */
export function quantile(ascending: ArrayLike<number>, p: number): number {
  const place = (ascending.length - 1) * p;
  const below = ascending[Math.floor(place)] ?? 0;
  const above = ascending[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
