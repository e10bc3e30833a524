import { statSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnavailable } from '../condition.ts';
import { type Connection, DATABASE_FILE } from './open-database.ts';

const PARTS = ['', '-wal', '-shm'];

/**
 * Watches over the files of an open database: the system lets one be deleted or replaced in use, and what is then written would be in no
 * file that anybody finds. The function throws a `StoreUnavailable` that lasts when that happened, having first brought into the database
 * what the write-ahead log held. It looks at three files: some microseconds.
 */
export function watchFiles(db: Connection, folder: string): () => void {
  const fileOf = (part: string) => statSync(join(folder, DATABASE_FILE + part), { throwIfNoEntry: false });
  const ours = new Map<string, number>();
  return () => {
    for (const part of PARTS) {
      const found = fileOf(part)?.ino;
      const known = ours.get(part);
      if (known === undefined && found !== undefined) ours.set(part, found);
      if (known === undefined || known === found) continue;
      db.pragma('wal_checkpoint(FULL)');
      throw new StoreUnavailable(
        'a file of the database was moved, replaced or deleted while in use: put it right and restart the service',
        {
          lasts: true,
        },
      );
    }
  };
}
