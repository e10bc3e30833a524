import { problem } from '../errors.ts';
import type { ProjectAnswer, ProjectInput, ProjectPage } from '../schemas/project.ts';
import type { StoredProject } from '../store/store.ts';
import { pageOf } from './cursor.ts';
import { defined } from './defined.ts';
import { describeProject } from './describe-project.ts';
import { knownPacks } from './known-packs.ts';
import type { Ports } from './ports.ts';
import { projectAnalyst } from './project-analyst.ts';
import type { Replay } from './replay.ts';

/** Makes, reads and removes projects. */
export interface Projects {
  /** Makes or changes a project; changed packs or language start a replay of its history. Throws `unknown-pack`. */
  put(id: string, input: ProjectInput): Promise<{ created: boolean; project: ProjectAnswer }>;
  /** Throws `unknown-project`. */
  get(id: string): Promise<StoredProject>;
  /** Every project, or `only` that one. */
  list(paging: { limit: number; cursor?: string | undefined }, only?: string | null): Promise<Pick<ProjectPage, 'items' | 'next'>>;
  /** Throws `unknown-project`. */
  remove(id: string): Promise<void>;
}

/** Makes the use case; `forget` begins to empty what is kept of a project beside the store. */
export function createProjects({ store, pool, now }: Ports, replay: Replay, forget: (project: string) => void): Projects {
  const get = async (id: string) => {
    const project = await store.getProject(id);
    if (project === null) throw problem('unknown-project', []);
    return project;
  };
  return {
    get,
    async put(id, input) {
      const packs = knownPacks(pool, input.packs);
      const { name, timezone, redact, retentionDays, minCell, verdict } = input;
      const settings = {
        id,
        name,
        packs,
        timezone,
        redact,
        minCell,
        defaultLang: input.defaultLang ?? null,
        ...defined({ retentionDays, verdict }),
      };
      const edition = await projectAnalyst(pool, settings).edition();
      const result = await store.putProject(settings, edition, now());
      const project = await get(id);
      if (project.version !== edition.version || project.replaying !== null) replay.request(id);
      return { created: result === 'created', project: describeProject(project) };
    },
    async list(paging, only = null) {
      const projects = (await store.listProjects()).filter(({ id }) => only === null || id === only).sort((a, b) => (a.id < b.id ? -1 : 1));
      return pageOf(projects.map(describeProject), paging, 'projects');
    },
    async remove(id) {
      if (!(await store.deleteProject(id))) throw problem('unknown-project', []);
      forget(id); // not waited for: what is being computed ends first
    },
  };
}
