import type { FieldMapping } from '../../schemas/field-mapping.ts';
import { mappedSources } from '../../schemas/mapped-sources.ts';
import type { Fields } from './field-reader.ts';
import { plainWords } from './plain-words.ts';
import { TOTALS } from './words.ts';

const LONGEST = 60;

/** Whether a cell is a word for a sum or a mean, alone or with a figure: `TOTAL GÉNÉRAL`, `Average: 4.2`. */
export const saysTotals = (cell: string): boolean =>
  cell.length <= LONGEST && TOTALS.has(plainWords(cell.replace(/\d+(?:[.,]\d+)*/g, ' ')));

/**
 * The column of the text of a row that sums up those above it, as spreadsheets end: a word for that is the one text, and of what is mapped
 * besides only scores and quantities are filled, neither the id nor who nor when, of which the mapping names one at least. Null for any other row.
 */
export function totalsText(fields: Fields, mapping: FieldMapping): string | null {
  const { texts, scores, measures, weight, id, respondent, at } = mapping;
  if (id === undefined && respondent === undefined && at === undefined) return null;
  const isFilled = (source: string) => (fields(source) ?? '').trim() !== '';
  const [text, ...more] = texts.map(({ from }) => from).filter(isFilled);
  if (text === undefined || more.length > 0 || !saysTotals(fields(text) ?? '')) return null;
  const figures = new Set([text, weight, ...Object.values(scores ?? {}).map((score) => score?.from), ...Object.values(measures ?? {})]);
  return mappedSources(mapping).some((source) => !figures.has(source) && isFilled(source)) ? null : text;
}
