/** What a key may be used for; `admin` includes the other two. */
export type Scope = 'ingest' | 'read' | 'admin';

/** A key about to be made. Times are epoch milliseconds. */
export interface NewKey {
  readonly id: string;
  readonly name: string;
  /** Id of the one project it opens; null for an administrator's, which opens all. */
  readonly project: string | null;
  readonly scopes: readonly Scope[];
  /** SHA-256 of its secret, 32 bytes. */
  readonly hash: Uint8Array;
  readonly createdAt: number;
  readonly expiresAt: number | null;
}

/** A key as kept. Keys are never deleted, only revoked. */
export interface StoredKey extends NewKey {
  /** The hash that a rotation replaced, good until that time. */
  readonly previous: { readonly hash: Uint8Array; readonly until: number } | null;
  readonly revokedAt: number | null;
  /** To the hour. */
  readonly lastUsedAt: number | null;
  /** Grows with every change of any key; its use is none. */
  readonly change: number;
}

/** One line of the audit log: who did what to what, by ids alone. */
export interface AuditEntry {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Id of a key, `local`, `command-line` or `service`. */
  readonly who: string;
  readonly action: string;
  readonly project: string | null;
  readonly target: string | null;
}

/** Which entries to list, newest first. */
export interface AuditQuery {
  readonly project?: string;
  /** Epoch milliseconds; older ones are left out. */
  readonly from: number;
  readonly limit: number;
  readonly after?: readonly [sort: number, id: string];
}
