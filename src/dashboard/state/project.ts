import type { StoredProject } from '../../client/api.ts';
import { calls } from '../../client/api.ts';
import { type UsedAnswer, useAnswer } from '../data/use-answer.ts';
import { address } from './address.ts';

/** The projects that the reader may see, and the one that the page is about. */
export interface ProjectChoice {
  readonly projects: UsedAnswer<{ readonly items: readonly StoredProject[] }>;
  /** The one of the address, else the first; null while none is known. */
  readonly project: StoredProject | null;
}

const QUERY = { query: { limit: 1000 } } as const;

/** The project that the address names, among those there are. */
export function useProject(): ProjectChoice {
  const projects = useAnswer(calls.projects.list, QUERY);
  const asked = address.value.query.get('project');
  const items = projects.value?.items ?? [];
  return { projects, project: (asked === null ? items[0] : items.find(({ id }) => id === asked)) ?? null };
}
