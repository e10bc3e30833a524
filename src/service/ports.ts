import type { AnalysisColumns } from '../analysis/analysis-columns.ts';
import type { AnalyseOptions } from '../analysis/knowledge.ts';
import type { FoundTouchpoint } from '../lexicon/find-touchpoints.ts';
import type { Pack, Touchpoint } from '../lexicon/taxonomy.ts';
import type { Analysis } from '../schemas/analysis.ts';
import type { FilePreview } from '../schemas/file-preview.ts';
import type { ImportAsked } from '../schemas/import.ts';
import type { WordsByLanguage } from '../schemas/lexicon-word.ts';
import type { Edition, ImportFile, Store } from '../store/store.ts';
import type { Redaction } from '../text/redaction/redaction.ts';
import type { InsightRunner } from './insights/run-insight.ts';
import type { LabelLanguage } from './taxonomy-view.ts';

export { BACKGROUND_WORK, type RefusedRow, type Scope, type StoredProject, StoreUnavailable } from '../store/store.ts';

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
  /** The packs there are by their ids, `base` first. */
  readonly packs: readonly string[];
  /** The same packs with what they are called. */
  readonly sectors: readonly Pack[];
  analyse(rows: readonly AnalysisRow[], packs: readonly string[]): Promise<Analysis[]>;
  columns(rows: readonly AnalysisRow[], packs: readonly string[]): Promise<AnalysisColumns>;
  /** Finds the personal data of the texts, and analyses them as they are once it is masked. */
  redact(rows: readonly AnalysisRow[], packs: readonly string[]): Promise<RedactedBatch>;
  /** Version and touchpoints of `base` and these packs. */
  edition(packs: readonly string[]): Promise<Edition>;
  /** The words of touchpoints, in their order. */
  words(touchpoints: readonly Pick<Touchpoint, 'id' | 'pack'>[]): Promise<readonly WordsByLanguage[]>;
  /** The touchpoints of `base` and these packs that what is searched leads to, in the order of the edition. */
  find(packs: readonly string[], search: string): Promise<readonly FoundTouchpoint[]>;
  close(): Promise<void>;
}

/** Insights, computed beside the thread that answers: the real one has a thread of its own, a test's runs where it stands. */
export interface InsightPool extends InsightRunner {
  close(): Promise<void>;
}

/** A row of a file as it was read and mapped: its verbatims, or why there are none. */
export interface FileRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly verbatims: readonly unknown[];
  readonly faults: readonly { readonly column: string | null; readonly code: string; readonly detail: string }[];
  /** Of a row with faults: what its mapped columns hold, the respondent's excepted, and the respondent. */
  readonly shown?: { readonly cells: Readonly<Record<string, string>>; readonly respondent: string | null };
}

/** Rows of a file in order, and how many bytes of it have been read by then. */
export interface FileChunk {
  readonly rows: readonly FileRow[];
  readonly bytesRead: number;
}

/** A file that cannot be read; the message is safe to show, and holds nothing of what the file says. */
export class FileUnreadable extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'FileUnreadable';
    this.code = code;
  }
}

/** A file as it would be read. */
export interface PreviewedFile {
  readonly shown: FilePreview;
  /** Null where nobody said what its columns hold and what they look like is not certain enough. */
  readonly file: Omit<ImportFile, 'name'> | null;
}

/** Reads files that were kept, beside the thread that answers: the real one has a thread for each, a test's runs where it stands. */
export interface ImportReader {
  /** The rows of a file after the first `skip`, read no faster than they are taken, until `signal` aborts. Throws `FileUnreadable`. */
  read(id: string, file: ImportFile, timezone: string, skip: number, signal: AbortSignal): AsyncIterable<FileChunk>;
  /** What the beginning of a file looks like, and how it would be read. Throws `FileUnreadable`. */
  preview(id: string, asked: Omit<ImportAsked, 'profile'>, timezone: string, language: LabelLanguage): Promise<PreviewedFile>;
}

/** Keeps files until they have been read. */
export interface ImportSpool {
  /** Keeps a file, durable once it resolves; answers its bytes. Rejects with `StoreUnavailable`, leaving nothing, when there is no room. */
  keep(id: string, body: AsyncIterable<Uint8Array>): Promise<number>;
  remove(id: string): Promise<void>;
  /** The files that are kept, and what a crash left of others. */
  list(): Promise<readonly string[]>;
}

/** What the services need from outside. */
export interface Ports {
  readonly store: Store;
  readonly pool: AnalysisPool;
  readonly insights: InsightPool;
  readonly spool: ImportSpool;
  readonly reader: ImportReader;
  /** Now, in epoch milliseconds. */
  readonly now: () => number;
  /** An id that nothing else has. */
  readonly makeId: () => string;
  /** Bytes that nobody can guess. */
  readonly randomBytes: (size: number) => Uint8Array;
}
