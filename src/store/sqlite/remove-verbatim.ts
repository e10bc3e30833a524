import { type Target, type WriteContext, withdrawVerbatim } from './move-verbatim.ts';
import { findProject } from './project-rows.ts';
import { getReading } from './reading-rows.ts';
import { noteDeletion } from './residue.ts';
import { targetsOf } from './targets.ts';
import { deleteVerbatimRow, findVerbatim, type VerbatimRecord } from './verbatim-rows.ts';

/** Takes a verbatim out of every generation, every count and the search index. */
export function removeVerbatim(context: WriteContext, targets: readonly Target[], { row, at, fields }: VerbatimRecord): void {
  const { db } = context;
  for (const target of targets) {
    const { project, generation } = target;
    const reading = getReading(db, { project, generation, at, row }, target.version);
    if (reading !== null) withdrawVerbatim(context, target, { row, at, fields, reading });
  }
  for (const project of new Set(targets.map((target) => target.project))) deleteVerbatimRow(db, project, row);
}

/** Deletes the verbatim of that id; false when there is none. */
export function deleteVerbatim(context: WriteContext, projectId: string, id: string): boolean {
  const { db, touched } = context;
  const project = findProject(db, projectId);
  const known = project === null ? null : findVerbatim(db, project.project, id);
  if (project === null || known === null) return false;
  removeVerbatim(context, targetsOf(db, project), known);
  noteDeletion(db);
  touched.add(project.project);
  return true;
}
