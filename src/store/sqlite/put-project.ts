import { randomBytes } from 'node:crypto';
import type { Edition, ProjectSettings } from '../projects.ts';
import { revokeKeysOf } from './access-keys.ts';
import type { WriteContext } from './move-verbatim.ts';
import { addGeneration, findProject, generationsOf } from './project-rows.ts';
import { rebuildRollups } from './rebuild-rollups.ts';
import { statement } from './statement.ts';
import { targetOf } from './targets.ts';

const SECRET_BYTES = 32;

/** The settings in one order, and nothing else, so that equal ones are equal texts. */
const packed = ({ id, name, packs, timezone, defaultLang, redact, retentionDays, minCell, verdict }: ProjectSettings) =>
  JSON.stringify({ id, name, packs, timezone, defaultLang, redact, retentionDays, minCell, verdict });

/** Creates or changes a project (Store.putProject); another time zone recounts its roll-ups in the same transaction. */
export function putProject(
  { db, touched }: WriteContext,
  settings: ProjectSettings,
  edition: Edition,
  now: number,
): 'created' | 'updated' | 'unchanged' {
  const text = packed(settings);
  const known = findProject(db, settings.id);
  if (known === null) {
    const insert = 'INSERT INTO project (id, settings, created_at, revision, secret, live) VALUES (?, ?, ?, 0, ?, 1)';
    const project = Number(statement(db, insert).run(settings.id, text, now, randomBytes(SECRET_BYTES)).lastInsertRowid);
    addGeneration(db, project, edition, 'live', 0, 0);
    touched.add(project);
    return 'created';
  }
  if (packed(known.settings) === text) return 'unchanged';
  statement(db, 'UPDATE project SET settings = ? WHERE project = ?').run(text, known.project);
  if (known.settings.timezone !== settings.timezone) {
    for (const generation of generationsOf(db, known.project).filter(({ state }) => state !== 'old')) {
      rebuildRollups(db, targetOf(db, { ...known, settings }, generation));
    }
  }
  touched.add(known.project);
  return 'updated';
}

/** Makes a project vanish from all reads, with its name, its secret and its keys; its rows are deleted later, in pieces. False when there is none. */
export function deleteProject({ db }: WriteContext, id: string): boolean {
  const gone = `UPDATE project SET id = NULL, settings = '{}', secret = x'' WHERE id = ?`;
  revokeKeysOf(db, id);
  return statement(db, gone).run(id).changes > 0;
}
