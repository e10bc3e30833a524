import type { ImportStep, RefusedRow } from '../imports.ts';
import type { AnalysedRows, IngestOutcome } from '../verbatims.ts';
import { openImport } from './import-rows.ts';
import { demandAnalysed, rowWriter } from './ingest.ts';
import type { WriteContext } from './move-verbatim.ts';
import type { Connection } from './open-database.ts';
import { findProject } from './project-rows.ts';
import { statement } from './statement.ts';
import { targetsOf } from './targets.ts';

/** Refused rows that are kept of an import; all of them are counted. */
const MOST_REFUSED = 100_000;

function keepRefused(db: Connection, project: number, number: number, rows: readonly RefusedRow[]): void {
  const known = statement<{ n: number }>(db, 'SELECT coalesce(max(number), 0) AS n FROM import_refused WHERE project = ? AND import = ?');
  const { n } = known.get(project, number) as { n: number };
  const add = statement(
    db,
    `INSERT INTO import_refused (project, import, number, line, "column", code, detail, cells, respondent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [i, { line, column, code, detail, cells, respondent }] of rows.slice(0, Math.max(0, MOST_REFUSED - n)).entries()) {
    add.run(project, number, n + i + 1, line, column, code, detail, cells === null ? null : JSON.stringify(cells), respondent);
  }
}

/** Writes a chunk of a file and how far that brings its import (Store.importChunk). */
export function importChunk(
  context: WriteContext,
  projectId: string,
  { id, from, read, bytesRead, refused }: ImportStep,
  pieces: readonly AnalysedRows[],
): IngestOutcome[] | null {
  for (const { rows, columns } of pieces) demandAnalysed(rows, columns);
  const { db } = context;
  const project = findProject(db, projectId);
  const open = project === null ? null : openImport(db, project.project, id);
  if (project === null || open?.state !== 'running' || open.place !== from) return null;
  const { number } = open;
  const sql = 'SELECT respondent FROM import_erased WHERE project = ? AND import = ?';
  const erased = new Set(
    statement<{ respondent: string }>(db, sql)
      .all(project.project, number)
      .map(({ respondent }) => respondent),
  );
  const isErased = ({ respondent }: { readonly respondent: string | null }) => respondent !== null && erased.has(respondent);

  const write = rowWriter(context, project, targetsOf(db, project));
  const outcomes = pieces.flatMap(({ rows, columns }) => rows.flatMap((row, i) => (isErased(row) ? [] : [write(row, columns, i)])));
  const kept = refused.filter((row) => !isErased(row));
  keepRefused(db, project.project, number, kept);
  const count = (outcome: IngestOutcome) => outcomes.filter((one) => one === outcome).length;
  statement(
    db,
    `UPDATE import SET place = ?, bytes_read = ?, accepted = accepted + ?, duplicates = duplicates + ?, updated = updated + ?,
       rejected = rejected + ? WHERE import = ?`,
  ).run(read, bytesRead, count('accepted'), count('duplicate'), count('updated'), kept.length, number);
  return outcomes;
}
