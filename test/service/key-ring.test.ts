import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createKeyRing } from '../../src/service/key-ring.ts';
import { hashOf, partsOf, tokenOf } from '../../src/service/key-token.ts';
import { type StoredKey, StoreUnavailable } from '../../src/store/store.ts';

const ID = '0123456789abcdef';
const SECRET = 'x'.repeat(43);
const TOKEN = tokenOf(ID, SECRET);
const key = (more: Partial<StoredKey> = {}): StoredKey => ({
  id: ID,
  name: '',
  project: null,
  scopes: ['read'],
  hash: hashOf(SECRET),
  createdAt: 0,
  expiresAt: null,
  previous: null,
  revokedAt: null,
  lastUsedAt: null,
  change: 1,
  ...more,
});

/** A ring on a store whose next answers are set by hand. */
function ringOf(keysSince: (change: number) => Promise<readonly StoredKey[]>, noteKeyUse = async (_id: string, _at: number) => undefined) {
  const time = { now: Date.UTC(2026, 2, 1, 12, 30) };
  const store = { keysSince: vi.fn(keysSince), noteKeyUse: vi.fn(noteKeyUse) };
  return { ring: createKeyRing({ store, now: () => time.now }), store, time };
}

describe('a key', () => {
  test('is told by its form, and by nothing near it', () => {
    expect(partsOf(TOKEN)).toEqual({ id: ID, secret: SECRET });
    for (const other of ['', 'sail_', TOKEN.toUpperCase(), `${TOKEN}\n`, ` ${TOKEN}`, TOKEN.replace('_', '-'), TOKEN.slice(1)]) {
      expect(partsOf(other), other).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (text) => partsOf(text) === null));
  });

  test('is kept as a hash of 32 bytes that another secret does not have', () => {
    expect(hashOf(SECRET)).toHaveLength(32);
    expect(hashOf(SECRET)).not.toEqual(hashOf(`${SECRET.slice(1)}y`));
  });
});

describe('the ring', () => {
  test('reads once for many that call at once, and then what changed alone', async () => {
    const { ring, store, time } = ringOf(async (change) => (change < 1 ? [key()] : []));
    const callers = await Promise.all(Array.from({ length: 20 }, () => ring.callerOf(TOKEN)));
    expect(callers.every((caller) => caller?.who === ID)).toBe(true);
    time.now += 1000;
    await ring.callerOf(TOKEN);
    expect(store.keysSince.mock.calls).toEqual([[0], [1]]);
  });

  test('does not take for fresh what was read before a change', async () => {
    let answer: (keys: readonly StoredKey[]) => void = () => undefined;
    const slow = new Promise<readonly StoredKey[]>((resolve) => {
      answer = resolve;
    });
    const answers = [slow, Promise.resolve([key({ revokedAt: 5, change: 2 })])];
    const { ring, store } = ringOf(() => answers.shift() ?? Promise.resolve([]));
    const early = ring.callerOf(TOKEN);
    ring.changed();
    expect(await ring.callerOf(TOKEN)).toBeNull();
    answer([key()]); // as it was before
    await early;
    expect(await ring.callerOf(TOKEN)).toBeNull();
    expect(store.keysSince).toHaveBeenCalledTimes(2);
  });

  test('lets nobody in when the store cannot be read, and reads again at the next call', async () => {
    const answers = [Promise.reject(new StoreUnavailable('the disk cannot be read')), Promise.resolve([key()])];
    const { ring } = ringOf(() => answers.shift() ?? Promise.resolve([]));
    await expect(ring.callerOf(TOKEN)).rejects.toThrow(StoreUnavailable);
    expect(await ring.callerOf(TOKEN)).toMatchObject({ who: ID });
  });

  test('notes a use once an hour, whether or not it can be written', async () => {
    const { ring, store, time } = ringOf(async (change) => (change < 1 ? [key()] : []));
    for (let i = 0; i < 5; i += 1) await ring.callerOf(TOKEN);
    time.now += 3_600_000;
    await ring.callerOf(TOKEN);
    expect(store.noteKeyUse.mock.calls).toEqual([12, 13].map((hour) => [ID, Date.UTC(2026, 2, 1, hour)]));
    const failing = ringOf(
      async () => [key()],
      () => Promise.reject(new StoreUnavailable('the disk is full')),
    );
    expect(await failing.ring.callerOf(TOKEN)).toMatchObject({ who: ID });
  });
});
