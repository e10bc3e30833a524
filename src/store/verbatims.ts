import type { AnalysisColumns } from '../analysis/analysis-columns.ts';
import type { Label } from '../schemas/analysis.ts';
import type { Redaction } from '../schemas/redaction.ts';
import type { VerbatimInput } from '../schemas/verbatim.ts';

/** Fields of a verbatim as they are to be answered; the text masked where `redactions` say so. */
export type StoredFields = Omit<VerbatimInput, 'id' | 'at' | 'respondent'> & { readonly redactions?: readonly Redaction[] };

/** A verbatim ready to be written: the posted fields after defaults, and the hash of what was posted. */
export interface VerbatimRow {
  readonly id: string;
  /** Digest of the posted fields before defaults; equal digests are the same content. */
  readonly digest: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** HMAC of the respondent under the project's secret (`Store.respondentSecret`), or null. */
  readonly respondent: string | null;
  /** Posted fields as they are to be answered, without `id`, `at`, `respondent`. */
  readonly fields: StoredFields;
}

/** A stored verbatim with what queries keep of its analysis. */
export interface StoredVerbatim {
  readonly id: string;
  readonly at: number;
  readonly fields: StoredFields;
  /** Version of the analysis that the stored mentions come from. */
  readonly version: string;
}

/** What became of one row. `failed` never happens to valid rows of a healthy store. */
export type IngestOutcome = 'accepted' | 'duplicate' | 'updated';

/** Rows that were analysed together, with their analyses. */
export interface AnalysedRows {
  readonly rows: readonly VerbatimRow[];
  readonly columns: AnalysisColumns;
}

/** A response of a tool as it is now, ready to be written. Times are epoch milliseconds. */
export interface DeliveredRows {
  /** What the ids of its verbatims begin with, `{tool}:{response}:`; what follows holds no colon. */
  readonly prefix: string;
  /** When it last changed; null when the tool does not say. */
  readonly changedAt: number | null;
  readonly arrivedAt: number;
  readonly deleted: boolean;
  /** All that it holds, nothing when deleted. */
  readonly rows: readonly VerbatimRow[];
}

/** What became of a delivered response: of its rows, in order, and of the verbatims that it no longer holds; or it was known newer. */
export type ResponseOutcome = { readonly rows: readonly IngestOutcome[]; readonly removed: number } | 'outdated';

/** A quote that shows what is said of a touchpoint. */
export interface Quote {
  readonly touchpoint: string;
  readonly verbatim: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly label: Label;
  readonly at: number;
}
