import type { ImportAnswer, ImportSummary } from '../../schemas/import.ts';
import type { RefusedRow, StoredImport } from '../../store/store.ts';
import type { Pace } from './pace.ts';

const iso = (instant: number) => new Date(instant).toISOString();
const isoOrNull = (instant: number | null) => (instant === null ? null : iso(instant));
const tenths = (value: number) => Math.round(value * 10) / 10;

/** An import as lists show it. `pace` is that of the one at work, null for any other. */
export function importSummary(stored: StoredImport, pace: Pace | null): ImportSummary {
  const { id, state, file, read, accepted, duplicates, updated, rejected, bytesRead, bytes } = stored;
  const rate = pace?.rate() ?? null;
  return {
    id,
    state: state === 'running' && pace === null ? 'interrupted' : state,
    name: file.name,
    format: file.format,
    mapping: file.mapping,
    counts: { read, accepted, duplicates, updated, rejected },
    bytes: { read: state === 'done' ? bytes : Math.min(bytesRead, bytes), total: bytes },
    rate: rate === null ? null : tenths(rate.rows),
    secondsLeft: rate === null || rate.bytes === 0 ? null : tenths(Math.max(0, bytes - bytesRead) / rate.bytes),
    failure: stored.failure,
    createdAt: iso(stored.createdAt),
    startedAt: isoOrNull(stored.startedAt),
    endedAt: isoOrNull(stored.endedAt),
  };
}

/** An import as it is answered by itself, with the first rows that were refused. */
export const importAnswer = (stored: StoredImport, pace: Pace | null, refused: readonly RefusedRow[]): ImportAnswer => ({
  ...importSummary(stored, pace),
  rejected: refused.map(({ line, column, code, detail }) => ({ line, column, code, detail })),
});
