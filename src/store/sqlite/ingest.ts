import type { AnalysisColumns } from '../../analysis/analysis-columns.ts';
import type { IngestOutcome, VerbatimRow } from '../store.ts';
import { enterVerbatim, type WriteContext } from './move-verbatim.ts';
import { findProject } from './project-rows.ts';
import { readingOf } from './reading-rows.ts';
import { removeVerbatim } from './remove-verbatim.ts';
import { targetsOf } from './targets.ts';
import { findVerbatim, insertVerbatim } from './verbatim-rows.ts';

/**
 * Writes rows with their analyses; outcomes in row order, none when there is no such project. Throws RangeError when the two differ in
 * length.
 */
export function ingest(context: WriteContext, id: string, rows: readonly VerbatimRow[], analyses: AnalysisColumns): IngestOutcome[] {
  if (rows.length !== analyses.count) throw new RangeError(`${rows.length} rows came with ${analyses.count} analyses`);
  const { db, touched } = context;
  const project = findProject(db, id);
  if (project === null) return [];
  const targets = targetsOf(db, project);
  const written = targets.filter(({ counted }) => counted);
  return rows.map((verbatim, i) => {
    const known = findVerbatim(db, project.project, verbatim.id);
    if (known?.digest === verbatim.digest) return 'duplicate';
    touched.add(project.project);
    if (known !== null) removeVerbatim(context, targets, known);
    const row = insertVerbatim(db, project.project, verbatim);
    const reading = readingOf(analyses, i, verbatim.fields.weight ?? 1);
    for (const target of written) enterVerbatim(context, target, { row, at: verbatim.at, fields: verbatim.fields, reading });
    return known === null ? 'accepted' : 'updated';
  });
}
