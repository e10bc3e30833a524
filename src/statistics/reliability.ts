import type { Interval } from './interval.ts';

/** How far a figure can be relied on: not at all, as a hint, or as it stands. */
export type ReliabilityLevel = 'insufficient' | 'indicative' | 'reliable';

/** Why the level is not better. The codes are stable. */
type ReliabilityReason = 'few-verbatims' | 'few-mentions' | 'wide-interval' | 'wide-net-interval' | 'small-expected-cell';

/** What a figure rests on; what does not apply to it is left out. */
export interface ReliabilityEvidence {
  /** Verbatims in scope (Kish's effective size where weighted). */
  readonly n: number;
  /** Verbatims that mention the touchpoint. */
  readonly mentioned?: number;
  /** A share's interval, 0…1. */
  readonly share?: Interval;
  /** A net score's interval, −100…100. */
  readonly net?: Interval;
  /** The smallest expected cell of a comparison of proportions. */
  readonly expectedCell?: number;
}

/** A level with its reasons; none when reliable. */
export interface Reliability {
  readonly level: ReliabilityLevel;
  readonly reasons: ReliabilityReason[];
}

/** Least verbatims in scope, and least that mention a touchpoint, for a figure to be ranked: convention. */
const LEAST_VERBATIMS = 30;
const LEAST_MENTIONED = 5;
/** Widest half-widths of a reliable share (ten points) and of a reliable net score (fifteen: about 170 answers). */
const WIDEST = 0.1;
const WIDEST_NET = 15;
/** Below this expected count the normal approximation of two proportions does not hold, and Fisher's exact test serves. */
export const LEAST_EXPECTED = 5;

/** The level of a figure by the minimum-sample table: what is short of observations is insufficient, what is imprecise indicative. */
export function reliability(evidence: ReliabilityEvidence): Reliability {
  const { n, mentioned = LEAST_MENTIONED, share, net, expectedCell = LEAST_EXPECTED } = evidence;
  const short: ReliabilityReason[] = [];
  if (n < LEAST_VERBATIMS) short.push('few-verbatims');
  if (mentioned < LEAST_MENTIONED) short.push('few-mentions');
  const imprecise: ReliabilityReason[] = [];
  if (halfWidth(share) > WIDEST) imprecise.push('wide-interval');
  if (halfWidth(net) > WIDEST_NET) imprecise.push('wide-net-interval');
  if (expectedCell < LEAST_EXPECTED) imprecise.push('small-expected-cell');
  const level = short.length > 0 ? 'insufficient' : imprecise.length > 0 ? 'indicative' : 'reliable';
  return { level, reasons: [...short, ...imprecise] };
}

function halfWidth(interval: Interval | undefined): number {
  return interval === undefined ? 0 : (interval.high - interval.low) / 2;
}
