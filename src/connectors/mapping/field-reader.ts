import { cleanText } from '../clean-text.ts';
import { type CellFaultCode, type Fault, faultOf } from './faults.ts';
import { isFormulaError, isNoAnswer, isNobody } from './no-answer.ts';
import { plainWords } from './plain-words.ts';

/** Gives the cell of a column, or of a path in JSON; undefined where there is none. */
export type Fields = (source: string) => string | undefined;

/** Reads the cells of one response and gathers the faults of those that cannot be read. Blank cells are undefined and no fault. */
export interface FieldReader {
  readonly faults: Fault[];
  /** A cell as it is, without blanks around it, of at most `most` UTF-16 code units; the error of a formula is blank. */
  readonly text: (source: string, most: number) => string | undefined;
  /** A cell that says which or who, as `text`; those that say nothing or nobody are blank, lest all of them be one. */
  readonly name: (source: string, most: number) => string | undefined;
  /** What `read` makes of a cell. Cells that say there is no answer (`N/A`, `-`) are blank, unless they can be read. */
  readonly value: <T extends number | boolean | object>(source: string, read: (cell: string) => T | CellFaultCode) => T | undefined;
}

/** A reader of the fields of one response. */
export function fieldReader(fields: Fields): FieldReader {
  const faults: Fault[] = [];
  const fail = (source: string, code: CellFaultCode) => {
    faults.push(faultOf(code, source));
    return undefined;
  };
  const cellOf = (source: string) => cleanText(fields(source) ?? '').trim();
  const text = (source: string, most: number) => {
    const cell = cellOf(source);
    if (cell === '' || isFormulaError(cell)) return undefined;
    return cell.length > most ? fail(source, 'too-long') : cell;
  };
  return {
    faults,
    text,
    name: (source, most) => (isNobody(cellOf(source)) ? undefined : text(source, most)),
    value: (source, read) => {
      const cell = cellOf(source);
      if (cell === '') return undefined;
      const value = read(cell);
      if (typeof value !== 'string') return value;
      return isNoAnswer(cell) || plainWords(cell) === '' ? undefined : fail(source, value);
    },
  };
}
