import { problem } from '../errors.ts';
import type { KeyAnswer, KeyInput, KeyPage, MadeKey } from '../schemas/key.ts';
import type { StoredKey } from '../store/store.ts';
import { pageOf } from './cursor.ts';
import { createKeyRing, isLive, type KeyRing } from './key-ring.ts';
import { hashOf, KEY_BYTES, tokenOf } from './key-token.ts';
import type { Ports } from './ports.ts';

/** Makes, lists, rotates and revokes keys, and tells whom one belongs to. */
export interface Keys extends Pick<KeyRing, 'anyMade' | 'callerOf'> {
  /** Throws `first-key` unless the first of all is an administrator's, and `invalid-request` where the project or the time does not fit. */
  make(input: KeyInput): Promise<MadeKey>;
  list(paging: { limit: number; cursor?: string | undefined }): Promise<KeyPage>;
  /** Gives a key another secret. Throws `unknown-key`, and `key-ended` when it opens nothing any more. */
  rotate(id: string, graceSeconds: number): Promise<MadeKey>;
  /** Throws `unknown-key`. */
  revoke(id: string): Promise<void>;
}

const time = (at: number | null) => (at === null ? null : new Date(at).toISOString());
const unfit = (pointer: string, detail: string) => problem('invalid-request', [1], [{ pointer, detail }]);

function describe(key: StoredKey, at: number): KeyAnswer {
  const { id, name, project, scopes, createdAt, lastUsedAt, expiresAt, revokedAt, previous } = key;
  return {
    id,
    name,
    project,
    scopes: [...scopes],
    createdAt: new Date(createdAt).toISOString(),
    lastUsedAt: time(lastUsedAt),
    expiresAt: time(expiresAt),
    revokedAt: time(revokedAt),
    oldSecretUntil: previous !== null && at < previous.until ? time(previous.until) : null,
  };
}

/** Makes the use case. */
export function createKeys({ store, now, randomBytes }: Pick<Ports, 'store' | 'now' | 'randomBytes'>): Keys {
  const ring = createKeyRing({ store, now });
  const text = (bytes: number, encoding: 'hex' | 'base64url') => Buffer.from(randomBytes(bytes)).toString(encoding);
  const stored = async (id: string) => {
    const key = (await store.keysSince(0)).find((one) => one.id === id);
    if (key === undefined) throw problem('unknown-key', []);
    return key;
  };
  const shown = async (id: string, secret: string): Promise<MadeKey> => {
    ring.changed();
    return { ...describe(await stored(id), now()), key: tokenOf(id, secret) };
  };

  return {
    anyMade: ring.anyMade,
    callerOf: ring.callerOf,
    async make({ name, project = null, scopes, expiresAt }) {
      const isAdministrators = project === null && scopes.includes('admin');
      if (!isAdministrators && (await store.keysSince(0)).length === 0) throw problem('first-key', []);
      const ends = expiresAt ? Date.parse(expiresAt) : null;
      if (ends !== null && ends <= now()) throw unfit('/expiresAt', 'is in the past');
      const [id, secret] = [text(KEY_BYTES.id, 'hex'), text(KEY_BYTES.secret, 'base64url')];
      const key = { id, name, project, scopes: [...new Set(scopes)].sort(), hash: hashOf(secret), createdAt: now(), expiresAt: ends };
      if (!(await store.addKey(key))) throw unfit('/project', 'There is no such project.');
      return shown(id, secret);
    },
    async list(paging) {
      const at = now();
      const keys = [...(await store.keysSince(0))].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
      return pageOf(
        keys.map((key) => describe(key, at)),
        paging,
        'keys',
      );
    },
    async rotate(id, graceSeconds) {
      if (!isLive(await stored(id), now())) throw problem('key-ended', []);
      const secret = text(KEY_BYTES.secret, 'base64url');
      if (!(await store.rotateKey(id, hashOf(secret), now() + graceSeconds * 1000))) throw problem('key-ended', []);
      return shown(id, secret);
    },
    async revoke(id) {
      if (!(await store.revokeKey(id, now()))) throw problem('unknown-key', []);
      ring.changed();
    },
  };
}
