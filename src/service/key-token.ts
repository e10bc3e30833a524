import { hash } from 'node:crypto';

const TOKEN = /^sail_([0-9a-f]{16})_([\w-]{43})$/;

/** Bytes of randomness in a key: of its id, and of its secret. */
export const KEY_BYTES = { id: 8, secret: 32 } as const;

/** A key as its holder has it: `sail_<id>_<secret>`, which secret scanners can know by its prefix and which is looked up by its id. */
export const tokenOf = (id: string, secret: string): string => `sail_${id}_${secret}`;

/** The id and the secret of a key; null when it is none. */
export function partsOf(token: string): { id: string; secret: string } | null {
  const [, id, secret] = TOKEN.exec(token) ?? [];
  return id === undefined || secret === undefined ? null : { id, secret };
}

/**
 * What is kept of a secret: its SHA-256, 32 bytes. A slow hash guards passwords, which can be guessed; of 256 random bits none can, so that
 * a fast one is as safe and lets every request be checked.
 */
export const hashOf = (secret: string): Uint8Array => hash('sha256', secret, 'buffer');
