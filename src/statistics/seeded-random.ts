import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of draws that its seed determines: the same seed, the same draws, on any machine. */
export interface SeededRandom {
  /** A uniform draw from 0 (included) to 1 (excluded). */
  uniform(): number;
  /** A uniform draw among the integers 0…n − 1, for n ≥ 1. */
  below(n: number): number;
}

/**
 * Draws from a seed, by xoroshiro128+ (D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47, 2021;
 * pure-rand). Any number or string is a seed; neighbouring seeds give unrelated streams.
 */
export function seededRandom(seed: number | string): SeededRandom {
  const generator = xoroshiro128plus(hash(String(seed)));
  return { uniform: () => uniformFloat64(generator), below: (n) => uniformInt(generator, 0, n - 1) };
}

/** FNV-1a, then murmur3's last mixing, without which neighbouring seeds would begin alike. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
