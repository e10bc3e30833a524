import type { AnalysisColumns } from '../analysis/analysis-columns.ts';
import type { AnalyseOptions } from '../analysis/knowledge.ts';
import type { Analysis } from '../schemas/analysis.ts';
import type { Edition, Store } from '../store/store.ts';
import type { Redaction } from '../text/redaction/redaction.ts';
import type { InsightRunner } from './insights/run-insight.ts';

export { type Scope, type StoredProject, StoreUnavailable } from '../store/store.ts';

/** A text and how it is to be analysed. */
export interface AnalysisRow {
  readonly text: string;
  readonly options: AnalyseOptions;
}

/** The personal data of each text of a batch, and the analyses of the masked texts. */
export interface RedactedBatch {
  readonly redactions: readonly (readonly Redaction[])[];
  readonly columns: AnalysisColumns;
}

/** The analyser as the services see it: the real one answers from worker threads, a test's from where it stands. */
export interface AnalysisPool {
  /** The packs there are, `base` first. */
  readonly packs: readonly string[];
  analyse(rows: readonly AnalysisRow[], packs: readonly string[]): Promise<Analysis[]>;
  columns(rows: readonly AnalysisRow[], packs: readonly string[]): Promise<AnalysisColumns>;
  /** Finds the personal data of the texts, and analyses them as they are once it is masked. */
  redact(rows: readonly AnalysisRow[], packs: readonly string[]): Promise<RedactedBatch>;
  /** Version and touchpoints of `base` and these packs. */
  edition(packs: readonly string[]): Promise<Edition>;
  close(): Promise<void>;
}

/** Insights, computed beside the thread that answers: the real one has a thread of its own, a test's runs where it stands. */
export interface InsightPool extends InsightRunner {
  close(): Promise<void>;
}

/** What the services need from outside. */
export interface Ports {
  readonly store: Store;
  readonly pool: AnalysisPool;
  readonly insights: InsightPool;
  /** Now, in epoch milliseconds. */
  readonly now: () => number;
  /** An id that nothing else has. */
  readonly makeId: () => string;
  /** Bytes that nobody can guess. */
  readonly randomBytes: (size: number) => Uint8Array;
}
