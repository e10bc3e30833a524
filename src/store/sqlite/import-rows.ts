import type { Page } from '../filter.ts';
import type { ImportFailure, ImportFile, NewImport, StoredImport } from '../imports.ts';
import type { WriteContext } from './move-verbatim.ts';
import type { Connection } from './open-database.ts';
import { findProject } from './project-rows.ts';
import { statement } from './statement.ts';

type Raw = Omit<StoredImport, 'file' | 'failure'> & { readonly number: number; readonly file: string; readonly failure: string | null };

const COLUMNS = `i.import AS number, i.id, p.id AS project, i.state, i.file, i.bytes, i.created_at AS createdAt, i.started_at AS startedAt,
  i.ended_at AS endedAt, i.failure, i.place AS read, i.bytes_read AS bytesRead, i.accepted, i.duplicates, i.updated, i.rejected`;
const FROM = 'import i JOIN project p ON p.project = i.project';

const parsed = ({ number: _, file, failure, ...rest }: Raw): StoredImport => ({
  ...rest,
  file: JSON.parse(file) as ImportFile,
  failure: failure === null ? null : (JSON.parse(failure) as ImportFailure),
});

/** Lets an import wait its turn (Store.addImport). */
export function addImport({ db }: WriteContext, projectId: string, { id, file, bytes, createdAt }: NewImport): boolean {
  const project = findProject(db, projectId);
  if (project === null) return false;
  statement(db, "INSERT INTO import (project, id, state, file, bytes, created_at) VALUES (?, ?, 'waiting', ?, ?, ?)").run(
    project.project,
    id,
    JSON.stringify(file),
    bytes,
    createdAt,
  );
  return true;
}

interface OpenImport {
  readonly number: number;
  readonly state: StoredImport['state'];
  readonly place: number;
}

/** The number, the state and the place of an import that has not ended; null when it has, or there is none. */
export function openImport(db: Connection, project: number, id: string): OpenImport | null {
  const sql = 'SELECT import AS number, state, place FROM import WHERE project = ? AND id = ? AND ended_at IS NULL';
  return statement<OpenImport>(db, sql).get(project, id) ?? null;
}

/** Moves an import that has not ended to another state (Store.turnImport). */
export function turnImport(
  { db }: WriteContext,
  projectId: string,
  id: string,
  state: StoredImport['state'],
  at: number,
  failure?: ImportFailure,
): boolean {
  const project = findProject(db, projectId);
  const open = project === null ? null : openImport(db, project.project, id);
  if (project === null || open === null) return false;
  const ends = state === 'done' || state === 'failed' || state === 'cancelled';
  statement(
    db,
    `UPDATE import SET state = @state, failure = @failure, ended_at = @ended,
       started_at = CASE @state WHEN 'running' THEN coalesce(started_at, @at) ELSE started_at END WHERE import = @number`,
  ).run({ state, failure: failure === undefined ? null : JSON.stringify(failure), ended: ends ? at : null, at, number: open.number });
  if (ends) statement(db, 'DELETE FROM import_erased WHERE project = ? AND import = ?').run(project.project, open.number);
  return true;
}

/** The import of that id (Store.getImport). */
export function getImport(db: Connection, project: string, id: string): StoredImport | null {
  const raw = statement<Raw>(db, `SELECT ${COLUMNS} FROM ${FROM} WHERE p.id = ? AND i.id = ?`).get(project, id);
  return raw === undefined ? null : parsed(raw);
}

/** A page of a project's imports, newest first (Store.listImports). */
export function listImports(
  db: Connection,
  project: string,
  { limit, after }: { readonly limit: number; readonly after?: readonly [sort: number, id: string] },
): Page<StoredImport> {
  const sql = `SELECT ${COLUMNS} FROM ${FROM} WHERE p.id = ? AND i.import < ? ORDER BY i.import DESC LIMIT ?`;
  const rows = statement<Raw>(db, sql).all(project, after?.[0] ?? Number.MAX_SAFE_INTEGER, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { items: page.map(parsed), next: rows.length > page.length && last !== undefined ? [last.number, ''] : null };
}

/** The imports of every project that have not ended, oldest first (Store.unfinishedImports). */
export const unfinishedImports = (db: Connection): StoredImport[] =>
  statement<Raw>(db, `SELECT ${COLUMNS} FROM ${FROM} WHERE i.ended_at IS NULL AND p.id IS NOT NULL ORDER BY i.import`).all().map(parsed);
