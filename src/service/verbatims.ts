import { problem } from '../errors.ts';
import type { VerbatimPatch } from '../schemas/verbatim.ts';
import type { VerbatimAnswer, VerbatimListQuery, VerbatimPage } from '../schemas/verbatim-answer.ts';
import type { StoredProject, StoredVerbatim } from '../store/store.ts';
import { answeredVerbatims } from './answered-verbatims.ts';
import { cursorOf, placeOf } from './cursor.ts';
import type { Ports } from './ports.ts';
import { verbatimQuery } from './verbatim-query.ts';

/** Reads, changes and removes stored verbatims; analyses are made anew, which gives the same as when they were counted. */
export interface Verbatims {
  list(project: StoredProject, query: VerbatimListQuery): Promise<VerbatimPage>;
  /** Throws `unknown-verbatim`, as do `patch` and `remove`. */
  get(project: StoredProject, id: string): Promise<VerbatimAnswer>;
  patch(project: StoredProject, id: string, patch: VerbatimPatch): Promise<VerbatimAnswer>;
  remove(project: StoredProject, id: string): Promise<void>;
}

/** Makes the use case; `forget` begins to empty what is kept in memory of a project. */
export function createVerbatims({ store, pool }: Pick<Ports, 'store' | 'pool'>, forget: (project: string) => void): Verbatims {
  const answer = (project: StoredProject, stored: readonly StoredVerbatim[]) => answeredVerbatims(pool, project, stored);
  const answerOne = async (project: StoredProject, stored: StoredVerbatim | null) => {
    const [one] = stored === null ? [] : await answer(project, [stored]);
    if (one === undefined) throw problem('unknown-verbatim', []);
    return one;
  };

  return {
    async list(project, { limit, cursor, ...asked }) {
      const question = [project.id, asked];
      const after = cursor === undefined ? {} : { after: placeOf(cursor, question) };
      const page = await store.listVerbatims(project.id, { ...verbatimQuery(asked, project.timezone), limit, ...after });
      return { items: await answer(project, page.items), next: cursorOf(page.next, question) };
    },
    get: async (project, id) => answerOne(project, await store.getVerbatim(project.id, id)),
    patch: async (project, id, patch) => answerOne(project, await store.patchVerbatim(project.id, id, patch)),
    async remove(project, id) {
      if (!(await store.deleteVerbatim(project.id, id))) throw problem('unknown-verbatim', []);
      forget(project.id); // not waited for: what is being computed ends first
    },
  };
}
