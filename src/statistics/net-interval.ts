import { type Estimate, Z } from './interval.ts';

/** What a net share is made of; `n` counts the neutral, mixed or passive too. */
export interface NetCounts {
  readonly positives: number;
  readonly negatives: number;
  readonly n: number;
}

/**
 * Net share, −100…100: positives less negatives in a hundred (NPS: promoters and detractors; net sentiment: positive and negative
 * verbatims). The value is plain; the interval is the adjusted Wald, which adds ¾ to either end and 3 to n, and is therefore centred a
 * little nearer to 0; where one or two observations agree, it is stretched to reach the value. Without observations the value is 0 and the interval everything. Weighted: shares of Kish's effective size.
 * B. Rocks, "Interval estimation for the Net Promoter Score", The American Statistician 70 (2016) 365.
 */
export function netInterval(counts: NetCounts): Estimate {
  const { positives, negatives, n } = counts;
  if (n <= 0) return { value: 0, low: -100, high: 100 };
  const centre = netCentre(counts);
  const margin = Z * Math.sqrt(netVariance(counts));
  const value = (100 * (positives - negatives)) / n;
  return { value, low: Math.min(value, Math.max(-100, centre - margin)), high: Math.max(value, Math.min(100, centre + margin)) };
}

/** The adjusted Wald centre of a net share, in its unit: a little nearer to 0 than the value. Rocks 2016. */
export const netCentre = ({ positives, negatives, n }: NetCounts): number => (100 * (positives - negatives)) / (n + 3);

/** The adjusted Wald variance of a net share, in the square of its unit. Rocks 2016. */
export function netVariance({ positives, negatives, n }: NetCounts): number {
  const [p, q, size] = [(positives + 0.75) / (n + 3), (negatives + 0.75) / (n + 3), n + 3];
  return (10_000 * (p + q - (p - q) ** 2)) / size;
}
