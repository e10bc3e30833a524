import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EXIT, Fault, misuse } from './exit.ts';

/** Refuses to write over a file that is there, unless `force`, or into a folder that is not. Throws a fault of usage. */
export function demandFree(file: string, force: boolean): void {
  if (!force && existsSync(file)) throw misuse(`${file} is there already; --force replaces it`);
  if (!existsSync(dirname(file))) throw misuse(`there is no folder ${dirname(file)}`);
}

/** Writes chunks to a file that has its name only once it is whole. Cut short, also by `stop`, which is a `Fault` of its own, nothing is left. */
export async function writeFile(file: string, chunks: AsyncIterable<Uint8Array>, stop: AbortSignal): Promise<void> {
  const part = `${file}.part`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(part), { signal: stop });
    await rename(part, file);
  } catch (error) {
    throw stop.aborted ? new Fault(`interrupted: nothing of ${file} is kept`, EXIT.interrupted) : error;
  } finally {
    await rm(part, { force: true });
  }
}
