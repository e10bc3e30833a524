import { readFileSync, statSync } from 'node:fs';
import { misuse } from './exit.ts';

/** Refuses what is no file that can be read: one that is not there, or a folder. Throws a fault of usage. */
export function demandFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw misuse(`there is no ${file}`);
  if (found.isDirectory()) throw misuse(`${file} is a folder, not a file`);
}

/** The text of a file in UTF-8. Throws a fault of usage where there is none. */
export function readText(file: string): string {
  demandFile(file);
  return readFileSync(file, 'utf8');
}
