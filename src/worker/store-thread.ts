import { Worker } from 'node:worker_threads';
import type { DatabasePlace } from '../store/sqlite/open-database.ts';
import { type BackgroundNews, StoreUnavailable } from '../store/store.ts';
import type { Answer, Call, Notice } from './store-calls.ts';

/** A storage thread as the main thread sees it. */
export interface StoreThread<T> {
  /** The calls it answers; each rejects with `StoreUnavailable` once the thread has stopped. */
  readonly calls: T;
  /** Calls not answered yet. */
  waiting(): number;
  /** Stops the thread at once. */
  stop(): Promise<void>;
}

const STOPPED = 'the storage thread has stopped: restart the service';

/**
 * Starts a thread on a database; resolves once it is open, rejects when it cannot be. `failed` hears of every call that fails, `heard` of
 * what the thread does by itself.
 */
export async function startStoreThread<T extends object>(
  file: URL,
  place: DatabasePlace,
  failed: (error: unknown) => void = () => undefined,
  heard: (news: BackgroundNews) => void = () => undefined,
): Promise<StoreThread<T>> {
  const worker = new Worker(file, { workerData: place, resourceLimits: { maxYoungGenerationSizeMb: 8 } });
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (reason: unknown) => void }>();
  let [last, stopped, asked] = [0, false, false];
  const expect = (id: number) => new Promise<unknown>((resolve, reject) => pending.set(id, { resolve, reject }));
  const end = (cause?: Error) => {
    stopped = true;
    const fault = new StoreUnavailable(STOPPED, { lasts: true, ...(cause && { cause }) });
    if (!asked) failed(fault);
    for (const { reject } of pending.values()) reject(fault);
    pending.clear();
  };
  worker.on('error', end);
  worker.on('exit', () => end());
  worker.on('message', (answer: Answer | Notice) => {
    if ('news' in answer) return heard(answer.news);
    const call = pending.get(answer.id);
    pending.delete(answer.id);
    if ('value' in answer) return call?.resolve(answer.value);
    const error = 'unavailable' in answer ? new StoreUnavailable(answer.unavailable, { lasts: answer.lasts }) : answer.error;
    failed(error);
    call?.reject(error);
  });
  const send = (method: string, args: readonly unknown[]) => {
    if (stopped) return Promise.reject(new StoreUnavailable(STOPPED, { lasts: true }));
    last += 1;
    worker.postMessage({ id: last, method, args } satisfies Call);
    return expect(last);
  };
  const stop = async () => {
    asked = true;
    await worker.terminate();
  };
  try {
    await expect(0);
  } catch (error) {
    await stop();
    throw error;
  }
  const calls = new Proxy({} as T, {
    get:
      (_, method) =>
      (...args: unknown[]) =>
        send(String(method), args),
  });
  return { calls, waiting: () => pending.size, stop };
}
