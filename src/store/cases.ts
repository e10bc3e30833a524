import type { Label } from '../schemas/analysis.ts';
import type { Axis } from './counts.ts';
import type { Filter, Prompted } from './filter.ts';

/** Which verbatims become cases, what their mentions count for, and which rarer columns are wanted. */
export interface CaseQuery {
  readonly filter: Filter;
  readonly prompted: Prompted;
  readonly axis: Axis;
  /** Name of a segment whose value is wanted. */
  readonly segment?: string;
  /** Wants the dates of events. */
  readonly events?: boolean;
  /** Name of a measure that is wanted. */
  readonly measure?: string;
}

/** What is true of a sighting, as bits: it holds the last mention of its text; what began badly ended well, or the reverse; it was named itself, not only through one below it. */
export const SIGHTING = { last: 1, mended: 2, spoilt: 4, named: 8 } as const;

/**
 * The verbatims of a scope as the cases of a statistical table: one row each, in columns. Codes index `LABELS` and `LANGS`; intents are
 * bits by their place in `INTENTS`; times are epoch milliseconds; NaN and −1 stand for what is not known.
 */
export interface Cases {
  readonly revision: number;
  readonly version: string;
  readonly count: number;
  /** What `verbatimsAt` finds each by. */
  readonly row: Float64Array;
  readonly at: Float64Array;
  readonly weight: Float64Array;
  /** Sentiment of the whole text, −1…1. */
  readonly score: Float32Array;
  readonly label: Uint8Array;
  readonly lang: Uint8Array;
  readonly intents: Uint16Array;
  /** What the customer scored, each on its own scale. */
  readonly scores: Readonly<Record<'nps' | 'csat' | 'ces' | 'stars', Float32Array>>;
  /** 1 left, 0 stayed, −1 not known. */
  readonly churned: Int8Array;
  readonly churnedAt: Float64Array;
  /** Numbers that are the same for the same respondent. */
  readonly respondent: Int32Array;
  /** Numbers that are the same for the same journey, and the step in it. */
  readonly journey: Int32Array;
  readonly step: Float64Array;
  /** Score of the mention furthest from 0, and of the last one. */
  readonly peak: Float32Array;
  readonly end: Float32Array;
  /** Names of the items (touchpoints or stages), and the index of the one above each. */
  readonly items: readonly string[];
  readonly above: Int32Array;
  /** The sightings of case i are those from `sightingsFrom[i]` to before `sightingsFrom[i + 1]`: each item once, those above included. */
  readonly sightingsFrom: Uint32Array;
  readonly item: Uint16Array;
  readonly itemLabel: Uint8Array;
  /** Mean score of the item's mentions. */
  readonly itemScore: Float32Array;
  readonly rank: Float32Array;
  /** Bits of `SIGHTING`. */
  readonly flags: Uint8Array;
  /** Length of each case's list of distinct items, those above not counted. */
  readonly listLength: Uint16Array;
  /** The items that the question of case i named, topmost only: from `askedFrom[i]`. */
  readonly askedFrom: Uint32Array;
  readonly asked: Uint16Array;
  /** The values of the segment asked for, and the index of each case's. */
  readonly segment: { readonly values: readonly string[]; readonly of: Int32Array } | null;
  /** Dates by name of event. */
  readonly events: Readonly<Record<string, Float64Array>> | null;
  /** The measure asked for; `open` is 1 where it is at least that. */
  readonly measure: { readonly value: Float64Array; readonly open: Uint8Array } | null;
}

/** Which texts are wanted: the newest of a scope; `about` a touchpoint, those of its n that mention it, or those that do not. */
export interface TextQuery {
  readonly filter: Filter;
  readonly limit: number;
  /** Of how many to choose from, 0…1, spread over the scope; all unless given. */
  readonly part?: number;
  readonly about?: { readonly touchpoint: string; readonly prompted: Prompted; readonly mentioned: boolean };
}

/** A text with what tells it apart, for questions about words. */
export interface SampledText {
  /** What `verbatimsAt` finds it by. */
  readonly row: number;
  readonly id: string;
  readonly at: number;
  readonly text: string;
  readonly lang: 'fr' | 'en' | 'und';
  readonly weight: number;
  /** Sentiment of the whole text, −1…1. */
  readonly score: number;
  /** Numbers that are the same for the same respondent within an answer; −1 where it is not known. */
  readonly respondent: number;
  /** Where touchpoints are mentioned, UTF-16 code units, and whether the question named them. */
  readonly mentions: readonly { readonly touchpoint: string; readonly start: number; readonly end: number; readonly prompted: boolean }[];
  /** What a text says that was asked for because it mentions a touchpoint: how it judges it, and where it names it or one below it. */
  readonly about?: { readonly label: Label; readonly spans: readonly { readonly start: number; readonly end: number }[] };
}

/** The newest texts of a scope. */
export interface TextSample {
  readonly revision: number;
  readonly texts: readonly SampledText[];
}
