import type { AnalysisColumns } from '../../analysis/analysis-columns.ts';
import type { DeliveredRows, ResponseOutcome } from '../verbatims.ts';
import { demandAnalysed, rowWriter } from './ingest.ts';
import type { Target, WriteContext } from './move-verbatim.ts';
import { findProject, type ProjectRow } from './project-rows.ts';
import { removeVerbatim } from './remove-verbatim.ts';
import { noteDeletion } from './residue.ts';
import { noteResponse } from './response-notes.ts';
import { targetsOf } from './targets.ts';
import { findVerbatim, idsUnder } from './verbatim-rows.ts';

/** Removes the verbatims of a response that it no longer holds; answers how many. */
function removeOthers(context: WriteContext, { project }: ProjectRow, targets: readonly Target[], { prefix, rows }: DeliveredRows): number {
  const held = new Set(rows.map(({ id }) => id));
  const gone = idsUnder(context.db, project, prefix).filter((id) => !held.has(id));
  for (const id of gone) {
    const known = findVerbatim(context.db, project, id);
    if (known !== null) removeVerbatim(context, targets, known);
  }
  return gone.length;
}

/**
 * Takes in responses of a tool with the analyses of their rows (Store.deliver); outcomes in their order, null when there is no such project.
 * Throws RangeError when rows and analyses differ in number.
 */
export function deliver(
  context: WriteContext,
  id: string,
  responses: readonly DeliveredRows[],
  analyses: AnalysisColumns,
): ResponseOutcome[] | null {
  const { db, touched } = context;
  demandAnalysed(
    responses.flatMap(({ rows }) => rows),
    analyses,
  );
  const project = findProject(db, id);
  if (project === null) return null;
  const targets = targetsOf(db, project);
  const write = rowWriter(context, project, targets);
  let first = 0;
  return responses.map((response) => {
    const from = first;
    first += response.rows.length;
    if (!noteResponse(db, project, response)) return 'outdated';
    const rows = response.rows.map((row, i) => write(row, analyses, from + i));
    const removed = removeOthers(context, project, targets, response);
    if (removed > 0) {
      noteDeletion(db);
      touched.add(project.project);
    }
    return { rows, removed };
  });
}
