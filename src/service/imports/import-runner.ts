import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../../errors.ts';
import { type ImportFailure, type StoredImport, StoreUnavailable } from '../../store/store.ts';
import { createFirstFault } from '../first-fault.ts';
import type { FileRows, Ingest } from '../ingest.ts';
import { FileUnreadable, type Ports } from '../ports.ts';
import { hasEnded } from './has-ended.ts';
import type { ImportChanges } from './import-changes.ts';
import { maskedCells } from './masked-cells.ts';
import { createPace, type Pace } from './pace.ts';
import { preparedRows } from './prepared-rows.ts';

/** Reads the files that wait, one after the other. */
export interface ImportRunner {
  /** Goes on with what is not finished, oldest first. */
  start(): void;
  /** Lets go of an import that was cancelled, or whose project is gone. */
  letGo(id: string): void;
  /** How fast it is read, if it is the one at work. */
  paceOf(id: string): Pace | null;
  /** Resolves when nothing is left to read. */
  idle(): Promise<void>;
  /** Stops after the chunk at work; the rest is for the next start. */
  stop(): Promise<void>;
}

/** What a runner may be given. */
export interface RunnerOptions {
  readonly ingest: Pick<Ingest, 'file' | 'context'>;
  readonly changes: ImportChanges;
  /** Hears of faults, after which it waits. */
  readonly failed?: (error: unknown) => void;
  /** Milliseconds that it waits. */
  readonly retryAfter?: number;
}

/** What a file that cannot be read to its end is said to have; null where the fault is not the file's, and it is tried again. */
function failureOf(error: unknown): ImportFailure | null {
  if (error instanceof FileUnreadable) return { code: error.code, detail: error.message };
  if (error instanceof StoreUnavailable || (error instanceof Problem && error.status === 503)) return null;
  return { code: 'internal', detail: 'The service failed on this file; the fault is ours and is in the log.' };
}

/** Makes the runner. */
export function createImportRunner(
  { store, pool, reader, spool, now }: Pick<Ports, 'store' | 'pool' | 'reader' | 'spool' | 'now'>,
  { ingest, changes, failed = () => undefined, retryAfter = 5000 }: RunnerOptions,
): ImportRunner {
  const faults = createFirstFault(failed);
  const stopping = new AbortController();
  let atWork: { readonly id: string; readonly pace: Pace; readonly leave: AbortController } | null = null;
  let work: Promise<void> | null = null;
  let asked = 0;

  /** The chunks of a file from where its import is, made ready to be written. */
  async function* chunksOf({ id, project, file, read }: StoredImport, timezone: string, leave: AbortSignal): AsyncGenerator<FileRows> {
    let place = read;
    for await (const { rows, bytesRead } of reader.read(id, file, timezone, read, leave)) {
      const now = leave.aborted ? null : await store.getProject(project);
      if (now === null) return;
      const from = place;
      place += rows.length;
      const { taken, refused } = preparedRows(rows, file.mapping, await ingest.context(now));
      yield { rows: taken, step: { id, from, read: place, bytesRead, refused: await maskedCells(pool, now, refused) } };
    }
  }

  const readToEnd = async (one: StoredImport, pace: Pace, leave: AbortController) => {
    const project = await store.getProject(one.project);
    if (project === null || !(await store.turnImport(one.project, one.id, 'running', now()))) return;
    pace.note(now(), one.read, one.bytesRead);
    changes.changed(one.id);
    await ingest.file(one.project, chunksOf(one, project.timezone, leave.signal), (step) => {
      if (step === null) return leave.abort();
      faults.went();
      pace.note(now(), step.read, step.bytesRead);
      changes.changed(one.id);
    });
    if (!leave.signal.aborted) await store.turnImport(one.project, one.id, 'done', now());
  };

  /** Reads one file; false when it is to be tried again. */
  const run = async (one: StoredImport): Promise<boolean> => {
    const [pace, leave] = [createPace(), new AbortController()];
    atWork = { id: one.id, pace, leave };
    try {
      await readToEnd(one, pace, leave);
    } catch (error) {
      const failure = failureOf(error);
      if (failure === null && !stopping.signal.aborted) faults.failed(error);
      if (failure?.code === 'internal') failed(error);
      const state = failure === null ? 'interrupted' : 'failed';
      await store.turnImport(one.project, one.id, state, now(), failure ?? undefined);
      if (failure === null) return false;
    } finally {
      leave.abort();
      atWork = null;
      changes.changed(one.id);
    }
    const left = await store.getImport(one.project, one.id);
    if (left !== null && !hasEnded(left)) return false; // somebody else reads it
    await spool.remove(one.id);
    return true;
  };

  const drain = async () => {
    while (!stopping.signal.aborted) {
      const before = asked;
      try {
        const [next] = await store.unfinishedImports();
        if (next === undefined && asked === before) break;
        if (next === undefined || (await run(next))) continue;
      } catch (error) {
        faults.failed(error);
      }
      await sleep(retryAfter, undefined, { signal: stopping.signal }).catch(() => undefined); // a stop ends the wait
    }
    work = null;
  };

  return {
    start() {
      asked += 1;
      work ??= drain();
    },
    letGo(id) {
      if (atWork?.id === id) atWork.leave.abort();
    },
    paceOf: (id) => (atWork?.id === id ? atWork.pace : null),
    async idle() {
      while (work !== null) await work;
    },
    async stop() {
      stopping.abort();
      await work;
    },
  };
}
