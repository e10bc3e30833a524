import type { FieldMapping } from '../schemas/field-mapping.ts';
import { mappedSources } from '../schemas/mapped-sources.ts';
import { reworded } from '../service/imports/reworded.ts';
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
  for await (const page of pages) yield rows(reworded(page, language));
}

/** Writes refused rows as newline-delimited JSON, their reasons in a language. */
export async function* refusedNdjson(pages: AsyncIterable<readonly RefusedRow[]>, language: LabelLanguage): AsyncGenerator<string> {
  for await (const page of pages) {
    const rows = reworded(page, language);
    yield rows.map(({ line, column, code, detail, cells }) => `${JSON.stringify({ line, column, code, detail, cells })}\n`).join('');
  }
}
