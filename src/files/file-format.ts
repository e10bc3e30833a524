import type { RowFaultCode } from '../connectors/mapping/faults.ts';
import type { Decimal } from '../connectors/mapping/read-number.ts';
import type { DateOrder } from '../connectors/mapping/written-date.ts';
import type { Encoding } from './decoder.ts';

/** The columns that a file may have. */
export const MOST_COLUMNS = 2000;

/** How the rows above the answers are laid out: by which tool, or a plain table. `verbatims` are lines of our own verbatims. */
export type Layout = 'plain' | 'qualtrics' | 'surveymonkey' | 'google-forms' | 'limesurvey' | 'typeform' | 'tally' | 'verbatims';

/** What a file was found to be. */
export interface FileFormat {
  readonly kind: 'csv' | 'xlsx' | 'ndjson';
  /** Null for a workbook. */
  readonly encoding: Encoding | null;
  /** Between cells; null where there is one column, and where there are none. */
  readonly delimiter: string | null;
  readonly layout: Layout;
  /** Rows above the answers; 0 where the file has no header and columns are called #1, #2, …. */
  readonly headerRows: number;
  /** What ends the whole part of numbers; null where none shows it. */
  readonly decimal: Decimal | null;
  /** Of days and months in dates of numbers; null where there are none, or none that shows it. */
  readonly dateOrder: DateOrder | null;
  readonly sheet?: string;
  readonly sheets?: readonly string[];
  /** Lines stood in quotation marks as a whole, which are taken away. */
  readonly quotedLines?: true;
}

/** A column: its name, unique in the file, and what the layout knows of it. */
export interface Column {
  readonly name: string;
  /** The wording of its question, where that is not its name. */
  readonly question?: string;
  /** What ids are made from, where that is not the wording. */
  readonly key?: string;
}

/** A row of a file. */
export interface FileRow {
  /** Where it begins, as an editor or a spreadsheet numbers lines, from 1. */
  readonly line: number;
  /** As many as it has; of NDJSON, the whole line. */
  readonly cells: readonly string[];
  /** Of NDJSON: what the line holds. */
  readonly value?: unknown;
  /** Why the row can be no response whatever the mapping. */
  readonly fault?: RowFaultCode;
}

/** Rows, and how many bytes they and all before them took of what they were read from. */
export interface RowChunk {
  readonly rows: readonly FileRow[];
  readonly bytes: number;
}

/** What is chosen instead of found. */
export interface OpenOptions {
  /** Name of the file, whose ending helps where its content does not tell. */
  readonly name?: string;
  readonly kind?: FileFormat['kind'];
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly headerRows?: number;
  readonly sheet?: string;
}

/** A file that is open: what it was found to be, and its rows below the header. */
export interface OpenFile {
  readonly format: FileFormat;
  readonly columns: readonly Column[];
  /** The last row of the header as it is; empty where there is none. */
  readonly headings: readonly string[];
  /** The first rows, at most 1,000; they are among `rows` too. */
  readonly head: readonly FileRow[];
  /** All rows in the order of the file, up to 500 at a time; to be read once. Throws `FileFault` where the file cannot be read further. */
  readonly rows: AsyncIterable<readonly FileRow[]>;
  /** Bytes of the source that the rows given so far took, about: what was read ahead of them is left out. */
  readonly bytesRead: () => number;
  /** Lets go of the source, for who does not read all rows. */
  readonly close: () => Promise<void>;
}
