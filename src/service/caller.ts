import type { Scope } from '../store/store.ts';

/** Who calls: the holder of a key, whoever is on this machine while no key has been made, or a command. */
export interface Caller {
  /** Id of the key; `local` or `command-line` without one. */
  readonly who: string;
  /** The one project it opens; null for an administrator's, which opens all. */
  readonly project: string | null;
  readonly scopes: readonly Scope[];
}

/** The caller on this machine, who may do everything while no key has been made. */
export const LOCAL: Caller = { who: 'local', project: null, scopes: ['ingest', 'read', 'admin'] };

/** Whoever runs a command on the data folder, which holds all there is: no key could keep anything from them. */
export const COMMAND_LINE: Caller = { who: 'command-line', project: null, scopes: ['ingest', 'read', 'admin'] };

/** Whoever has no key, or none that is valid. */
export const NOBODY: Caller = { who: 'nobody', project: null, scopes: [] };

/** Whether the caller has a key. */
export const isHolder = (caller: Caller): boolean => caller !== LOCAL && caller !== COMMAND_LINE && caller !== NOBODY;

/** Whether the caller may do what takes `scope`; `admin` includes the others. */
export const mayDo = ({ scopes }: Caller, scope: Scope): boolean => scopes.includes(scope) || scopes.includes('admin');

/** Whether the project is the caller's to see, there or not. */
export const seesProject = ({ project }: Caller, id: string): boolean => project === null || project === id;
