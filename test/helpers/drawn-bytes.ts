import { createHash, randomBytes } from 'node:crypto';

let drawn = 0;

/**
 * Stands in for `randomBytes`: bytes that differ at every call and are the same at every run of a test file, so that no test passes or
 * fails by the key it happened to draw; `npm run fuzz` draws real ones.
 */
export function drawnBytes(size: number): Uint8Array {
  if (process.env.FUZZ !== undefined) return randomBytes(size);
  drawn += 1;
  return new Uint8Array(createHash('shake256', { outputLength: size }).update(String(drawn)).digest());
}
