import type { FieldMapping } from '../../schemas/field-mapping.ts';
import type { VerbatimInput } from '../../schemas/verbatim.ts';
import type { RefusedRow, VerbatimRow } from '../../store/store.ts';
import type { FileRow } from '../ports.ts';
import { isRow, prepareRow, type RowContext, refusalOf } from '../prepare-row.ts';
import { respondentHash } from '../respondent-hash.ts';
import { cellsOf } from './cells-of.ts';
import { mappedSource } from './mapped-source.ts';

const MOST_DETAILS = 5;

const isObject = (value: unknown): value is VerbatimInput => typeof value === 'object' && value !== null;

/** The verbatims of rows of a file that fit, and the rows or verbatims that do not. What is past its time is not kept, here neither. */
export function preparedRows(
  rows: readonly FileRow[],
  mapping: FieldMapping | null,
  context: RowContext,
): { readonly taken: VerbatimRow[]; readonly refused: RefusedRow[] } {
  const refused: RefusedRow[] = [];
  const hashed = (respondent: unknown) => (typeof respondent === 'string' ? respondentHash(context.secret, respondent) : null);
  const taken = rows.flatMap(({ line, verbatims, faults, shown }) => {
    const [first] = faults;
    if (first !== undefined) {
      const details = faults.slice(0, MOST_DETAILS).map((fault) => fault.detail);
      const whose = { cells: shown?.cells ?? null, respondent: hashed(shown?.respondent) };
      refused.push({ line, column: first.column, code: first.code, detail: details.join(' '), ...whose });
    }
    return verbatims.flatMap((value, i) => {
      const prepared = prepareRow(value, i, context);
      if (isRow(prepared)) return [prepared];
      const { code, detail, pointer = '' } = refusalOf(prepared);
      const isKept = isObject(value) && code !== 'past-retention';
      const whose = { cells: isKept ? cellsOf(value, mapping) : null, respondent: isObject(value) ? hashed(value.respondent) : null };
      refused.push({ line, column: mappedSource(mapping, pointer), code, detail, ...whose });
      return [];
    });
  });
  return { taken, refused };
}
