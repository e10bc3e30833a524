import { setTimeout as sleep } from 'node:timers/promises';
import type { Audit } from './audit.ts';
import { keptFrom } from './kept-from.ts';
import type { Ports } from './ports.ts';

const PIECE = 200;
const HOUR_MS = 3_600_000;
/** Days that refused rows are kept after the end of their import. */
const REFUSED_DAYS = 30;

/** Deletes what projects no longer keep. */
export interface Retention {
  /** Deletes all that is past its time now, in pieces between other writes. */
  sweep(): Promise<void>;
  /** Sweeps now and every hour. */
  start(): void;
  /** Stops after the piece at work; the rest is for the next sweep. */
  stop(): Promise<void>;
  /** Verbatims deleted since the start. */
  readonly swept: number;
}

/** What a retention is given. */
export interface RetentionOptions {
  readonly audit: Pick<Audit, 'record'>;
  /** Empties what is kept in memory of a project. */
  readonly forget: (project: string) => Promise<void>;
  /** Hears of faults, after which the project waits for the next sweep. */
  readonly failed?: (error: unknown) => void;
}

/** Makes the retention. */
export function createRetention(
  { store, now }: Pick<Ports, 'store' | 'now'>,
  { audit, forget, failed = () => undefined }: RetentionOptions,
): Retention {
  const stopping = new AbortController();
  let swept = 0;
  let work = Promise.resolve();

  /** The settings and the clock are read before each piece, so that nothing goes which is not past its time at that very moment. */
  const sweepPiece = async (id: string): Promise<number> => {
    const project = stopping.signal.aborted ? null : await store.getProject(id);
    if (project?.retentionDays === undefined) return 0;
    return store.removeBefore(id, keptFrom(project, now()), PIECE);
  };
  /** Refused rows are kept no longer than verbatims are. */
  const sweepRefused = async (id: string) => {
    for (let piece = PIECE; piece === PIECE; ) {
      const project = stopping.signal.aborted ? null : await store.getProject(id);
      if (project === null) return;
      const { timezone, retentionDays = REFUSED_DAYS } = project;
      const before = keptFrom({ timezone, retentionDays: Math.min(retentionDays, REFUSED_DAYS) }, now());
      piece = await store.removeRefused(id, before, PIECE);
    }
  };
  const sweepProject = async (id: string) => {
    await sweepRefused(id);
    let removed = 0;
    try {
      for (let piece = PIECE; piece === PIECE; removed += piece) piece = await sweepPiece(id);
    } finally {
      swept += removed;
      if (removed > 0) {
        await forget(id);
        await audit.record({ who: 'service', action: 'retention-swept', project: id, target: `${removed} verbatims` });
      }
    }
  };
  const sweep = async () => {
    for (const { id } of await store.listProjects()) await sweepProject(id).catch(failed);
  };

  return {
    sweep,
    start() {
      work = (async () => {
        while (!stopping.signal.aborted) {
          await sweep().catch(failed);
          await sleep(HOUR_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
        }
      })();
    },
    async stop() {
      stopping.abort();
      await work;
    },
    get swept() {
      return swept;
    },
  };
}
