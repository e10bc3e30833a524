import { readFileSync } from 'node:fs';

/** A payload in the documented shape of a tool, written by us: its bytes and what they say. */
export function fixture(path: string): { readonly body: Uint8Array; readonly payload: unknown } {
  const body = readFileSync(new URL(`fixtures/${path}.json`, import.meta.url));
  return { body, payload: JSON.parse(body.toString('utf8')) };
}
