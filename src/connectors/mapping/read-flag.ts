import { plainWords } from './plain-words.ts';
import { FLAGS } from './words.ts';

/** Whether a cell says yes, in French or English, as a word or as 1 and 0; undefined where it says neither. */
export function readFlag(cell: string): boolean | undefined {
  const place = FLAGS.get(plainWords(cell));
  return place === undefined ? undefined : place === 1;
}
