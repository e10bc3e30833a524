import { setTimeout as after } from 'node:timers/promises';
import { problem } from '../../errors.ts';
import type { StoredProject } from '../../store/store.ts';
import type { InsightPool } from '../ports.ts';
import { createTurns } from '../turns.ts';
import type { InsightName, ParametersOf, ResultOf } from './insights.ts';

/** An insight's answer with what it was computed from. `current` is false where the project has changed since. */
export interface Computed<T> {
  readonly value: T;
  /** Epoch milliseconds. */
  readonly computedAt: number;
  readonly revision: number;
  readonly current: boolean;
}

/** Answers kept and being computed; and questions answered from the cache, anew, from an earlier revision, or with "later". */
export interface HeavyFigures {
  readonly kept: number;
  readonly running: number;
  readonly cache: number;
  readonly computed: number;
  readonly earlier: number;
  readonly later: number;
}

/** Answers insights, each computed once a revision. */
export interface HeavyAnswers {
  /**
   * The answer; null while it is still being computed after the time that a question may take. Throws `unknown-project`, and `overloaded`
   * when too many answers of the project wait to be computed.
   */
  answer<N extends InsightName>(name: N, project: StoredProject, parameters: ParametersOf<N>): Promise<Computed<ResultOf<N>> | null>;
  /** What is kept and running now, and how many questions were answered so far from what. */
  readonly figures: HeavyFigures;
  /** Forgets what was computed of a project, and what is being computed as soon as those who wait have it. */
  forget(project: string): void;
}

interface Kept {
  readonly project: string;
  computed?: Omit<Computed<unknown>, 'current'>;
  /** Milliseconds that the last computation took. */
  took: number;
  running?: Promise<void>;
  /** What the last computation failed of, until it is told. */
  failed?: unknown;
  /** Epoch milliseconds of the last question. */
  askedAt: number;
}

/** Answers kept, of all projects. */
const KEPT = 200;
/** Answers of a project that may wait to be computed. */
const WAITING = 50;
/** Who was told to ask again and has not for so long has left: what is not begun by then is not computed. */
const LEFT = 60_000;

/** Forgets the least asked of the answers of the project that keeps the most, which are not being computed. */
function forgetOne(kept: Map<string, Kept>, but: string): void {
  const idle = [...kept].filter(([key, { running }]) => running === undefined && key !== but);
  const held = new Map<string, number>();
  for (const [, { project }] of idle) held.set(project, (held.get(project) ?? 0) + 1);
  const most = Math.max(...held.values());
  const oldest = idle.find(([, { project }]) => held.get(project) === most)?.[0];
  if (oldest !== undefined) kept.delete(oldest);
}

/**
 * Makes the answers: a question waits `budget` milliseconds (2 s) for its answer. One that took longer is afterwards answered from what
 * was computed last and computed anew, at most every `refresh` milliseconds (five minutes), while the project changes.
 */
export function createHeavyAnswers(
  { insights, now }: { readonly insights: Pick<InsightPool, 'run'>; readonly now: () => number },
  { budget = 2000, refresh = 300_000 }: { readonly budget?: number; readonly refresh?: number } = {},
): HeavyAnswers {
  const kept = new Map<string, Kept>();
  const turns = createTurns(WAITING);
  const answered = { cache: 0, computed: 0, earlier: 0, later: 0 };

  const compute = <N extends InsightName>(entry: Kept, name: N, project: string, parameters: ParametersOf<N>) => {
    const work = async () => {
      const started = now();
      if (started - entry.askedAt > LEFT) return;
      const result = await insights.run(name, project, parameters);
      if (result === null) throw problem('unknown-project', []);
      entry.computed = { ...result, computedAt: now() };
      entry.took = now() - started;
      delete entry.failed;
    };
    entry.running ??= turns
      .take(project, work)
      .catch((error: unknown) => {
        entry.failed = error;
      })
      .finally(() => {
        delete entry.running;
      });
    return entry.running;
  };

  const entryOf = (project: string, key: string): Kept => {
    const entry = kept.get(key) ?? { project, took: 0, askedAt: 0 };
    entry.askedAt = now();
    kept.delete(key);
    kept.set(key, entry);
    if (kept.size > KEPT) forgetOne(kept, key);
    return entry;
  };

  return {
    get figures() {
      const running = [...kept.values()].filter((entry) => entry.running !== undefined).length;
      return { kept: kept.size, running, ...answered };
    },
    forget(project) {
      for (const [key, entry] of kept) if (entry.project === project) kept.delete(key);
    },
    async answer(name, project, parameters) {
      const entry = entryOf(project.id, JSON.stringify([name, project.id, project.createdAt, project.version, parameters]));
      const given = (current: boolean, from: 'cache' | 'computed' | 'earlier') => {
        answered[from] += 1;
        return { ...(entry.computed as Omit<Computed<unknown>, 'current'>), current } as never;
      };
      const fresh = () => entry.computed !== undefined && entry.computed.revision >= project.revision;
      if (fresh()) return given(true, 'cache');
      const heavy = entry.took > budget;
      if (heavy && entry.computed !== undefined) {
        if (Math.abs(now() - entry.computed.computedAt) >= refresh) void compute(entry, name, project.id, parameters);
        return given(false, 'earlier');
      }
      const waiting = new AbortController();
      const patience = after(budget, 'over', { signal: waiting.signal }).catch(() => 'over');
      // What was already running may be of an earlier revision: then once more.
      for (let tries = 0; tries < 2 && !fresh(); tries++) {
        if ((await Promise.race([compute(entry, name, project.id, parameters), patience])) === 'over') break;
        if (entry.failed !== undefined) throw take(entry);
      }
      waiting.abort();
      if (fresh()) return given(true, 'computed');
      if (entry.computed !== undefined) return given(false, 'earlier');
      answered.later += 1;
      return null;
    },
  };
}

function take(entry: Kept): unknown {
  const { failed } = entry;
  delete entry.failed;
  return failed;
}
