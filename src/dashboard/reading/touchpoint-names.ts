import { calls, type Touchpoint } from '../../client/api.ts';
import { useAnswer } from '../data/use-answer.ts';

/** The touchpoints that a project’s packs know, in the reader’s language. */
export interface TouchpointNames {
  readonly items: readonly Touchpoint[];
  /** The name of one by its id; the id itself until it is known, and for those of other packs. */
  readonly nameOf: (id: string) => string;
}

const QUERY = { limit: 1000 } as const;

/** Asks for the touchpoints of a project. */
export function useTouchpointNames(project: string): TouchpointNames {
  const { value } = useAnswer(calls.taxonomy.touchpoints, { project, query: QUERY });
  const items = value?.items ?? [];
  const names = new Map(items.map(({ id, label }) => [id, label]));
  return { items, nameOf: (id) => names.get(id) ?? id };
}
