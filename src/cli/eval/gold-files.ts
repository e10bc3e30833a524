import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { misuse } from '../exit.ts';

/** The labelled texts in a folder, in the order of their names. Throws a fault of usage where there are none, as in the container's image. */
export function goldFiles(folder: string): string[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : [];
  if (files.length === 0) throw misuse('the project’s own labelled texts are not installed here: name a file of labelled texts');
  return files.sort().map((name) => join(folder, name));
}
