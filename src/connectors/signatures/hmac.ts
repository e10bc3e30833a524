import { createHmac } from 'node:crypto';

/** How a tool's HMAC is made and written down. */
export interface HmacScheme {
  readonly algorithm: 'sha1' | 'sha256' | 'sha512';
  readonly encoding: 'hex' | 'base64' | 'base64url';
}

/** The HMAC of the parts joined, as text. */
export function hmac({ algorithm, encoding }: HmacScheme, key: string | Uint8Array, ...parts: readonly (string | Uint8Array)[]): string {
  const digest = createHmac(algorithm, key);
  for (const part of parts) digest.update(part);
  return digest.digest(encoding);
}
