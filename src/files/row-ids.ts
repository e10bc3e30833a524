import { rowDigest } from '../connectors/row-digest.ts';
import { CompactSet } from './compact-set.ts';

/**
 * Gives rows an id derived from what they hold: a digest of their cells below `headings` (`#3` below none), with `-2` for the second of
 * the same, so that the same file again holds the same ids and two rows alike stay two. It remembers some 20 bytes for each row that it
 * was given.
 */
export function createRowIds(headings: readonly string[]): (cells: readonly string[]) => string {
  const seen = new CompactSet();
  const counts = new Map<string, number>();
  return (cells) => {
    const digest = rowDigest(cells.map((cell, place) => [headings[place] ?? `#${place + 1}`, cell] as const));
    if (seen.add(Number.parseInt(digest.slice(0, 13), 16) + 1)) return digest;
    const count = (counts.get(digest) ?? 1) + 1;
    counts.set(digest, count);
    return `${digest}-${count}`;
  };
}
