import type { FieldMapping } from '../schemas/field-mapping.ts';
import { mappedSources } from '../schemas/mapped-sources.ts';
import type { RefusedRow } from '../service/ports.ts';
import type { LabelLanguage } from '../service/taxonomy-view.ts';
import { type Column, column } from './export/column.ts';
import { csvText } from './export/csv-text.ts';

const WHERE_AND_WHY = [column('line', 'ligne'), column('column', 'colonne'), column('code', 'code'), column('reason', 'raison', 'detail')];

const cellColumn = (name: string): Column => ({ titles: { en: name, fr: name }, path: ['cells', name], kind: 'plain' });

/** Writes refused rows as CSV, safe to open in a spreadsheet: where, why, and the cells of the mapped columns. */
export async function* refusedCsv(
  pages: AsyncIterable<readonly RefusedRow[]>,
  mapping: FieldMapping | null,
  language: LabelLanguage,
): AsyncGenerator<string> {
  const cells = mapping === null ? ['line'] : mappedSources(mapping).filter((source) => source !== mapping.respondent);
  const { head, rows } = csvText([...WHERE_AND_WHY, ...cells.map(cellColumn)], language, 'UTC');
  yield head;
  for await (const page of pages) yield rows(page);
}

/** Writes refused rows as newline-delimited JSON. */
export async function* refusedNdjson(pages: AsyncIterable<readonly RefusedRow[]>): AsyncGenerator<string> {
  for await (const page of pages) {
    yield page.map(({ line, column, code, detail, cells }) => `${JSON.stringify({ line, column, code, detail, cells })}\n`).join('');
  }
}
