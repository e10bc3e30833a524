import type { Framework } from '../lexicon/taxonomy.ts';
import type { Intent } from '../schemas/analysis.ts';
import type { Filter, Prompted } from './filter.ts';

/** What counts are kept of: touchpoints, touchpoints with the specialised ones counted for the base, or stages of a framework. */
export type Axis = 'touchpoint' | 'base' | Framework;

/** Additive sums over a set of verbatims. `w` are weights (1 unless given); every sum from `rank` on is weighted. */
export interface Sums {
  verbatims: number;
  mentions: number;
  w: number;
  w2: number;
  /** Σ w·R, the rank of the item in each verbatim's list. */
  rank: number;
  /** Σ w·(L − R + 1)/L. */
  smith: number;
  /** Σ w·(share of the first place). */
  first: number;
  positive: number;
  neutral: number;
  negative: number;
  mixed: number;
  wPositive: number;
  wNegative: number;
  /** Σ w·s, the item's mean score in each verbatim. */
  score: number;
  /** Σ w·|s|. */
  charge: number;
}

/** The sums of one touchpoint or stage. */
export interface ItemCounts extends Sums {
  readonly item: string;
  /**
   * Verbatims, Σw and Σw² in which the question named the item or one above it, whether or not it is mentioned: left out of its n by
   * `exclude`. No stage is ever named.
   */
  readonly prompted: { readonly verbatims: number; readonly w: number; readonly w2: number };
  /** The same where it named only touchpoints below the item (or of the stage). With `prompted`, the item's n by `only`. */
  readonly promptedBelow: { readonly verbatims: number; readonly w: number; readonly w2: number };
}

/** The answer to `countMentions`. The scope is the same whatever is asked of prompted mentions; only `withMention` follows that. */
export interface MentionCounts {
  readonly revision: number;
  readonly version: string;
  readonly verbatims: number;
  /** Verbatims that mention any touchpoint, on every axis. */
  readonly withMention: number;
  readonly w: number;
  readonly w2: number;
  /** First and last `at` in scope, epoch milliseconds; null when it is empty. */
  readonly from: number | null;
  readonly to: number | null;
  /** By name: items mentioned, and those that the question named. */
  readonly items: readonly ItemCounts[];
}

/** Which counts over time are asked for. */
export interface PeriodQuery {
  readonly filter: Filter;
  readonly prompted: Prompted;
  readonly axis: Axis;
  /** First instants of the periods, epoch milliseconds, and the end of the last one more. */
  readonly starts: readonly number[];
  readonly items: readonly string[];
  readonly intent?: Intent;
}

/** The counts of one period. */
export interface PeriodCounts extends Pick<MentionCounts, 'verbatims' | 'w' | 'w2' | 'items'> {
  readonly start: number;
  /** The verbatims with the intent asked for; null when none is. */
  readonly intent: { readonly verbatims: number; readonly w: number; readonly w2: number } | null;
}

/** A measure that verbatims of a scope have: how many, and how many of these are still open. */
export interface MeasureCount {
  readonly measure: string;
  readonly n: number;
  readonly open: number;
}
