import type { VerbatimAnswer } from '../schemas/verbatim-answer.ts';
import type { StoredProject, StoredVerbatim } from '../store/store.ts';
import type { AnalysisPool } from './ports.ts';
import { projectAnalyst } from './project-analyst.ts';

/** Stored verbatims as they are answered, in order, each with its analysis made anew, which gives the same as when it was counted. */
export async function answeredVerbatims(
  pool: AnalysisPool,
  project: StoredProject,
  stored: readonly StoredVerbatim[],
): Promise<VerbatimAnswer[]> {
  if (stored.length === 0) return [];
  const analyses = await projectAnalyst(pool, project).analyse(stored.map(({ fields }) => fields));
  return stored.map(({ id, at, fields }, i) => {
    const analysis = analyses[i];
    if (analysis === undefined) throw new Error('fewer analyses than verbatims');
    return { id, ...fields, redactions: [...(fields.redactions ?? [])], at: new Date(at).toISOString(), analysis: { id, ...analysis } };
  });
}
