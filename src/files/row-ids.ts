import { rowDigest } from '../connectors/row-digest.ts';
import type { Column } from './file-format.ts';

/**
 * Gives rows an id derived from what they hold: a digest of their cells, with `-2` for the second of the same, so that the same file again
 * holds the same ids and two rows alike stay two. It remembers 16 bytes or so for each row that it was given.
 */
export function createRowIds(columns: readonly Column[], headerRows: number): (cells: readonly string[]) => string {
  const names = columns.map(({ name, question }, place) => (headerRows > 0 && name === `#${place + 1}` ? '' : (question ?? name)));
  const seen = new Set<number>();
  const counts = new Map<string, number>();
  return (cells) => {
    const digest = rowDigest(cells.map((cell, place) => [names[place] ?? `#${place + 1}`, cell] as const));
    const short = Number.parseInt(digest.slice(0, 13), 16);
    if (!seen.has(short)) {
      seen.add(short);
      return digest;
    }
    const count = (counts.get(digest) ?? 1) + 1;
    counts.set(digest, count);
    return `${digest}-${count}`;
  };
}
