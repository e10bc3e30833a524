import type { WriteContext } from './move-verbatim.ts';
import type { Connection } from './open-database.ts';
import { allProjects, findProject, type ProjectRow } from './project-rows.ts';
import { eraseFromImports } from './refused-rows.ts';
import { removeVerbatim } from './remove-verbatim.ts';
import { noteDeletion } from './residue.ts';
import { noteErased } from './response-notes.ts';
import { statement } from './statement.ts';
import { targetsOf } from './targets.ts';
import { verbatimAt } from './verbatim-rows.ts';

const PIECE = 200;

/** How far the erasure of a person is: verbatims that are gone, and whether any are left. */
export interface ErasureProgress {
  readonly verbatims: number;
  readonly left: boolean;
}

/**
 * Begins the erasure of a person, or finds it again: of all verbatims written by now. What is written from now on is not of it. False
 * when there is no such project.
 */
export function beginErasure(context: WriteContext, projectId: string, respondent: string): boolean {
  const { db } = context;
  const project = findProject(db, projectId);
  if (project === null) return false;
  statement(
    db,
    `INSERT INTO erasure (project, respondent, upto, verbatims)
     SELECT @project, @respondent, coalesce(max(row), 0), 0 FROM verbatim WHERE project = @project AND respondent = @respondent
     ON CONFLICT DO UPDATE SET upto = max(upto, excluded.upto)`,
  ).run({ project: project.project, respondent });
  eraseFromImports(context, project.project, respondent);
  return true;
}

function erasePieceOf(context: WriteContext, project: ProjectRow, respondent: string): ErasureProgress | null {
  const { db, touched } = context;
  const known = statement<{ upto: number; verbatims: number }>(
    db,
    'SELECT upto, verbatims FROM erasure WHERE project = ? AND respondent = ?',
  ).get(project.project, respondent);
  if (known === undefined) return null;
  const rows = statement<{ row: number }>(
    db,
    `SELECT row FROM verbatim WHERE project = ? AND respondent = ? AND row <= ? ORDER BY row LIMIT ${PIECE}`,
  ).all(project.project, respondent, known.upto);
  const targets = targetsOf(db, project);
  for (const { row } of rows) {
    const verbatim = verbatimAt(db, project.project, row);
    if (verbatim === null) continue;
    removeVerbatim(context, targets, verbatim);
    noteErased(db, project, verbatim.id);
  }
  const verbatims = known.verbatims + rows.length;
  if (rows.length > 0) {
    noteDeletion(db);
    touched.add(project.project);
    const sql = 'UPDATE erasure SET verbatims = ? WHERE project = ? AND respondent = ?';
    statement(db, sql).run(verbatims, project.project, respondent);
  }
  return { verbatims, left: rows.length === PIECE };
}

/** Removes the next verbatims of a person who is being erased; null when nobody of that name is. */
export function erasePiece(context: WriteContext, projectId: string, respondent: string): ErasureProgress | null {
  const project = findProject(context.db, projectId);
  return project === null ? null : erasePieceOf(context, project, respondent);
}

/** Forgets that a person is being erased: none of their verbatims is left. */
export function endErasure({ db }: WriteContext, projectId: string, respondent: string): void {
  const project = findProject(db, projectId);
  if (project === null) return;
  statement(db, 'DELETE FROM erasure WHERE project = ? AND respondent = ?').run(project.project, respondent);
}

/** The erasures that a stop cut short. */
export function unfinishedErasures(db: Connection): { readonly project: string; readonly respondent: string }[] {
  return allProjects(db).flatMap(({ project, settings }) =>
    statement<{ respondent: string }>(db, 'SELECT respondent FROM erasure WHERE project = ?')
      .all(project)
      .map(({ respondent }) => ({ project: settings.id, respondent })),
  );
}
