import type { AnalysedRows, StoredProject, VerbatimRow } from '../store/store.ts';
import { maskedRows } from './masked-rows.ts';
import type { AnalysisPool } from './ports.ts';
import { projectAnalyst } from './project-analyst.ts';

/** The rows as the project keeps them, with their analyses. */
export async function analyseRows(pool: AnalysisPool, project: StoredProject, rows: readonly VerbatimRow[]): Promise<AnalysedRows> {
  const analyst = projectAnalyst(pool, project);
  const fields = rows.map((row) => row.fields);
  if (!project.redact) return { rows, columns: await analyst.columns(fields) };
  const { redactions, columns } = await analyst.redact(fields);
  return { rows: maskedRows(rows, redactions), columns };
}
