import { setTimeout as sleep } from 'node:timers/promises';
import { createFirstFault } from './first-fault.ts';
import type { Ports } from './ports.ts';
import { projectAnalyst } from './project-analyst.ts';

const CHUNK = 250;

/** Reads the history of projects again in the background, when their packs, their language or the analyser changed. */
export interface Replay {
  /** Puts a project in line, and begins again with it if it is the one at work. */
  request(project: string): void;
  /** Puts every project in line whose answers come from another version than they would now. */
  resume(): Promise<void>;
  /** Replays one project to its end; false when it was up to date. */
  run(project: string): Promise<boolean>;
  /** Resolves when nothing is in line. */
  idle(): Promise<void>;
  /** Stops after the chunk at work; what is done stays done. */
  stop(): Promise<void>;
}

/** What a replay may be given. */
export interface ReplayOptions {
  /** Resolves once no write of the project is under way that began with settings it had before. */
  readonly settled?: (project: string) => Promise<void>;
  /** Hears of faults, after which the project waits. */
  readonly failed?: (error: unknown) => void;
  /** Milliseconds that it waits. */
  readonly retryAfter?: number;
}

/** Makes the replay; one project at a time. */
export function createReplay(
  { store, pool }: Pick<Ports, 'store' | 'pool'>,
  { settled = async () => undefined, failed = () => undefined, retryAfter = 5000 }: ReplayOptions = {},
): Replay {
  const line = new Set<string>();
  const faults = createFirstFault(failed);
  const stopping = new AbortController();
  let work: Promise<void> | null = null;

  const run = async (id: string): Promise<boolean> => {
    const project = await store.getProject(id);
    if (project === null) return false;
    const analyst = projectAnalyst(pool, project);
    const edition = await analyst.edition();
    if (project.version === edition.version && project.replaying === null) return false;
    await settled(id); // else what was analysed with the old settings could be written beside the new
    await store.startGeneration(id, edition);
    for (;;) {
      if (stopping.signal.aborted || line.has(id)) return true; // asked for again: the settings may have changed
      const rows = await store.toReplay(id, CHUNK);
      if (rows.length === 0) break;
      await store.replay(id, rows, await analyst.columns(rows.map(({ verbatim }) => verbatim.fields)));
      faults.went();
    }
    await store.switchGeneration(id);
    return true;
  };

  const drain = async () => {
    for (const id of line) {
      if (stopping.signal.aborted) break;
      line.delete(id);
      try {
        await run(id);
      } catch (error) {
        faults.failed(error);
        line.add(id);
        await sleep(retryAfter, undefined, { signal: stopping.signal }).catch(() => undefined); // a stop ends the wait
      }
    }
    work = null;
  };

  const request = (id: string) => {
    line.add(id);
    work ??= drain();
  };

  return {
    run,
    request,
    async resume() {
      for (const project of await store.listProjects()) {
        const edition = await projectAnalyst(pool, project).edition();
        if (project.version !== edition.version || project.replaying !== null) request(project.id);
      }
    },
    async idle() {
      while (work !== null) await work;
    },
    async stop() {
      stopping.abort();
      await work;
    },
  };
}
