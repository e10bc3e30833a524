import type { WriteContext } from './move-verbatim.ts';
import { findProject } from './project-rows.ts';
import { removeVerbatim } from './remove-verbatim.ts';
import { noteDeletion } from './residue.ts';
import { forgetResponses } from './response-notes.ts';
import { statement } from './statement.ts';
import { targetsOf } from './targets.ts';
import { verbatimAt } from './verbatim-rows.ts';

/** Deletes the oldest verbatims said before an instant, up to `limit` (Store.removeBefore). */
export function removeBefore(context: WriteContext, projectId: string, before: number, limit: number): number {
  const { db, touched } = context;
  const project = findProject(db, projectId);
  if (project === null) return 0;
  forgetResponses(db, project, before);
  const rows = statement<{ row: number }>(
    db,
    'SELECT row FROM reading WHERE project = ? AND generation = ? AND at < ? ORDER BY at, row LIMIT ?',
  ).all(project.project, project.live, before, limit);
  if (rows.length === 0) return 0;
  const targets = targetsOf(db, project);
  for (const { row } of rows) {
    const verbatim = verbatimAt(db, project.project, row);
    if (verbatim !== null) removeVerbatim(context, targets, verbatim);
  }
  noteDeletion(db);
  touched.add(project.project);
  return rows.length;
}
