import { problem } from '../../errors.ts';
import type { ImportProfile, NamedProfile, ProfilePage } from '../../schemas/import.ts';
import type { StoredProject } from '../../store/store.ts';
import { pageOf } from '../cursor.ts';
import { defined } from '../defined.ts';
import type { Ports } from '../ports.ts';

/** How the files of a project are read, by name. */
export interface ImportProfiles {
  list(project: StoredProject, paging: { limit: number; cursor?: string | undefined }): Promise<ProfilePage>;
  /** Throws `unknown-profile`. */
  get(project: StoredProject, name: string): Promise<NamedProfile>;
  /** Makes a profile or replaces it. Throws `unknown-project`. */
  put(project: StoredProject, name: string, profile: ImportProfile): Promise<{ created: boolean; profile: NamedProfile }>;
  /** Throws `unknown-profile`. */
  remove(project: StoredProject, name: string): Promise<void>;
}

/** Makes the use case. */
export function createImportProfiles({ store }: Pick<Ports, 'store'>): ImportProfiles {
  const all = async ({ id }: StoredProject): Promise<NamedProfile[]> =>
    (await store.listImportProfiles(id)).map(({ name, profile }) => ({ name, ...profile }));
  return {
    list: async (project, paging) => pageOf(await all(project), paging, 'import-profiles'),
    async get(project, name) {
      const found = (await all(project)).find((profile) => profile.name === name);
      if (found === undefined) throw problem('unknown-profile', []);
      return found;
    },
    async put(project, name, profile) {
      const put = await store.putImportProfile(project.id, { name, profile: defined(profile) });
      if (put === null) throw problem('unknown-project', []);
      return { created: put === 'created', profile: { name, ...profile } };
    },
    async remove({ id }, name) {
      if (!(await store.deleteImportProfile(id, name))) throw problem('unknown-profile', []);
    },
  };
}
