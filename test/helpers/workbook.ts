import writeXlsxFile from 'write-excel-file/node';

/** What a cell of a workbook may hold. */
export type Cell = string | number | boolean | Date | null;

const cellOf = (value: Cell) => {
  if (value === null) return null;
  if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy hh:mm' };
  return { value, type: { string: String, number: Number, boolean: Boolean }[typeof value as 'string'] };
};

/** A workbook of named sheets. */
export const workbook = (sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Promise<Buffer> =>
  writeXlsxFile(Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(cellOf)) })) as never).toBuffer();
