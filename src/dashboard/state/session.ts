import { signal } from '@preact/signals';
import { createClient } from '../../client/client.ts';

const NAME = 'saillance.key';
const kept = () => {
  try {
    return sessionStorage.getItem(NAME);
  } catch {
    return null;
  }
};

/**
 * The reader’s key, or null. It is kept for this tab alone and goes when it closes; no cookie, so that no other site can use it, and
 * never in an address, where histories and logs would keep it.
 */
export const key = signal<string | null>(kept());

/** True once the service has asked for a key, or refused the one it was shown. */
export const keyWanted = signal(false);

/** Takes a key for this tab, or forgets it. */
export function useKey(given: string | null): void {
  try {
    if (given === null) sessionStorage.removeItem(NAME);
    else sessionStorage.setItem(NAME, given);
  } catch {
    // Blocked: the key lasts as long as the page.
  }
  key.value = given;
  keyWanted.value = false;
}

/** The client of the pages: on the service that served them, with the reader’s key. */
export const client = createClient({ key: () => key.peek() });
