import readWorkbook, { type CellValue } from 'read-excel-file/node';
import { checkWorkbook } from './check-workbook.ts';
import { FileFault } from './file-fault.ts';
import type { FileRow } from './file-format.ts';

/** A sheet as rows, and the names of all. */
export interface SheetRows {
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly rows: readonly FileRow[];
}

/** Of the rows of the fullest sheet: one that has less is a cover. */
const COVER = 0.2;

/** A moment without an offset, as the sheet shows it; the reader gives it as if it were in UTC, cut below the millisecond. */
function dateText(date: Date): string {
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 19);
  return text.endsWith('T00:00:00') ? text.slice(0, 10) : text;
}

function textOf(cell: CellValue | null): string {
  if (cell === null) return '';
  return cell instanceof Date ? dateText(cell) : String(cell);
}

/**
 * The rows of a workbook's sheet that hold anything: of the one named, else of the first that is no mere cover beside the fullest. Dates become ISO 8601 without
 * an offset, numbers have a decimal point. Throws `FileFault`.
 */
export async function xlsxRows(bytes: Buffer, named?: string): Promise<SheetRows> {
  checkWorkbook(bytes);
  const sheets = await readWorkbook(bytes, { trim: false }).catch(() => {
    throw new FileFault('broken-workbook');
  });
  const names = sheets.map(({ sheet }) => sheet);
  const fullest = Math.max(...sheets.map(({ data }) => data.length));
  const isAnswers = (length: number) => length > 0 && length >= fullest * COVER;
  const chosen = named === undefined ? sheets.find(({ data }) => isAnswers(data.length)) : sheets.find(({ sheet }) => sheet === named);
  if (chosen === undefined)
    throw named === undefined ? new FileFault('no-rows') : new FileFault('unknown-sheet', { name: names.join(', ') });
  const rows = chosen.data.map((cells, i) => ({ line: i + 1, cells: cells.map(textOf) }));
  return { sheet: chosen.sheet, sheets: names, rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
}
