import { createReadStream } from 'node:fs';
import { ENCODINGS, type Encoding } from '../files/decoder.ts';
import { type FaultLanguage, FileFault, wordFileFault } from '../files/file-fault.ts';
import type { OpenOptions } from '../files/file-format.ts';
import { mapRows } from '../files/map-rows.ts';
import { openFile } from '../files/open-file.ts';
import { previewFile } from '../files/preview-file.ts';
import type { ImportAsked } from '../schemas/import.ts';
import { defined } from '../service/defined.ts';
import { type FileChunk, FileUnreadable, type PreviewedFile } from '../service/ports.ts';
import type { ImportFile } from '../store/store.ts';
import { rowShown } from './row-shown.ts';

type OpenAsked = Pick<ImportAsked, 'format' | 'encoding' | 'delimiter' | 'sheet' | 'headerRows'> & {
  readonly name?: string | null | undefined;
};

/** A guess by which more of the first rows would be refused, as a share, is none; rows of totals speak neither for it nor against it. */
const MOST_REFUSED = 0.2;

/** A kept file to be read from a row on. */
export interface ReadTask {
  readonly path: string;
  readonly file: ImportFile;
  readonly timezone: string;
  readonly skip: number;
}

/** A kept file to be looked at. */
export interface PreviewTask {
  readonly path: string;
  readonly asked: Omit<ImportAsked, 'profile'>;
  readonly timezone: string;
  /** Of what is told where it cannot be read. */
  readonly language: FaultLanguage;
}

/** What to tell of a fault of a file: a backup that was restored knows of imports whose file is gone. */
function unreadable(error: unknown, language: FaultLanguage = 'en'): unknown {
  if (error instanceof FileFault) return new FileUnreadable(error.code, wordFileFault(error, language));
  const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isGone ? new FileUnreadable('file-gone', 'The file is not there any more; post it again.') : error;
}

const isEncoding = (name: string): name is Encoding => ENCODINGS.some((known) => known === name);

function openOptions({ name, format, encoding, ...how }: OpenAsked): OpenOptions {
  if (encoding !== undefined && !isEncoding(encoding)) {
    throw new FileFault('unknown-encoding', { name: ENCODINGS.join(', ') });
  }
  const { delimiter, sheet, headerRows } = how;
  return defined({ name: name ?? undefined, kind: format, encoding, delimiter, sheet, headerRows });
}

/** The rows of a kept file after those to be skipped, with what their mapping makes of them. Throws `FileUnreadable`. */
export async function* readKept({ path, file, timezone, skip }: ReadTask): AsyncGenerator<FileChunk> {
  try {
    const open = await openFile(createReadStream(path), openOptions(file));
    const shown = rowShown(open, file.mapping);
    let left = skip;
    for await (const rows of mapRows(open, file.mapping, { timezone })) {
      const rest = rows.slice(Math.min(left, rows.length)); // those before them are mapped too: rows without an id are told apart by them
      left -= rows.length - rest.length;
      if (rest.length > 0) yield { rows: rest.map(shown), bytesRead: open.bytesRead() };
    }
  } catch (error) {
    throw unreadable(error);
  }
}

/** How a kept file would be read. Throws `FileUnreadable`. */
export async function previewKept({ path, asked, timezone, language }: PreviewTask): Promise<PreviewedFile> {
  try {
    const { mapping: given, ...how } = asked;
    const shown = await previewFile(createReadStream(path), { ...openOptions(how), ...defined({ mapping: given }), timezone });
    const { format, mapping, isOrderAssumed, rows, refused } = shown;
    const totals = shown.faults.filter(({ code }) => code === 'totals-row').length;
    const isGood = given !== undefined || (!isOrderAssumed && refused - totals <= rows * MOST_REFUSED);
    const isReadable = mapping !== null || format.layout === 'verbatims';
    const { name: _, ...settings } = how;
    return { shown, file: isReadable && isGood ? { ...defined(settings), format: format.kind, mapping } : null };
  } catch (error) {
    throw unreadable(error, language);
  }
}
