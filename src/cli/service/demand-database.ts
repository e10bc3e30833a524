import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE } from '../../store/sqlite/open-database.ts';
import { misuse } from '../exit.ts';

/** A command that asks does not begin a database in a folder that was mistyped. Throws a fault of usage. */
export function demandDatabase(folder: string): void {
  if (existsSync(join(folder, DATABASE_FILE))) return;
  throw misuse(`there is no database in ${folder}: --data FOLDER or SAILLANCE_DATA says where it is`);
}
