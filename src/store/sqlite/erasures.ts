import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from '../condition.ts';
import type { BackgroundReports } from './background-reports.ts';
import { beginErasure, endErasure, erasePiece, unfinishedErasures } from './erase-respondent.ts';
import type { Connection } from './open-database.ts';
import type { Scrubber } from './scrubber.ts';
import type { WriteQueue } from './write-queue.ts';

/** Erases persons, in pieces between other writes. */
export interface Erasures {
  /** Resolves with the number of verbatims once nothing of the person is left in tables, index, log and file; null without such a project. */
  erase(project: string, respondent: string): Promise<number | null>;
  /** Ends the erasures that a stop cut short; what fails is reported, and tried again after a second unless the fault lasts. */
  resume(): Promise<void>;
  /** Leaves what is under way to the next start. */
  stop(): void;
}

const PIECE_ROWS = 200;
const WAIT_MS = 50;
const RETRY_MS = 1000;

/** Makes the erasures of a connection. */
export function createErasures(db: Connection, queue: WriteQueue, scrubber: Scrubber, reports: BackgroundReports): Erasures {
  const stopping = new AbortController();
  const rest = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const demandOpen = () => {
    if (stopping.signal.aborted) throw new StoreUnavailable('the service is stopping; the erasure goes on at its next start');
  };

  const scrub = async () => {
    for (;;) {
      const state = scrubber.piece();
      if (state === 'done') return;
      await rest(state === 'wait' ? WAIT_MS : 0);
      demandOpen();
    }
  };
  const finish = async (project: string, respondent: string): Promise<number> => {
    let verbatims = 0;
    for (let left = true; left; ) {
      demandOpen();
      const progress = await queue.submit(PIECE_ROWS, (context) => erasePiece(context, project, respondent));
      if (progress !== null) verbatims = progress.verbatims;
      left = progress?.left ?? false;
    }
    demandOpen();
    await queue.submit(1, (context) => endErasure(context, project, respondent));
    await scrub(); // last, so that the note of the erasure leaves the file too
    return verbatims;
  };
  const finishAll = async () => {
    const faults: unknown[] = [];
    for (const { project, respondent } of unfinishedErasures(db)) {
      await finish(project, respondent).catch((error: unknown) => faults.push(error));
    }
    if (faults.length > 0) throw faults[0];
  };

  return {
    async erase(project, respondent) {
      const begun = await queue.submit(1, (context) => beginErasure(context, project, respondent));
      return begun ? finish(project, respondent) : null;
    },
    async resume() {
      while (!stopping.signal.aborted) {
        try {
          await finishAll();
          return reports.caughtUp('erase');
        } catch (error) {
          if (stopping.signal.aborted) return;
          const fault = reports.failed('erase', error);
          if (fault instanceof StoreUnavailable && fault.lasts) return;
          await rest(RETRY_MS);
        }
      }
    },
    stop: () => stopping.abort(),
  };
}
