/** What a recount found. */
export interface RecountReport {
  readonly verbatims: number;
  /** Roll-up rows that differ from a recount of the mentions: zero in a healthy store. */
  readonly differences: readonly string[];
  readonly integrity: string;
}

/** Bytes that the store takes, those of what is not yet in its main file, and those that are free for it. */
export interface StoreSizes {
  readonly dataBytes: number;
  readonly logBytes: number;
  readonly freeBytes: number;
}

/** How a store is. */
export interface StoreCondition extends StoreSizes {
  /** False from a fault on until a write has passed again. */
  readonly available: boolean;
  /** Calls not answered yet. */
  readonly calls: { readonly writer: number; readonly readers: number };
}

/** The store cannot do what was asked now: disk full, file locked or unreadable. `reason` is safe to show; `lasts`: until a restart. */
export class StoreUnavailable extends Error {
  readonly reason: string;
  readonly lasts: boolean;
  constructor(reason: string, { lasts = false, ...options }: ErrorOptions & { readonly lasts?: boolean } = {}) {
    super(reason, options);
    this.name = 'StoreUnavailable';
    this.reason = reason;
    this.lasts = lasts;
  }
}
