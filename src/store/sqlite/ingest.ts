import type { AnalysisColumns } from '../../analysis/analysis-columns.ts';
import type { IngestOutcome, VerbatimRow } from '../verbatims.ts';
import { enterVerbatim, type Target, type WriteContext } from './move-verbatim.ts';
import { findProject, type ProjectRow } from './project-rows.ts';
import { readingOf } from './reading-rows.ts';
import { removeVerbatim } from './remove-verbatim.ts';
import { targetsOf } from './targets.ts';
import { findVerbatim, insertVerbatim } from './verbatim-rows.ts';

/** A writer of rows into the generations of a project: takes a row, and the place of its analysis among others. */
export function rowWriter(
  context: WriteContext,
  { project }: ProjectRow,
  targets: readonly Target[],
): (verbatim: VerbatimRow, analyses: AnalysisColumns, i: number) => IngestOutcome {
  const { db, touched } = context;
  const written = targets.filter(({ counted }) => counted);
  return (verbatim, analyses, i) => {
    const known = findVerbatim(db, project, verbatim.id);
    if (known?.digest === verbatim.digest) return 'duplicate';
    touched.add(project);
    if (known !== null) removeVerbatim(context, targets, known);
    const row = insertVerbatim(db, project, verbatim);
    const reading = readingOf(analyses, i, verbatim.fields.weight ?? 1);
    for (const target of written) enterVerbatim(context, target, { row, at: verbatim.at, fields: verbatim.fields, reading });
    return known === null ? 'accepted' : 'updated';
  };
}

/** Throws RangeError when rows and analyses differ in length. */
export function demandAnalysed(rows: readonly VerbatimRow[], analyses: AnalysisColumns): void {
  if (rows.length !== analyses.count) throw new RangeError(`${rows.length} rows came with ${analyses.count} analyses`);
}

/**
 * Writes rows with their analyses; outcomes in row order, none when there is no such project. Throws RangeError when the two differ in
 * length.
 */
export function ingest(context: WriteContext, id: string, rows: readonly VerbatimRow[], analyses: AnalysisColumns): IngestOutcome[] {
  demandAnalysed(rows, analyses);
  const project = findProject(context.db, id);
  if (project === null) return [];
  const write = rowWriter(context, project, targetsOf(context.db, project));
  return rows.map((verbatim, i) => write(verbatim, analyses, i));
}
