import type { Asking } from '../../client/api.ts';
import { useProject } from './project.ts';

/** What a change takes of a key: a scope, for one project, or for them all. */
export type Needed = 'ingest' | 'admin' | 'administrator';

/** Whether whoever asks may make such a change; `admin` includes `ingest`, and an administrator’s key is one that opens every project. */
const allows = ({ scopes, project }: Asking, needed: Needed): boolean =>
  needed === 'administrator'
    ? scopes.includes('admin') && project === null
    : scopes.includes('admin') || (needed === 'ingest' && scopes.includes('ingest'));

/** Whether the reader may make such a change: true while that is not known, since the service refuses what is not allowed. */
export function useAllowed(): (needed: Needed) => boolean {
  const caller = useProject().projects.value?.caller;
  return (needed) => caller === undefined || allows(caller, needed);
}
