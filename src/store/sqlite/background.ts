import { type BackgroundWork, StoreUnavailable } from '../condition.ts';
import type { BackgroundReports } from './background-reports.ts';

/** What a piece of work leaves: more to do at once, more to do a little later, or nothing. */
export type Left = 'more' | 'wait' | 'done';

const RETRY_MS = 1000;

/**
 * Makes one work of several: each call does a piece of the first that has any to do. Work that fails is tried again after a second, and
 * the others are done meanwhile; not so when the disk or the file is at fault, which hinders all (`later`), or lasts (`done`).
 */
export function createBackground(
  works: readonly (readonly [work: BackgroundWork, piece: () => Left])[],
  reports: BackgroundReports,
  now: () => number = () => performance.now(),
): () => Left | 'later' {
  const failedAt = new Map<BackgroundWork, number>();
  return () => {
    let left: Left = 'done';
    for (const [work, piece] of works) {
      if (now() - (failedAt.get(work) ?? Number.NEGATIVE_INFINITY) < RETRY_MS) {
        left = 'wait';
        continue;
      }
      try {
        const state = piece();
        failedAt.delete(work);
        if (state === 'more') return 'more';
        if (state === 'wait') left = 'wait';
        else reports.caughtUp(work);
      } catch (error) {
        const fault = reports.failed(work, error);
        if (fault instanceof StoreUnavailable) return fault.lasts ? 'done' : 'later';
        failedAt.set(work, now());
        left = 'wait';
      }
    }
    return left;
  };
}
