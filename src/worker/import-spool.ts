import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '../errors.ts';
import type { ImportSpool } from '../service/ports.ts';
import { storeFault } from '../store/sqlite/store-fault.ts';

const OWNER_ONLY = 0o600;
const PART = '.part';
/** How a workbook begins, and how much of one is taken. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const WORKBOOK_MB = 25;

/** Waits until the names in a folder are on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

async function write(file: string, body: AsyncIterable<Uint8Array>): Promise<number> {
  const handle = await open(file, 'wx', OWNER_ONLY);
  let most = Number.POSITIVE_INFINITY;
  let bytes = 0;
  try {
    for await (const piece of body) {
      if (bytes === 0 && ZIP.every((byte, i) => piece[i] === byte)) most = WORKBOOK_MB * 1e6;
      bytes += piece.length;
      if (bytes > most) throw problem('file-too-large', [WORKBOOK_MB]);
      for (let done = 0; done < piece.length; ) done += (await handle.write(piece, done)).bytesWritten;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return bytes;
}

/** Keeps files in a folder, made when absent, each readable by its owner alone, and under its name only once it is whole and on the disk. */
export function createImportSpool(folder: string): ImportSpool {
  const remove = async (id: string) => {
    for (const suffix of ['', PART]) await rm(join(folder, id + suffix), { force: true });
  };
  return {
    remove,
    async keep(id, body) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const bytes = await write(join(folder, id + PART), body);
        await rename(join(folder, id + PART), join(folder, id));
        await syncFolder(folder);
        return bytes;
      } catch (error) {
        await remove(id);
        throw storeFault(error);
      }
    },
    async list() {
      const names = await readdir(folder).catch(() => []);
      return [...new Set(names.map((name) => name.replace(/\.part$/, '')))];
    },
  };
}
