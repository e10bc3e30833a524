import { createHash } from 'node:crypto';
import type { StoredProject } from '../store/store.ts';
import type { AnalysisPool } from './ports.ts';
import { projectAnalyst } from './project-analyst.ts';

/** A digest of all that an answer about these projects may come from: their revisions, versions, replays and the analyser's version. */
export async function stateOf(pool: AnalysisPool, projects: readonly StoredProject[]): Promise<string> {
  const state = createHash('sha256');
  for (const project of projects) {
    const { version } = await projectAnalyst(pool, project).edition();
    const { id, createdAt, revision, replaying } = project;
    state.update(JSON.stringify([id, createdAt, revision, project.version, replaying, version]));
  }
  return state.digest('base64url');
}
