import type { Intent, Label } from '../schemas/analysis.ts';

/** Which verbatims an answer is about (api.md, Filters). Times are epoch milliseconds, `to` exclusive. */
export interface Filter {
  readonly from?: number;
  readonly to?: number;
  readonly lang?: readonly string[];
  readonly channel?: readonly string[];
  readonly source?: readonly string[];
  readonly band?: readonly ('promoter' | 'passive' | 'detractor')[];
  /** Values of one key mean either, different keys mean both. */
  readonly segments?: Readonly<Record<string, readonly string[]>>;
}

/** Whether prompted mentions are left out (with their verbatims, from that touchpoint's n), taken too, or the only ones. */
export type Prompted = 'exclude' | 'include' | 'only';

/** A field that verbatims can be filtered by, named as in a query, with its values in order. */
export interface FilterField {
  readonly field: string;
  readonly values: readonly string[];
  /** There are further values. */
  readonly more: boolean;
}

/** Which questions to list: the first `most` in the order of their wording, as answered in a stretch of time (as in `Filter`). */
export type QuestionQuery = Pick<Filter, 'from' | 'to'> & { readonly most: number };

/** A question that verbatims answer: how many, and when the first and the last were said. Times are epoch milliseconds. */
export interface AskedQuestion {
  readonly question: string;
  readonly verbatims: number;
  readonly from: number;
  readonly to: number;
}

/** Which verbatims to list, and in what order. `telling`: the strongest scores first, shortly said before at length. */
export interface VerbatimQuery {
  readonly filter: Filter;
  readonly prompted: Prompted;
  /** A mention of this touchpoint or of one below it. */
  readonly touchpoint?: string;
  /** The label of the touchpoint's mention where one is given, else of the verbatim. */
  readonly label?: Label;
  readonly intent?: Intent;
  readonly question?: string;
  /** Search words as typed. All are required, with their inflections; never a syntax error. */
  readonly words?: string;
  readonly order: 'newest' | 'telling';
  readonly limit: number;
  /** Where the last page ended (`Page.next`); it holds whatever is deleted meanwhile. */
  readonly after?: readonly [sort: number, id: string];
  /** Of the list, only what stands at these rows (`Places`), of which those that were deleted or replaced since are gone. */
  readonly among?: readonly number[];
}

/** Where verbatims of a list stand, in its order: what each is sorted by, and its row. */
export interface Places {
  readonly sorts: Float64Array;
  readonly rows: Float64Array;
}

/** A page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: readonly [sort: number, id: string] | null;
}
