import { createTurns } from '../service/turns.ts';
import type { Store, VerbatimQuery } from '../store/store.ts';

/** Searches of a project that may wait. */
const WAITING = 20;

type Lists = Pick<Store, 'listVerbatims' | 'listReadings' | 'listPlaces'>;

/**
 * Lists of verbatims, of which those by words are looked up one at a time, each project in turn, once what was written is indexed
 * (`drain`): a search reads all that its words are in, and no more than one reader may be taken up by that. Throws `overloaded`.
 */
export function searchesInTurn(lists: () => Lists, drain: (project: string) => Promise<unknown>): Lists {
  const turns = createTurns(WAITING);
  const found = async <T>(project: string, { words, among }: Pick<VerbatimQuery, 'words' | 'among'>, list: () => Promise<T>) => {
    if (words === undefined) return list();
    await drain(project);
    return among === undefined ? turns.take(project, list) : list();
  };
  return {
    listVerbatims: (project, query) => found(project, query, () => lists().listVerbatims(project, query)),
    listReadings: (project, query) => found(project, query, () => lists().listReadings(project, query)),
    listPlaces: (project, query) => found(project, query, () => lists().listPlaces(project, query)),
  };
}
