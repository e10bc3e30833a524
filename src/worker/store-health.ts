import { StoreUnavailable } from '../store/store.ts';

/** What is known of whether a store answers and can write. */
export interface StoreHealth {
  /** Hears of a call that failed; what is no `StoreUnavailable` is no matter of health. */
  failed(error: unknown): void;
  /** The calls given, none of which is sent any more once a fault is known that lasts; `always` are. */
  guard<T extends object>(calls: T, always: readonly (keyof T)[]): T;
  /** Whether no fault is known. */
  readonly available: boolean;
  /** Resolves when the store was seen to answer and write within a second; else rejects with `StoreUnavailable`. */
  ready(): Promise<void>;
  /** Looks at once whether it answers and writes, for there is a sign that it may not. */
  look(): void;
  /** Hears and tries no more. */
  stop(): void;
}

/** How health is judged. Times are milliseconds. */
export interface HealthOptions {
  /** Reads and writes a little; rejects with what hinders it. */
  readonly probe: () => Promise<unknown>;
  /** Told the fault when one begins or gives way to another, null when it is over. */
  readonly changed?: (fault: StoreUnavailable | null) => void;
  /** Between tries while there is a fault; 5000. */
  readonly retryAfter?: number;
  /** How long a good answer holds; 1000. */
  readonly fresh?: number;
}

/** Judges health: from a fault on a store is not ready until a probe passes, tried again and again, and never after a fault that lasts. */
export function createStoreHealth({ probe, changed = () => undefined, retryAfter = 5000, fresh = 1000 }: HealthOptions): StoreHealth {
  let fault: StoreUnavailable | null = null;
  let goodAt = Number.NEGATIVE_INFINITY;
  let probing: Promise<void> | null = null;
  let retry: NodeJS.Timeout | null = null;
  let stopped = false;

  const turn = (next: StoreUnavailable | null) => {
    const told = next?.reason !== fault?.reason;
    fault = next;
    if (told) changed(next);
  };
  const lookLater = () => {
    if (retry !== null) clearTimeout(retry);
    retry = stopped || fault === null || fault.lasts ? null : setTimeout(lookAtOnce, retryAfter).unref();
  };
  const failed = (error: unknown) => {
    if (stopped || !(error instanceof StoreUnavailable) || fault?.lasts) return;
    turn(error);
    goodAt = Number.NEGATIVE_INFINITY;
    lookLater();
  };
  const tryOnce = async () => {
    const before = fault;
    try {
      await probe();
    } catch (error) {
      failed(error);
      throw error;
    } finally {
      probing = null;
    }
    if (fault !== before) {
      lookLater(); // another call failed meanwhile, and its own look may have come while this one was under way
      throw fault;
    }
    turn(null);
    goodAt = performance.now();
  };
  const look = () => {
    probing ??= tryOnce();
    return probing;
  };
  const lookAtOnce = () => void look().catch(() => undefined);

  return {
    failed,
    guard: <T extends object>(calls: T, always: readonly (keyof T)[]) =>
      new Proxy(calls, {
        get(target, method) {
          const call = target[method as keyof T] as (...args: unknown[]) => Promise<unknown>;
          return (...args: unknown[]) => (fault?.lasts && !always.includes(method as keyof T) ? Promise.reject(fault) : call(...args));
        },
      }),
    get available() {
      return fault === null;
    },
    async ready() {
      if (fault !== null) throw fault;
      if (performance.now() - goodAt > fresh) await look();
    },
    look: lookAtOnce,
    stop() {
      stopped = true;
      if (retry !== null) clearTimeout(retry);
    },
  };
}
