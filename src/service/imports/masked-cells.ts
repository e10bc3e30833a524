import type { RefusedRow, StoredProject } from '../../store/store.ts';
import { mask } from '../../text/redaction/mask.ts';
import type { AnalysisPool } from '../ports.ts';
import { projectAnalyst } from '../project-analyst.ts';

/** Refused rows as the project keeps them: the personal data of their cells masked, as that of verbatims is. */
export async function maskedCells(pool: AnalysisPool, project: StoredProject, rows: readonly RefusedRow[]): Promise<readonly RefusedRow[]> {
  if (!project.redact) return rows;
  const texts = rows.flatMap(({ cells }) => Object.values(cells ?? {}));
  if (texts.length === 0) return rows;
  const { redactions } = await projectAnalyst(pool, project).redact(texts.map((text) => ({ text })));
  let i = 0;
  const masked = (text: string) => mask(text, redactions[i++] ?? []);
  return rows.map((row) => {
    if (row.cells === null) return row;
    return { ...row, cells: Object.fromEntries(Object.entries(row.cells).map(([column, text]) => [column, masked(text)])) };
  });
}
