import { parentPort } from 'node:worker_threads';
import { storeFault } from '../store/sqlite/store-fault.ts';
import { type BackgroundNews, StoreUnavailable } from '../store/store.ts';

/** A call sent to a storage thread. */
export interface Call {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** What a thread answers: to a call, or under id 0 once it has opened its database. */
export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly unavailable: string; readonly lasts: boolean }
  | { readonly id: number; readonly error: unknown };

/** What a thread says unasked. */
export interface Notice {
  readonly news: BackgroundNews;
}

function fault(id: number, thrown: unknown): Answer {
  const error = storeFault(thrown);
  if (error instanceof StoreUnavailable) return { id, unavailable: error.reason, lasts: error.lasts };
  return { id, error: error instanceof Error && error.name === 'SqliteError' ? new Error(error.message, { cause: error.stack }) : error };
}

/** In a thread: opens what it serves, says so or why not, and answers calls by the name of their method. `tell` passes on what is unasked. */
export function answerCalls<T extends object>(open: (tell: (news: BackgroundNews) => void) => T): void {
  const port = parentPort;
  if (port === null) throw new Error('this file runs as a worker thread');
  try {
    const served = open((news) => port.postMessage({ news } satisfies Notice)) as Record<
      string,
      (...args: readonly unknown[]) => Promise<unknown>
    >;
    port.on('message', ({ id, method, args }: Call) => {
      const call = served[method];
      if (call === undefined) port.postMessage({ id, error: new TypeError(`no call ${method}`) } satisfies Answer);
      else {
        call(...args).then(
          (value) => port.postMessage({ id, value } satisfies Answer),
          (error: unknown) => port.postMessage(fault(id, error)),
        );
      }
    });
    port.postMessage({ id: 0, value: null } satisfies Answer);
  } catch (error) {
    port.postMessage(fault(0, error));
  }
}
