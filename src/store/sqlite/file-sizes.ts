import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreSizes } from '../condition.ts';
import { DATABASE_FILE } from './open-database.ts';

/** Bytes of the database and of its write-ahead log, and those free on their disk; 0 for what cannot be seen. */
export async function fileSizes(folder: string): Promise<StoreSizes> {
  const bytesOf = (part: string) =>
    stat(join(folder, DATABASE_FILE + part)).then(
      ({ size }) => size,
      () => 0,
    );
  const free = statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  const [dataBytes, logBytes, freeBytes] = await Promise.all([bytesOf(''), bytesOf('-wal'), free]);
  return { dataBytes, logBytes, freeBytes };
}
