import { partsOf } from '../../src/service/key-token.ts';

/** The id and the secret of a key that was made: never by splitting at `_`, which the secret may hold itself. */
export function partsOfKey(key: string): { id: string; secret: string } {
  const parts = partsOf(key);
  if (parts === null) throw new Error('not a key');
  return parts;
}
