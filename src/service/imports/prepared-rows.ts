import type { FieldMapping } from '../../schemas/field-mapping.ts';
import type { RefusedRow, VerbatimRow } from '../../store/store.ts';
import type { FileRow } from '../ports.ts';
import { isRow, prepareRow, type RowContext, refusalOf } from '../prepare-row.ts';
import { respondentHash } from '../respondent-hash.ts';
import { mappedSource } from './mapped-source.ts';

const MOST_DETAILS = 5;

/** The verbatims of rows of a file that fit, and the rows or verbatims that do not. What is past its time is not kept, here neither. */
export function preparedRows(
  rows: readonly FileRow[],
  mapping: FieldMapping | null,
  context: RowContext,
): { readonly taken: VerbatimRow[]; readonly refused: RefusedRow[] } {
  const refused: RefusedRow[] = [];
  const taken = rows.flatMap(({ line, verbatims, faults, cells, respondent }) => {
    const whose = { line, respondent: respondent === null ? null : respondentHash(context.secret, respondent) };
    const [first] = faults;
    if (first !== undefined) {
      const detail = faults
        .slice(0, MOST_DETAILS)
        .map((fault) => fault.detail)
        .join(' ');
      refused.push({ ...whose, column: first.column, code: first.code, detail, cells });
    }
    return verbatims.flatMap((value, i) => {
      const prepared = prepareRow(value, i, context);
      if (isRow(prepared)) return [prepared];
      const { code, detail, pointer = '' } = refusalOf(prepared);
      refused.push({ ...whose, column: mappedSource(mapping, pointer), code, detail, cells: code === 'past-retention' ? null : cells });
      return [];
    });
  });
  return { taken, refused };
}
