import type { RefusedRow } from '../imports.ts';
import type { WriteContext } from './move-verbatim.ts';
import type { Connection } from './open-database.ts';
import { findProject } from './project-rows.ts';
import { noteDeletion } from './residue.ts';
import { statement } from './statement.ts';

type Raw = Omit<RefusedRow, 'cells'> & { readonly cells: string | null };

/** Refused rows of an import in order (Store.refusedRows). */
export function refusedRows(db: Connection, project: string, id: string, after: number, limit: number): RefusedRow[] {
  return statement<Raw>(
    db,
    `SELECT r.line, r."column", r.code, r.detail, r.cells, r.respondent
     FROM project p JOIN import i ON i.project = p.project AND i.id = @id
     JOIN import_refused r ON r.project = p.project AND r.import = i.import
     WHERE p.id = @project ORDER BY r.number LIMIT @limit OFFSET @after`,
  )
    .all({ project, id, after, limit })
    .map(({ cells, ...rest }) => ({ ...rest, cells: cells === null ? null : (JSON.parse(cells) as Record<string, string>) }));
}

/** Deletes refused rows of imports that ended before an instant, up to `limit` (Store.removeRefused). */
export function removeRefused({ db }: WriteContext, projectId: string, before: number, limit: number): number {
  const project = findProject(db, projectId);
  if (project === null) return 0;
  const { changes } = statement(
    db,
    `DELETE FROM import_refused WHERE project = @project
       AND import IN (SELECT import FROM import WHERE project = @project AND ended_at < @before) LIMIT @limit`,
  ).run({ project: project.project, before, limit });
  if (changes > 0) noteDeletion(db);
  return changes;
}

/** Takes a person out of what was refused, and notes for the files under way that nothing of theirs is to be taken. */
export function eraseFromImports({ db }: WriteContext, project: number, respondent: string): void {
  const gone = statement(db, 'DELETE FROM import_refused WHERE project = ? AND respondent = ?').run(project, respondent);
  if (gone.changes > 0) noteDeletion(db);
  statement(
    db,
    `INSERT OR IGNORE INTO import_erased (project, import, respondent)
     SELECT project, import, ? FROM import WHERE project = ? AND ended_at IS NULL`,
  ).run(respondent, project);
}
