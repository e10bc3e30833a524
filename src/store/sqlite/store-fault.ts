import { StoreUnavailable } from '../condition.ts';

const REASONS: readonly (readonly [prefix: string, reason: string])[] = [
  ['SQLITE_FULL', 'the disk is full'],
  ['SQLITE_READONLY', 'the database cannot be written: make its folder and file writable and restart the service'],
  ['SQLITE_BUSY', 'the database is locked by another process'],
  ['SQLITE_LOCKED', 'the database is locked by another process'],
  ['SQLITE_CORRUPT', 'the database file is damaged: stop the service and restore a backup'],
  ['SQLITE_NOTADB', 'the database file is not a database'],
  ['SQLITE_CANTOPEN', 'the database file cannot be opened'],
  ['SQLITE_IOERR', 'the disk cannot be read or written'],
  ['EACCES', 'the data folder cannot be written'],
  ['EROFS', 'the data folder cannot be written'],
  ['ENOSPC', 'the disk is full'],
  ['ENOTDIR', 'the data folder is no folder'],
  ['EEXIST', 'the data folder is no folder'],
];

/** Nothing more is written to a damaged file: it would be built on what is not known. What was opened read-only stays so. */
const LASTING = /^SQLITE_(CORRUPT|NOTADB|READONLY)/;

/** What to tell of a fault: `StoreUnavailable` where the disk or the file is at fault, else the error itself. */
export function storeFault(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = REASONS.find(([prefix]) => code.startsWith(prefix));
  return known === undefined ? error : new StoreUnavailable(known[1], { cause: error, lasts: LASTING.test(code) });
}
