import { localDays } from '../counting/local-days.ts';
import { axisViewOf } from './axis-view-of.ts';
import type { Target } from './move-verbatim.ts';
import type { Connection } from './open-database.ts';
import { type GenerationRow, generationsOf, type ProjectRow } from './project-rows.ts';

/** A generation as a target of writes. */
export function targetOf(db: Connection, { project, settings }: ProjectRow, { generation, version, state }: GenerationRow): Target {
  const view = axisViewOf(db, project, generation);
  return { project, generation, version, view, days: localDays(settings.timezone), counted: state !== 'old' };
}

/** All generations of a project that hold rows: the live one, the one being replayed, and those being deleted. */
export function targetsOf(db: Connection, project: ProjectRow): Target[] {
  return generationsOf(db, project.project).map((generation) => targetOf(db, project, generation));
}
