import type { AnalysisColumns } from '../../analysis/analysis-columns.ts';
import type { Edition } from '../projects.ts';
import type { StoredVerbatim } from '../verbatims.ts';
import { enterVerbatim, type WriteContext } from './move-verbatim.ts';
import type { Connection } from './open-database.ts';
import { addGeneration, findProject, type GenerationRow, generationsOf, type ProjectRow } from './project-rows.ts';
import { getReading, readingOf } from './reading-rows.ts';
import { statement } from './statement.ts';
import { targetOf } from './targets.ts';
import { unpackFields, verbatimAt } from './verbatim-rows.ts';

/** A row to replay. */
export interface ReplayRow {
  readonly row: number;
  readonly verbatim: StoredVerbatim;
}

/** How far a replay is. */
export interface ReplayProgress {
  readonly total: number;
  readonly done: number;
}

function replayingOf(db: Connection, id: string): { project: ProjectRow; replaying: GenerationRow } | null {
  const project = findProject(db, id);
  const replaying = project && generationsOf(db, project.project).find(({ state }) => state === 'replaying');
  return project && replaying ? { project, replaying } : null;
}

const setState = (db: Connection, { project, generation }: GenerationRow, state: GenerationRow['state']) =>
  statement(db, 'UPDATE generation SET state = ? WHERE project = ? AND generation = ?').run(state, project, generation);

/**
 * Begins the generation of an edition, or finds it again (Store.startGeneration). One of another edition that was under way is given up;
 * nothing begins when the edition is the live one.
 */
export function startGeneration({ db, touched }: WriteContext, id: string, edition: Edition): ReplayProgress {
  const project = findProject(db, id);
  if (project === null) return { total: 0, done: 0 };
  const generations = generationsOf(db, project.project);
  const replaying = generations.find(({ state }) => state === 'replaying');
  if (replaying?.version === edition.version) return { total: replaying.total, done: replaying.done };
  if (replaying !== undefined) {
    setState(db, replaying, 'old');
    touched.add(project.project);
  }
  if (generations.find(({ generation }) => generation === project.live)?.version === edition.version) return { total: 0, done: 0 };
  const { total, upto } = statement<{ total: number; upto: number }>(
    db,
    'SELECT count(*) AS total, coalesce(max(row), 0) AS upto FROM verbatim WHERE project = ?',
  ).get(project.project) as { total: number; upto: number };
  addGeneration(db, project.project, edition, 'replaying', upto, total);
  touched.add(project.project);
  return { total, done: 0 };
}

interface Raw {
  row: number;
  id: string;
  at: number;
  fields: string;
  version: string;
}

/** The next rows to replay (Store.toReplay). */
export function toReplay(db: Connection, id: string, limit: number): ReplayRow[] {
  const found = replayingOf(db, id);
  if (found === null) return [];
  const { project, replaying } = found;
  const rows = statement<Raw>(
    db,
    `SELECT v.row, v.id, v.at, v.fields, coalesce(r.version, g.version) AS version
     FROM verbatim v
     JOIN generation g ON g.project = v.project AND g.generation = @live
     JOIN reading r ON r.project = v.project AND r.generation = @live AND r.at = v.at AND r.row = v.row
     WHERE v.project = @project AND v.row > @replayed AND v.row <= @upto ORDER BY v.row LIMIT @limit`,
  ).all({ project: project.project, live: project.live, replayed: replaying.replayed, upto: replaying.upto, limit });
  return rows.map(({ row, fields, ...rest }) => ({ row, verbatim: { ...rest, fields: unpackFields(fields) } }));
}

/** Writes replayed analyses (Store.replay), with the fields as they are by now. */
export function replay(context: WriteContext, id: string, rows: readonly ReplayRow[], analyses: AnalysisColumns): void {
  if (rows.length !== analyses.count) throw new RangeError(`${rows.length} rows came with ${analyses.count} analyses`);
  const { db, touched } = context;
  const found = replayingOf(db, id);
  if (found === null || rows.length === 0) return;
  const { project, replaying } = found;
  const target = targetOf(db, project, replaying);
  for (const [i, { row }] of rows.entries()) {
    const known = verbatimAt(db, project.project, row);
    if (known === null || getReading(db, { ...target, at: known.at, row }, target.version) !== null) continue;
    enterVerbatim(context, target, { ...known, reading: readingOf(analyses, i, known.fields.weight ?? 1) });
  }
  const last = rows.reduce((most, { row }) => Math.max(most, row), replaying.replayed);
  statement(db, 'UPDATE generation SET replayed = ?, done = min(total, done + ?) WHERE project = ? AND generation = ?').run(
    last,
    rows.length,
    target.project,
    target.generation,
  );
  touched.add(project.project);
}

/** Makes the replayed generation the live one (Store.switchGeneration). Throws when rows are left to replay. */
export function switchGeneration({ db, touched }: WriteContext, id: string): void {
  const found = replayingOf(db, id);
  if (found === null) return;
  const { project, replaying } = found;
  if (toReplay(db, id, 1).length > 0) throw new Error(`project ${id} still has verbatims to replay`);
  for (const generation of generationsOf(db, project.project)) if (generation.state === 'live') setState(db, generation, 'old');
  setState(db, replaying, 'live');
  statement(db, 'UPDATE project SET live = ? WHERE project = ?').run(replaying.generation, project.project);
  touched.add(project.project);
}
