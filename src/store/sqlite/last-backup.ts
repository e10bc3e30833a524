import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NOTE = 'last-backup';

/** Notes in a data folder when it was last backed up, epoch milliseconds. */
export const noteBackup = (folder: string, at: number): void => writeFileSync(join(folder, NOTE), `${new Date(at).toISOString()}\n`);

/** When the data folder was last backed up, epoch milliseconds; null when it never was. */
export function lastBackup(folder: string): number | null {
  try {
    const at = Date.parse(readFileSync(join(folder, NOTE), 'utf8').trim());
    return Number.isNaN(at) ? null : at;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
