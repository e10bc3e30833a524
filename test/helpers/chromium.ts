import { chmodSync, createReadStream, createWriteStream, existsSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

const require = createRequire(import.meta.url);

/** Where the browser of the package is: unpacked once, whole or not at all, into the folder for temporary files. */
async function unpacked(): Promise<string> {
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '../../bin/chromium.br');
  const place = join(tmpdir(), 'saillance-chromium-147');
  if (existsSync(place)) return place;
  const part = `${place}.${process.pid}`;
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(part));
  chmodSync(part, 0o755);
  renameSync(part, place);
  return place;
}

/** Milliseconds that a start may take where others start at the same time. */
const PATIENCE = 240_000;

/** Starts a Chromium: that of `CHROME_PATH`, else the one that comes as a package. */
export const launchChromium = async (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROME_PATH ?? (await unpacked()), args: ARGUMENTS, headless: true, timeout: PATIENCE });
