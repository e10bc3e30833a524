import { timingSafeEqual } from 'node:crypto';
import type { Store, StoredKey } from '../store/store.ts';
import type { Caller } from './caller.ts';
import { hashOf, partsOf } from './key-token.ts';
import type { Ports } from './ports.ts';

const FRESH_MS = 1000;
const HOUR_MS = 3_600_000;
const NO_HASH = new Uint8Array(32);

/** The keys in memory, as fresh as a second: what another process makes or revokes is known within that time, what this one does at once. */
export interface KeyRing {
  /** Whether any key was ever made. */
  anyMade(): Promise<boolean>;
  /** Whom a key belongs to; null when it is no key, a wrong one, revoked, or past its time. */
  callerOf(token: string): Promise<Caller | null>;
  /** Makes the next call see what this process has just changed. */
  changed(): void;
}

/** Whether the key opens anything at `at`. */
export const isLive = ({ revokedAt, expiresAt }: StoredKey, at: number): boolean =>
  revokedAt === null && (expiresAt === null || at < expiresAt);

/**
 * Makes the ring. It reads only the keys that changed since it last did, at most once a second, and not at all while nobody calls; a key is
 * then checked in memory, for the price of one SHA-256. When the store cannot be read, nobody is let in.
 */
export function createKeyRing({ store, now }: { store: Pick<Store, 'keysSince' | 'noteKeyUse'>; now: Ports['now'] }): KeyRing {
  const keys = new Map<string, StoredKey>();
  const usedIn = new Map<string, number>();
  let change = 0;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;

  let epoch = 0;

  const read = async () => {
    const [at, began] = [now(), epoch];
    try {
      for (const key of await store.keysSince(change)) {
        if (key.change < (keys.get(key.id)?.change ?? 0)) continue;
        keys.set(key.id, key);
        change = Math.max(change, key.change);
      }
      if (epoch === began) readAt = at;
    } finally {
      if (epoch === began) reading = null;
    }
  };
  const readNow = () => {
    reading ??= read();
    return reading;
  };
  /** A clock that was set back makes what is known old, too. */
  const isFresh = () => Math.abs(now() - readAt) < FRESH_MS;

  const noteUse = ({ id, lastUsedAt }: StoredKey) => {
    const hour = now() - (now() % HOUR_MS);
    if ((usedIn.get(id) ?? lastUsedAt ?? 0) >= hour) return;
    usedIn.set(id, hour);
    store.noteKeyUse(id, hour).catch(() => usedIn.delete(id)); // told apart from the answer: a full disk still lets read
  };

  return {
    async anyMade() {
      if (keys.size === 0 && !isFresh()) await readNow();
      return keys.size > 0;
    },
    async callerOf(token) {
      if (!isFresh()) await readNow();
      const parts = partsOf(token);
      const key = keys.get(parts?.id ?? '');
      const hash = hashOf(parts?.secret ?? '');
      const at = now();
      const isCurrent = timingSafeEqual(hash, key?.hash ?? NO_HASH);
      const isPrevious = timingSafeEqual(hash, key?.previous?.hash ?? NO_HASH) && at < (key?.previous?.until ?? 0);
      if (key === undefined || !(isCurrent || isPrevious) || !isLive(key, at)) return null;
      noteUse(key);
      return { who: key.id, project: key.project, scopes: key.scopes };
    },
    changed() {
      epoch += 1;
      readAt = Number.NEGATIVE_INFINITY;
      reading = null;
    },
  };
}
