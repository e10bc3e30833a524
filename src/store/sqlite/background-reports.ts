import { type BackgroundNews, type BackgroundWork, StoreUnavailable } from '../condition.ts';
import { storeFault } from './store-fault.ts';

/** Hears how each piece of background work went, and passes on what is new. */
export interface BackgroundReports {
  /** Answers what is to be made of the fault: `StoreUnavailable` where the disk or the file is at fault, else the error itself. */
  failed(work: BackgroundWork, error: unknown): unknown;
  caughtUp(work: BackgroundWork): void;
}

/** Name and code alone: a message may hold what a customer wrote. */
const nameOf = (error: unknown) => {
  if (error instanceof StoreUnavailable) return error.reason;
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error ? `${error.name} ${error.code}` : error.name;
};

/** Tells `told` when work begins to fail, when another fault takes over, and when it has caught up; not each time that it is tried again. */
export function createBackgroundReports(told: (news: BackgroundNews) => void): BackgroundReports {
  const known = new Map<BackgroundWork, string>();
  return {
    failed(work, error) {
      const fault = storeFault(error);
      const name = nameOf(fault);
      if (known.get(work) !== name) told({ work, fault: name, lasts: fault instanceof StoreUnavailable && fault.lasts });
      known.set(work, name);
      return fault;
    },
    caughtUp(work) {
      if (known.delete(work)) told({ work, fault: null, lasts: false });
    },
  };
}
