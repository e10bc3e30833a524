import { calls, type Pack } from '../../client/api.ts';
import { type UsedAnswer, useAnswer } from '../data/use-answer.ts';
import { locale } from '../words/language.ts';

/** The packs there are, in the reader’s language. */
export interface Packs {
  readonly answer: UsedAnswer<{ readonly items: readonly Pack[] }>;
  /** Those of a sector, by their names; `base`, which is always on, is not among them. */
  readonly sectors: readonly Pack[];
  /** The name of one by its id; the id itself until it is known. */
  readonly nameOf: (id: string) => string;
  /** Whose customers’ words one holds, in a sentence; null until it is known. */
  readonly aboutOf: (id: string) => string | null;
}

const ALL = {};

/** Asks for the packs there are. */
export function usePacks(): Packs {
  const answer = useAnswer(calls.taxonomy.packs, ALL);
  const items = answer.value?.items ?? [];
  const names = new Map(items.map(({ id, label }) => [id, label]));
  const sectors = items.filter(({ id }) => id !== 'base').sort((a, b) => a.label.localeCompare(b.label, locale()));
  return { answer, sectors, nameOf: (id) => names.get(id) ?? id, aboutOf: (id) => items.find((one) => one.id === id)?.about ?? null };
}

/** Asks for the packs with the names of their touchpoints. */
export const WITH_LABELS = { query: { include: ['labels'] } } as const;

/** Names touchpoints of any pack by their ids; by the id itself until the name is known. */
export function useNamesOfAll(): (id: string) => string {
  const { value } = useAnswer(calls.taxonomy.packs, WITH_LABELS);
  const names = new Map((value?.items ?? []).flatMap(({ labels = {} }) => Object.entries(labels)));
  return (id) => names.get(id) ?? id;
}
