import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE } from '../../store/sqlite/open-database.ts';
import { misuse } from '../exit.ts';

/** Whether a data folder holds a database. */
export const hasDatabase = (folder: string): boolean => existsSync(join(folder, DATABASE_FILE));

/** A command that asks does not begin a database in a folder that was mistyped. Throws a fault of usage. */
export function demandDatabase(folder: string): void {
  if (hasDatabase(folder)) return;
  throw misuse(`there is no database in ${folder}: --data FOLDER or SAILLANCE_DATA says where it is`);
}
