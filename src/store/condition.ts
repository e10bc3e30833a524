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

/**
 * What a store does by itself, between writes: takes out what is left of deleted projects and of earlier readings (`purge`), makes words
 * findable (`index`), takes what was deleted out of the file (`scrub`), ends erasures that a stop cut short (`erase`).
 */
export const BACKGROUND_WORK = ['purge', 'index', 'scrub', 'erase'] as const;

/** One of these. */
export type BackgroundWork = (typeof BACKGROUND_WORK)[number];

/** That such work fails, and is tried again unless the fault lasts until a restart; or, where `fault` is null, that it has caught up since. */
export interface BackgroundNews {
  readonly work: BackgroundWork;
  /** What is at fault, by its name: nothing that anybody wrote. */
  readonly fault: string | null;
  readonly lasts: boolean;
}

/** How a store is. */
export interface StoreCondition extends StoreSizes {
  /** False from a fault on until a write has passed again. */
  readonly available: boolean;
  /** The work that failed and has not caught up since. */
  readonly failing: readonly BackgroundWork[];
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
