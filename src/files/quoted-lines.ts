import { parse } from 'csv-parse/sync';
import { isColumnName } from '../connectors/mapping/column-names.ts';
import { plainWords } from '../connectors/mapping/plain-words.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';
import { unquotedLine } from './unquoted-line.ts';

const LOOKED_AT = 200;
/** Share of the rows that are as wide as the first where lines are read as they were before they were quoted. */
const STEADY = 0.9;
/** What parts no cells, where nothing shows what the spreadsheet put between them. */
const NOWHERE = '\0';
const LINE_ENDS = /\r\n|\n|\r/;

/** What stands between cells: of the table as it was, and of the spreadsheet that quoted its lines. */
export interface QuotedLines {
  readonly delimiter: string;
  readonly outer: string;
}

/** The first row, and the share of the others that have as many cells; 0 where it has but one, or there are none. */
function tableOf(text: string, delimiter: string): { readonly steady: number; readonly first: readonly string[] } {
  const [first = [], ...rest] = rowsOf(text, delimiter);
  const isTable = first.length > 1 && rest.length > 0;
  return { first, steady: isTable ? rest.filter((cells) => cells.length === first.length).length / rest.length : 0 };
}

/** The rows of a text that may be cut within a cell. */
function rowsOf(text: string, delimiter: string): string[][] {
  const options = { delimiter, relax_quotes: true, relax_column_count: true, skip_empty_lines: true } as const;
  try {
    return parse(text, options);
  } catch {
    return parse(`${text}"`, options);
  }
}

/** Names that people give to columns; a comma stands between words too, so that one name beside it says little. */
const isHeader = (cells: readonly string[], delimiter: string) =>
  cells.filter((cell) => isColumnName(plainWords(cell)) || cell.trim().endsWith('?')).length >= (delimiter === ',' ? 2 : 1);

/**
 * Whether lines of a CSV stand in quotation marks as a whole, those within doubled, as when a spreadsheet that parts cells otherwise opens
 * it, with each line in one cell, and saves it: what they were is a table with a header, and steadier than what they are. `outer` stands
 * between the cells of that spreadsheet, `delimiter` between those of the table. Null where they do not. `start` is the beginning of the text, `whole` says that it is all of it.
 */
export function findQuotedLines(start: string, whole: boolean): QuotedLines | null {
  const all = start.split(LINE_ENDS);
  const lines = (whole ? all : all.slice(0, -1)).filter((line) => line.trim() !== '').slice(0, LOOKED_AT);
  const begins = lines.flatMap((line) => /^"(?:[^"]|"")*"([;,\t|]?)/.exec(line.slice(0, 10_000))?.[1] ?? []);
  if (begins.length === 0) return null;
  const outer = begins.find((mark) => mark !== '') ?? NOWHERE;
  const before = lines.map((line) => unquotedLine(line, outer)).join('\n');
  const delimiter = sniffDelimiter(before, true);
  if (delimiter === null || delimiter === outer) return null;
  const [was, is] = [tableOf(before, delimiter), tableOf(lines.join('\n'), outer === NOWHERE ? delimiter : outer)];
  const isOneCell = outer === NOWHERE ? is.steady < was.steady : is.first.slice(1).every((cell) => cell === '');
  return isOneCell && was.steady >= STEADY && isHeader(was.first, delimiter) ? { outer, delimiter } : null;
}
