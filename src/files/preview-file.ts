import { columnFacts } from '../connectors/mapping/column-facts.ts';
import type { Fault } from '../connectors/mapping/faults.ts';
import { type ColumnKind, guessMapping } from '../connectors/mapping/guess-mapping.ts';
import type { FieldMapping } from '../schemas/field-mapping.ts';
import { columnCells } from './column-cells.ts';
import { FileFault } from './file-fault.ts';
import type { FileFormat, OpenFile, OpenOptions } from './file-format.ts';
import { createRowMapper } from './map-rows.ts';
import { openFile } from './open-file.ts';

/** What a file would give, before anything is stored. */
export interface FilePreview {
  readonly format: FileFormat;
  /** Those that have neither a name nor a cell are left out. */
  readonly columns: readonly {
    readonly name: string;
    readonly question?: string;
    readonly kind: ColumnKind;
    /** Share of the rows looked at that hold something, 0–1. */
    readonly filled: number;
    /** Up to 5 cells that differ, each cut at 200 UTF-16 code units. */
    readonly samples: readonly string[];
  }[];
  /** The one given, else a guess; null where rows are verbatims themselves, and where no column holds texts. */
  readonly mapping: FieldMapping | null;
  /** Whether the order of days and months is only the usual one, since no date of the file shows it. */
  readonly isOrderAssumed: boolean;
  /** Of times without an offset: that which was given. */
  readonly timezone: string;
  /** Rows looked at: the first, at most 1,000. */
  readonly rows: number;
  /** Up to 20, as they would be stored. */
  readonly verbatims: readonly { readonly line: number; readonly verbatim: unknown }[];
  /** Up to 20 rows that would be refused. */
  readonly faults: readonly (Fault & { readonly line: number })[];
  /** Of the rows looked at, those that would be refused. */
  readonly refused: number;
}

/** How a preview is made: as the file is opened, with a mapping or a guess, in the project's time zone. */
export interface PreviewOptions extends OpenOptions {
  readonly mapping?: FieldMapping | null;
  readonly timezone: string;
}

const SHOWN = 20;
const SAMPLES = 5;
const LONGEST_SAMPLE = 200;

const samplesOf = (cells: readonly string[]) =>
  [...new Set(cells.map((cell) => cell.trim().slice(0, LONGEST_SAMPLE)).filter((cell) => cell !== ''))].slice(0, SAMPLES);

/** Guesses the mapping of an open file from its head. */
function guessFor(file: OpenFile, timezone: string) {
  const columns = file.columns.map((column, place) => ({ ...column, facts: columnFacts(columnCells(file, place)) }));
  const { layout, decimal } = file.format;
  const tool = layout === 'plain' || layout === 'verbatims' ? null : layout;
  return { columns, ...guessMapping(columns, { tool, timezone, decimal }) };
}

/** Opens a file, guesses its mapping unless given, and shows what its first rows would become. Stores nothing. Throws `FileFault`. */
export async function previewFile(source: AsyncIterable<Uint8Array>, options: PreviewOptions): Promise<FilePreview> {
  const file = await openFile(source, options);
  await file.close();
  if (file.head.length === 0 && options.mapping == null) throw new FileFault('header-only');
  const guessed = guessFor(file, options.timezone);
  const mapping = options.mapping ?? guessed.mapping;
  const isReadable = mapping !== null || file.format.layout === 'verbatims';
  const mapped = isReadable ? file.head.map(createRowMapper(file, mapping, { timezone: options.timezone })) : [];
  const faults = mapped.flatMap(({ line, faults }) => faults.map((fault) => ({ ...fault, line })));
  const dates = [mapping?.at?.from, mapping?.outcome?.at];
  const isEither = guessed.columns.some(({ name, facts }) => facts.order === 'either' && dates.includes(name));
  return {
    format: file.format,
    columns: guessed.columns.flatMap(({ name, question, facts }, place) => {
      const kind = guessed.kinds[place] ?? 'other';
      if (kind === 'empty' && name === `#${place + 1}`) return [];
      return [
        { name, ...(question === undefined ? {} : { question }), kind, filled: facts.filled, samples: samplesOf(columnCells(file, place)) },
      ];
    }),
    mapping,
    isOrderAssumed: options.mapping == null && isEither,
    timezone: options.timezone,
    rows: file.head.length,
    verbatims: mapped.flatMap(({ line, verbatims }) => verbatims.map((verbatim) => ({ line, verbatim }))).slice(0, SHOWN),
    faults: faults.slice(0, SHOWN),
    refused: mapped.filter(({ faults }) => faults.length > 0).length,
  };
}
