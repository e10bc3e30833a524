import { stringify } from 'csv-stringify/sync';
import type { LabelLanguage } from '../../service/taxonomy-view.ts';
import { type Column, valueAt } from './column.ts';
import { CSV_STYLES } from './csv-style.ts';
import { localTimes } from './local-times.ts';

/** What makes a spreadsheet take a cell for a formula, with apostrophes before it so that the mark can be taken off again. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A text that no spreadsheet takes for a formula: one that could be gets an apostrophe before it, to be taken off by who reads it back. */
export const inert = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Writes tables for spreadsheets, RFC 4180 but for the delimiter: a BOM and titles, then rows. */
export interface CsvText {
  readonly head: string;
  rows(page: readonly object[]): string;
}

/** Makes the writer of a table, for readers of a language, its times in a time zone. */
export function csvText(columns: readonly Column[], language: LabelLanguage, timezone: string): CsvText {
  const { delimiter, decimal, yes, no, date, words } = CSV_STYLES[language];
  const timeOf = localTimes(timezone, date);
  const write = (records: readonly (readonly unknown[])[]) =>
    stringify(records as unknown[][], {
      delimiter,
      record_delimiter: '\r\n',
      quoted_match: /[\r\n]/,
      cast: { string: inert, number: (value) => String(value).replace('.', decimal), boolean: (value) => (value ? yes : no) },
    });
  const word = (value: unknown) => words[String(value)] ?? value;
  const shown = (value: unknown, { kind }: Column): unknown => {
    if (Array.isArray(value)) return (kind === 'word' ? value.map(word) : value).join(', ');
    if (value === null || value === undefined) return '';
    if (kind === 'time') return timeOf(String(value));
    return kind === 'word' ? word(value) : value;
  };
  return {
    head: `\uFEFF${write([columns.map(({ titles }) => titles[language])])}`,
    rows: (page) => write(page.map((row) => columns.map((column) => shown(valueAt(row, column), column)))),
  };
}
