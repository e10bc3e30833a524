import type { Left } from './background.ts';
import type { WriteContext } from './move-verbatim.ts';
import type { Connection } from './open-database.ts';
import { type Written, writeGroup } from './write-group.ts';

/** Writes one after another, small ones together, and does background work when there is nothing to write. */
export interface WriteQueue {
  /** Runs a write of about `size` rows in a transaction; resolves once it is durable. */
  submit<T>(size: number, run: (context: WriteContext) => T): Promise<T>;
  /** Runs what is waiting, and no more background work. */
  stop(): void;
}

interface Waiting {
  readonly size: number;
  readonly run: (context: WriteContext) => unknown;
  readonly done: (written: Written<unknown>) => void;
}

const SMALL = 50;
const GROUP = 1000;
const WINDOW_MS = 2;
const IDLE_MS = 20;
const REST_MS = { more: 0, wait: 200, later: 1000 };

/**
 * Makes the queue of a connection. A write that comes alone is committed at once; while several come at a time, the next wait two
 * milliseconds for one another. `background` does a piece of work in a transaction of its own, answers when to go on, and never throws.
 * `mayWrite` throws when nothing may be written; it is asked before each transaction.
 */
export function createWriteQueue(db: Connection, background: () => Left | 'later', mayWrite: () => void = () => undefined): WriteQueue {
  const waiting: Waiting[] = [];
  let scheduled = false;
  let idle: NodeJS.Timeout | null = null;
  let crowded = false;
  let stopped = false;

  const nextGroup = (): Waiting[] => {
    let [count, size] = [0, 0];
    for (const one of waiting) {
      if (count > 0 && (one.size > SMALL || size + one.size > GROUP)) break;
      count += 1;
      size += one.size;
      if (one.size > SMALL) break;
    }
    return waiting.splice(0, count);
  };
  const rest = (ms: number) => {
    if (stopped) return;
    idle = setTimeout(() => {
      idle = null;
      const left = background();
      if (left !== 'done') rest(REST_MS[left]);
    }, ms);
  };
  const flush = () => {
    scheduled = false;
    const group = nextGroup();
    if (group.length === 0) return;
    crowded = group.length > 1;
    const runs = group.map(({ run }) => run);
    const written = writeGroup(db, runs, mayWrite);
    for (const [i, { done }] of group.entries()) done(written[i] as Written<unknown>);
    if (waiting.length > 0) schedule();
    else rest(IDLE_MS);
  };
  const schedule = () => {
    if (idle !== null) clearTimeout(idle);
    idle = null;
    if (scheduled) return;
    scheduled = true;
    if (crowded) setTimeout(flush, WINDOW_MS);
    else setImmediate(flush);
  };
  rest(IDLE_MS);

  return {
    submit: <T>(size: number, run: (context: WriteContext) => T) =>
      new Promise<T>((resolve, reject) => {
        const done = (written: Written<unknown>) => ('error' in written ? reject(written.error) : resolve(written.value as T));
        waiting.push({ size, run, done });
        schedule();
      }),
    stop() {
      stopped = true;
      if (idle !== null) clearTimeout(idle);
      while (waiting.length > 0) flush();
    },
  };
}
