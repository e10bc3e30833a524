import { createHash } from 'node:crypto';

/** A weak tag of the answer to a question: of what it is answered from, its address with the query, and its language. */
export function entityTag(state: string, address: string, language: string): string {
  return `W/"${createHash('sha256')
    .update(JSON.stringify([state, address, language]))
    .digest('base64url')
    .slice(0, 27)}"`;
}

const opaque = (tag: string) => tag.trim().replace(/^W\//, '');

/** Whether an If-None-Match header holds the tag (weak comparison), or `*`. */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((one) => opaque(one) === opaque(tag));
}
