import jstat from 'jstat';

/** Where the tails of the continued fraction stop, and what stands for a zero denominator in it. */
const PRECISION = 1e-15;
const TINY = 1e-300;

/** ln Γ(x) for x > 0 (Lanczos 1964, by jstat), to about ten digits. */
export function logGamma(x: number): number {
  return jstat.gammaln(x);
}

/** ln of the number of ways to choose k of n, 0 ≤ k ≤ n. */
export function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

/** P(X ≥ x) of a chi-square variable, 0…1, for df > 0; exact to about nine digits however small. 1 for x ≤ 0. */
export function chiSquareUpperTail(x: number, df: number): number {
  if (x <= 0) return 1;
  return upperGamma(df / 2, x / 2);
}

/** P(Z ≤ x) of the standard normal, 0…1, exact to about nine digits in either tail. */
export function normalCdf(x: number): number {
  const tail = chiSquareUpperTail(x * x, 1) / 2;
  return x < 0 ? tail : 1 - tail;
}

/** P(|Z| ≥ |z|) of the standard normal: the two-sided p value, 0…1. */
export function normalTwoSided(z: number): number {
  return chiSquareUpperTail(z * z, 1);
}

/** The x with P(Z ≤ x) = p of the standard normal; −∞ for p ≤ 0 and ∞ for p ≥ 1. */
export function normalQuantile(p: number): number {
  return symmetricQuantile(p, (x) => normalTwoSided(x) / 2);
}

/** P(|T| ≥ |t|) of Student's t with df > 0 (fractions and ∞ allowed): the two-sided p value, 0…1, exact to six digits however small. */
export function studentTwoSided(t: number, df: number): number {
  if (df === Infinity) return normalTwoSided(t);
  if (Math.abs(t) === Infinity) return 0;
  return jstat.ibeta(df / (df + t * t), df / 2, 0.5);
}

/** P(T ≤ t) of Student's t with df > 0 (fractions and ∞ allowed), 0…1. */
export function studentCdf(t: number, df: number): number {
  const tail = studentTwoSided(t, df) / 2;
  return t < 0 ? tail : 1 - tail;
}

/** The t with P(T ≤ t) = p of Student's t with df > 0 (fractions and ∞ allowed); −∞ for p ≤ 0 and ∞ for p ≥ 1. */
export function studentQuantile(p: number, df: number): number {
  return symmetricQuantile(p, (t) => studentTwoSided(t, df) / 2);
}

/** P(X ≥ x) of a binomial variable: n draws of probability p, 0…1, exact to six digits however small. */
export function binomialUpperTail(x: number, n: number, p: number): number {
  if (x <= 0) return 1;
  if (x > n || p <= 0) return 0;
  if (p >= 1) return 1;
  return jstat.ibeta(p, x, n - x + 1);
}

/** P(X ≥ x) of a Poisson variable of mean μ ≥ 0, 0…1, exact to about nine digits however small. */
export function poissonUpperTail(x: number, mean: number): number {
  if (x <= 0) return 1;
  if (mean <= 0) return 0;
  return jstat.lowRegGamma(x, mean);
}

/** Γ(a, x)/Γ(a): by its series below a + 1, by Lentz's continued fraction above, where the difference from 1 would cancel. */
function upperGamma(a: number, x: number): number {
  if (x === Infinity) return 0;
  if (x < a + 1) return 1 - jstat.lowRegGamma(a, x);
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1, step = 0; Math.abs(step - 1) > PRECISION; i += 1) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / (numerator * d + b || TINY);
    c = b + numerator / c || TINY;
    step = c * d;
    fraction *= step;
  }
  return fraction * Math.exp(a * Math.log(x) - x - logGamma(a));
}

/** The quantile of a variable symmetric about 0 from its upper tail, by bisection. */
function symmetricQuantile(p: number, upperTail: (x: number) => number): number {
  if (p === 0.5) return 0;
  if (p > 0.5) return upperQuantile(1 - p, upperTail);
  return -upperQuantile(p, upperTail);
}

function upperQuantile(tail: number, upperTail: (x: number) => number): number {
  if (tail <= 0) return Infinity;
  let high = 1;
  while (upperTail(high) > tail) high *= 2;
  let low = 0;
  for (let middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (upperTail(middle) > tail) low = middle;
    else high = middle;
  }
  return high;
}
