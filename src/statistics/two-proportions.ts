import { difference } from './difference.ts';
import { normalQuantile, normalTwoSided } from './distributions.ts';
import { fisherExact } from './fisher-exact.ts';
import { type Estimate, Z } from './interval.ts';
import { LEAST_EXPECTED } from './reliability.ts';
import { wilson } from './wilson.ts';

/** `k` of `n`; weighted: shares of Kish's effective size. */
export interface Proportion {
  readonly k: number;
  readonly n: number;
}

/** Two proportions compared; shares and their difference run 0…1 and −1…1. */
export interface TwoProportions {
  /** First less second, with Newcombe's interval. */
  readonly difference: Estimate;
  /** Cohen's h, 2 asin √p1 − 2 asin √p2: about 0.2 is small, 0.5 middling, 0.8 large. */
  readonly effect: number;
  /** The difference in pooled standard errors, 0 where nothing varies. */
  readonly z: number;
  /** Which test gave `p`: Fisher's where an expected cell is below 5. */
  readonly test: 'z' | 'fisher';
  /** Two-sided, 0…1. */
  readonly p: number;
  /** The smallest expected cell. */
  readonly expectedCell: number;
  /** Observations each group would need for a difference such as this to be found four times in five; `null` where there is none. */
  readonly sizePerGroup: number | null;
}

/** Chance to find a difference that is there. */
const POWER = 0.8;

/**
 * Compares two independent proportions: pooled z test, or Fisher's exact where an expected cell is below 5, with R. G. Newcombe's interval
 * ("Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998) 873, method 10) and J. Cohen's
 * effect and sample size ("Statistical Power Analysis", 2nd ed., 1988, ch. 6). Without observations on a side the difference is 0, its
 * interval everything, p 1.
 */
export function twoProportions(a: Proportion, b: Proportion): TwoProportions {
  if (a.n <= 0 || b.n <= 0) {
    return { difference: { value: 0, low: -1, high: 1 }, effect: 0, z: 0, test: 'fisher', p: 1, expectedCell: 0, sizePerGroup: null };
  }
  const pooled = (a.k + b.k) / (a.n + b.n);
  const expectedCell = Math.min(a.n, b.n) * Math.min(pooled, 1 - pooled);
  const [one, other] = [wilson(a.k, a.n), wilson(b.k, b.n)];
  const { value, low, high } = difference(one, other);
  const effect = 2 * Math.asin(Math.sqrt(one.value)) - 2 * Math.asin(Math.sqrt(other.value));
  const se = Math.sqrt(pooled * (1 - pooled) * (1 / a.n + 1 / b.n));
  const z = se > 0 ? value / se : 0;
  const test = expectedCell < LEAST_EXPECTED ? 'fisher' : 'z';
  const p = test === 'z' ? normalTwoSided(z) : fisherExact(a.k, a.n, b.k, b.n);
  return {
    difference: { value, low: Math.max(-1, low), high: Math.min(1, high) },
    effect,
    z,
    test,
    p,
    expectedCell,
    sizePerGroup: sizeToFind(effect),
  };
}

function sizeToFind(effect: number): number | null {
  if (effect === 0) return null;
  return Math.ceil(2 * ((Z + normalQuantile(POWER)) / effect) ** 2);
}
