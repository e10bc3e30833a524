import { type ReadonlySignal, signal } from '@preact/signals';
import type { Reply } from '../../client/client.ts';
import { type Answer, troubleOf, UNKNOWN } from './answer.ts';
import { lost, reached } from './reach.ts';

const EVERY = 10_000;
const SLOW = 4_000;
const LONGEST = 60_000;
const PATIENCE = 30_000;

/** A question that is asked again and again by tag, while somebody looks. */
export interface Watch<T> {
  readonly answer: ReadonlySignal<Answer<T>>;
  /** Somebody shows the answer; what is returned says that they no longer do. */
  open(): () => void;
  /** Asks now. */
  refresh(): void;
}

/**
 * Watches a question: every ten seconds while the page is visible, later and later after failures but every minute, at once when the page
 * is shown again or the network is back. What takes longer than half a minute counts as out of reach, since a lost network may say nothing.
 * `ask` gets the tag of the value at hand. A refusal for want of a key is told to `unauthorized`.
 */
export function watch<T>(
  ask: (options: { readonly etag: string | null; readonly signal: AbortSignal }) => Promise<Reply<T>>,
  unauthorized: () => void,
): Watch<T> {
  const answer = signal<Answer<T>>(UNKNOWN);
  const set = (changes: Partial<Answer<T>>) => {
    answer.value = { ...answer.peek(), ...changes };
  };
  let lookers = 0;
  let etag: string | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let under: AbortController | undefined;

  function again(milliseconds: number): void {
    clearTimeout(timer);
    if (lookers > 0 && !document.hidden) timer = setTimeout(run, milliseconds);
  }

  function take(reply: Reply<T>): number {
    failures = 0;
    reached();
    if (reply.state === 'computing') {
      set({ state: answer.peek().value === undefined ? 'computing' : 'ready', trouble: null });
      return reply.retryAfter * 1000;
    }
    const known = { state: 'ready', slow: false, trouble: null, checkedAt: Date.now() } as const;
    if (reply.state === 'unchanged') set(known);
    else {
      etag = reply.etag;
      set({ ...known, value: reply.value });
    }
    return EVERY;
  }

  function fail(error: unknown): number {
    const trouble = troubleOf(error);
    if (trouble.kind === 'unreached') lost();
    else reached();
    if (trouble.kind === 'refused' && trouble.problem.status === 401) unauthorized();
    set({ state: answer.peek().value === undefined ? 'failed' : 'ready', slow: false, trouble });
    failures += 1;
    const told = trouble.kind === 'refused' ? (trouble.problem.retryAfter ?? 0) * 1000 : 0;
    return Math.max(told, Math.min(EVERY * 2 ** (failures - 1), LONGEST));
  }

  async function run(): Promise<void> {
    under?.abort();
    const own = new AbortController();
    under = own;
    const slow = setTimeout(() => set({ slow: true }), SLOW);
    const late = setTimeout(() => own.abort(), PATIENCE);
    try {
      const reply = await ask({ etag, signal: own.signal });
      if (under === own) again(take(reply));
    } catch (error) {
      if (under === own) again(fail(error));
    } finally {
      clearTimeout(slow);
      clearTimeout(late);
    }
  }

  const refresh = () => {
    if (lookers > 0) void run();
  };
  const seen = () => {
    if (document.hidden) clearTimeout(timer);
    else refresh();
  };

  return {
    answer,
    refresh,
    open() {
      lookers += 1;
      if (lookers === 1) {
        document.addEventListener('visibilitychange', seen);
        addEventListener('online', refresh);
        refresh();
      }
      return () => {
        lookers -= 1;
        if (lookers > 0) return;
        clearTimeout(timer);
        under?.abort();
        under = undefined;
        document.removeEventListener('visibilitychange', seen);
        removeEventListener('online', refresh);
      };
    },
  };
}
