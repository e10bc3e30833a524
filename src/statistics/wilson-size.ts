import { Z } from './interval.ts';
import { wilson } from './wilson.ts';

/**
 * The least number of observations at which Wilson's 95 % interval of a share reaches no further than `margin` to either side of its middle
 * (0 < margin < 0.5), should the share stay what it is, 0…1. E. B. Wilson 1927 (see `wilson`).
 */
export function wilsonSize(share: number, margin: number): number {
  // A share of one half needs most, and its half-width is z/(2√(n + z²)).
  let [few, enough] = [0, Math.max(1, Math.ceil((Z / (2 * margin)) ** 2 - Z * Z))];
  while (enough - few > 1) {
    const n = Math.floor((few + enough) / 2);
    const { low, high } = wilson(share * n, n);
    if (high - low <= 2 * margin) enough = n;
    else few = n;
  }
  return enough;
}
