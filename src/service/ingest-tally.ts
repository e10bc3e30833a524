import type { IngestReport, RejectedRow } from '../schemas/ingest.ts';
import type { IngestOutcome } from '../store/store.ts';

const LISTED = 1000;

/** What became of the rows of all requests since the start. */
export interface IngestTotals {
  accepted: number;
  duplicates: number;
  updated: number;
  rejected: number;
}

/** Counts what becomes of a request's rows, and lists the first thousand rejected. */
export interface Tally {
  outcomes(outcomes: readonly IngestOutcome[]): void;
  reject(row: RejectedRow): void;
  /** Rows stored or found stored. */
  readonly stored: number;
  report(): IngestReport;
}

const FIELD = { accepted: 'accepted', duplicate: 'duplicates', updated: 'updated' } as const;

/** Makes a tally that also adds to `totals`. */
export function createTally(totals: IngestTotals): Tally {
  const counts = { accepted: 0, duplicates: 0, updated: 0 };
  const rejected: RejectedRow[] = [];
  let rejectedCount = 0;
  return {
    outcomes(outcomes) {
      for (const outcome of outcomes) {
        counts[FIELD[outcome]] += 1;
        totals[FIELD[outcome]] += 1;
      }
    },
    reject(row) {
      rejectedCount += 1;
      totals.rejected += 1;
      if (rejected.length < LISTED) rejected.push(row);
    },
    get stored() {
      return counts.accepted + counts.duplicates + counts.updated;
    },
    report: () => ({ ...counts, rejected: rejected.sort((a, b) => a.index - b.index), rejectedCount }),
  };
}
