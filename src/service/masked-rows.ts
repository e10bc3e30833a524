import type { VerbatimRow } from '../store/store.ts';
import { mask } from '../text/redaction/mask.ts';
import type { Redaction } from '../text/redaction/redaction.ts';

/** The rows as they are to be stored: the personal data of their texts masked, and told of beside. `redactions` in row order. */
export function maskedRows(rows: readonly VerbatimRow[], redactions: readonly (readonly Redaction[])[]): VerbatimRow[] {
  return rows.map((row, i) => {
    const found = redactions[i] ?? [];
    return found.length === 0 ? row : { ...row, fields: { ...row.fields, text: mask(row.fields.text, found), redactions: found } };
  });
}
