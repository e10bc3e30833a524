import { createHash } from 'node:crypto';

/** The ends of lines as one character, since a sheet and its CSV export write them differently. */
const oneLineEnd = (text: string) => text.replace(/\r\n?/g, '\n');

/**
 * An id for a row of a sheet that has none, the same from the sheet itself and from its export: the first 16 hexadecimal digits of the
 * SHA-256 of the JSON of `[column, value]` for all cells that are not empty, as they are displayed, in the order of their JSON. Columns
 * without a name are left out.
 */
export function rowDigest(cells: readonly (readonly [column: string, value: string])[]): string {
  const kept = cells.filter(([column, value]) => column !== '' && value !== '').map((pair) => pair.map(oneLineEnd));
  const sorted = kept.map((pair) => JSON.stringify(pair)).sort();
  return createHash('sha256')
    .update(`[${sorted.join(',')}]`)
    .digest('hex')
    .slice(0, 16);
}
