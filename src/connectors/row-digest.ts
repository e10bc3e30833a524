import { createHash } from 'node:crypto';

/** A name in one line, and a value with ends of lines of one kind, since a sheet and its export write them differently. */
const plainName = (name: string) => name.replace(/\s+/g, ' ').trim();
const plainValue = (value: string) => value.replace(/\r\n?/g, '\n').trim();

/**
 * An id for a row of a sheet that has none, the same from the sheet itself and from its export: the first 16 hexadecimal digits of the
 * SHA-256 of the JSON of `[column, value]` for all cells that are not blank, as they are displayed, in the order of their JSON. Columns
 * without a name are left out, and blanks around names and values do not count.
 */
export function rowDigest(cells: readonly (readonly [column: string, value: string])[]): string {
  const plain = cells.map(([column, value]) => [plainName(column), plainValue(value)] as const);
  const kept = plain.filter(([column, value]) => column !== '' && value !== '');
  const sorted = kept.map((pair) => JSON.stringify(pair)).sort();
  return createHash('sha256')
    .update(`[${sorted.join(',')}]`)
    .digest('hex')
    .slice(0, 16);
}
