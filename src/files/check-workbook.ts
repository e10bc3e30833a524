import { Unzip, UnzipInflate } from 'fflate';
import { FileFault } from './file-fault.ts';
import { MOST_COLUMNS } from './file-format.ts';

const MOST_UNPACKED = 200 * 1024 * 1024;
const MOST_SHEETS = 200;
const MOST_CELLS = 20_000_000;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const REFERENCE = /\br\s*=\s*(?:"([^"]{0,40})"|'([^']{0,40})')/g;
const ADDRESS = /^([A-Z]{1,3})?(\d{1,7})$/;

const columnNumber = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Follows the references of cells in a sheet's XML as it is unpacked: the reader fills every gap up to the furthest of them. */
function extentWatch() {
  let [rest, columns, rows] = ['', 0, 0];
  const decoder = new TextDecoder('latin1');
  return (piece: Uint8Array) => {
    const text = rest + decoder.decode(piece);
    for (const [, double, single] of text.matchAll(REFERENCE)) {
      const [, letters = '', row] = ADDRESS.exec(double ?? single ?? '') ?? [];
      if (row === undefined) throw new FileFault('broken-workbook');
      columns = Math.max(columns, columnNumber(letters));
      rows = Math.max(rows, Number(row));
      if (columns > MOST_COLUMNS || columns * rows > MOST_CELLS) throw new FileFault('workbook-too-wide');
    }
    rest = text.slice(-60);
  };
}

/**
 * Unpacks a workbook once without keeping it, and refuses what would not fit in memory: over 200 MB unpacked (counted, whatever its
 * directory says), over 2,000 columns or 200 sheets, or cells so far apart that the gaps between would fill it. Throws `FileFault`.
 */
export function checkWorkbook(bytes: Uint8Array): void {
  let [unpacked, sheets, parts] = [0, 0, 0];
  const unzip = new Unzip((file) => {
    parts++;
    const watch = SHEET.test(file.name) ? extentWatch() : null;
    if (watch !== null && ++sheets > MOST_SHEETS) throw new FileFault('workbook-too-wide');
    file.ondata = (error, piece) => {
      if (error !== null) throw error;
      unpacked += piece.length;
      if (unpacked > MOST_UNPACKED) throw new FileFault('workbook-expands');
      watch?.(piece);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    const step = 2 ** 16;
    for (let from = 0; from < bytes.length; from += step) unzip.push(bytes.subarray(from, from + step), from + step >= bytes.length);
  } catch (error) {
    throw error instanceof FileFault ? error : new FileFault('broken-workbook');
  }
  if (sheets === 0 || parts > 10_000) throw new FileFault('broken-workbook');
}
