import type { FieldMapping } from '../schemas/field-mapping.ts';
import type { ImportState } from '../schemas/import.ts';

/** How the rows of a file are read and what they become: what a profile keeps. */
export interface ReadingSettings {
  readonly mapping: FieldMapping;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly headerRows?: number;
}

/** A file to import, as it was begun. */
export interface ImportFile extends Omit<ReadingSettings, 'mapping'> {
  /** Null where each row is a verbatim as it stands. */
  readonly mapping: FieldMapping | null;
  /** As the sender calls it; null where they did not say. */
  readonly name: string | null;
  readonly format: 'csv' | 'ndjson' | 'xlsx';
}

/** An import about to wait its turn. */
export interface NewImport {
  /** Unique in the store. */
  readonly id: string;
  readonly file: ImportFile;
  readonly bytes: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/** Why an import could not be read to its end. */
export interface ImportFailure {
  readonly code: string;
  readonly detail: string;
}

/** An import as kept, with what its chunks have come to. Times are epoch milliseconds. */
export interface StoredImport extends NewImport {
  readonly project: string;
  readonly state: ImportState;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly failure: ImportFailure | null;
  /** Rows of the file that were taken or refused: where it goes on. */
  readonly read: number;
  readonly bytesRead: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly updated: number;
  readonly rejected: number;
}

/** A row of a file, or a verbatim of it, that was not taken. */
export interface RefusedRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly detail: string;
  /** What the row holds by column, as far as it may be kept. */
  readonly cells: Readonly<Record<string, string>> | null;
  /** HMAC of the respondent. */
  readonly respondent: string | null;
}

/** How far an import is once a chunk is written. */
export interface ImportStep {
  readonly id: string;
  /** Rows read before it; another number than the import has come to means that somebody else reads it, and nothing is written. */
  readonly from: number;
  readonly read: number;
  readonly bytesRead: number;
  readonly refused: readonly RefusedRow[];
}

/** A profile by its name. */
export interface ImportProfile {
  readonly name: string;
  readonly profile: ReadingSettings;
}
