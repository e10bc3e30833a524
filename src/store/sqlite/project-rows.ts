import type { Edition, ProjectSettings, StoredProject } from '../projects.ts';
import type { Connection } from './open-database.ts';
import { statement } from './statement.ts';

/** A project's row. */
export interface ProjectRow {
  readonly project: number;
  readonly settings: ProjectSettings;
  readonly createdAt: number;
  readonly revision: number;
  readonly secret: Uint8Array;
  /** Number of the live generation. */
  readonly live: number;
}

/** A generation's row, its touchpoints apart. */
export interface GenerationRow {
  readonly project: number;
  readonly generation: number;
  readonly state: 'live' | 'replaying' | 'old';
  readonly version: string;
  readonly upto: number;
  readonly replayed: number;
  readonly done: number;
  readonly total: number;
}

const COLUMNS = 'project, settings, created_at AS createdAt, revision, secret, live';
type Raw = Omit<ProjectRow, 'settings'> & { settings: string };
/** What settings stored before a field existed are read as. */
const FORMERLY = { minCell: 0 };
const parsed = (raw: Raw): ProjectRow => ({ ...raw, settings: { ...FORMERLY, ...(JSON.parse(raw.settings) as ProjectSettings) } });

/** The project of that id; null when there is none. */
export function findProject(db: Connection, id: string): ProjectRow | null {
  const raw = statement<Raw>(db, `SELECT ${COLUMNS} FROM project WHERE id = ?`).get(id);
  return raw === undefined ? null : parsed(raw);
}

/** Every project, by id. */
export function allProjects(db: Connection): ProjectRow[] {
  return statement<Raw>(db, `SELECT ${COLUMNS} FROM project WHERE id IS NOT NULL ORDER BY id`).all().map(parsed);
}

/** The project's generations, oldest first. */
export function generationsOf(db: Connection, project: number): GenerationRow[] {
  return statement<GenerationRow>(
    db,
    'SELECT project, generation, state, version, upto, replayed, done, total FROM generation WHERE project = ? ORDER BY generation',
  ).all(project);
}

/** Adds a generation after the last; answers its number. */
export function addGeneration(db: Connection, project: number, edition: Edition, state: 'live' | 'replaying', upto: number, total: number) {
  const { last } = statement<{ last: number }>(db, 'SELECT coalesce(max(generation), 0) AS last FROM generation WHERE project = ?').get(
    project,
  ) as { last: number };
  statement(
    db,
    `INSERT INTO generation (project, generation, state, version, touchpoints, upto, replayed, done, total)
     VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?)`,
  ).run(project, last + 1, state, edition.version, JSON.stringify(edition.touchpoints), upto, total);
  return last + 1;
}

/** Gives a project the next revision: no two commits of the database share one, so that no ETag outlives a deleted project. */
export function bumpRevision(db: Connection, project: number): void {
  statement(db, 'UPDATE commits SET revision = revision + 1').run();
  statement(db, 'UPDATE project SET revision = (SELECT revision FROM commits) WHERE project = ?').run(project);
}

/** The project as the port shows it. */
export function storedProject(db: Connection, row: ProjectRow): StoredProject {
  const generations = generationsOf(db, row.project);
  const replaying = generations.find(({ state }) => state === 'replaying');
  return {
    ...row.settings,
    createdAt: row.createdAt,
    revision: row.revision,
    version: generations.find(({ generation }) => generation === row.live)?.version ?? '',
    replaying: replaying === undefined ? null : { version: replaying.version, done: replaying.done, total: replaying.total },
  };
}
