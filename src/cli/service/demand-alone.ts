import { ownFolder } from '../../store/sqlite/folder-lock.ts';
import { StoreUnavailable } from '../../store/store.ts';
import { Fault } from '../exit.ts';

/** Refuses, with `advice`, to work on a data folder that a service or another command uses. */
export function demandAlone(folder: string, advice: string): void {
  try {
    ownFolder(folder).close();
  } catch (error) {
    throw error instanceof StoreUnavailable ? new Fault(`a service or another command uses ${folder}: ${advice}`) : error;
  }
}
