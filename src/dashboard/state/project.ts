import { signal } from '@preact/signals';
import type { ProjectPage, StoredProject } from '../../client/api.ts';
import { calls } from '../../client/api.ts';
import { type UsedAnswer, useAnswer } from '../data/use-answer.ts';
import { address } from './address.ts';

/** The projects that the reader may see, and the one that the page is about. */
export interface ProjectChoice {
  readonly projects: UsedAnswer<Pick<ProjectPage, 'items' | 'caller'>>;
  /** The one of the address, else the first; null while none is known. */
  readonly project: StoredProject | null;
}

const QUERY = { query: { limit: 1000 } } as const;

/** Those that were deleted here, which an answer from before still lists; one made again under the same id is another. */
const deleted = signal<ReadonlySet<string>>(new Set());
const nameOf = ({ id, createdAt }: StoredProject) => `${id} ${createdAt}`;

/** Takes a project that has been deleted from every list, at once. */
export function forgetProject(project: StoredProject): void {
  deleted.value = new Set([...deleted.value, nameOf(project)]);
}

/** The project that the address names, among those there are. */
export function useProject(): ProjectChoice {
  const answer = useAnswer(calls.projects.list, QUERY);
  const asked = address.value.query.get('project');
  const items = answer.value?.items.filter((one) => !deleted.value.has(nameOf(one)));
  const projects = { ...answer, value: answer.value && items && { ...answer.value, items } };
  return { projects, project: (asked === null ? items?.[0] : items?.find(({ id }) => id === asked)) ?? null };
}
