import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportAnswer } from '../../schemas/import.ts';
import { Fault } from '../exit.ts';
import { ask } from '../service/ask.ts';
import type { Service } from '../service/service.ts';
import type { ProgressBar } from '../terminal/progress-bar.ts';
import type { Language } from '../terminal/words.ts';

const EVERY_MS = 200;
const FINAL: readonly ImportAnswer['state'][] = ['done', 'failed', 'cancelled'];

/** Looks on until an import has ended, or cancels it when told to stop; what it stored stays. */
export async function followImport(
  service: Service,
  path: string,
  language: Language,
  bar: ProgressBar,
  stop: AbortSignal,
): Promise<ImportAnswer> {
  for (;;) {
    const { aborted } = stop;
    const request = { method: aborted ? 'DELETE' : 'GET', path, headers: { 'accept-language': language } } as const;
    const now = await ask<ImportAnswer>(service, request).catch((error: unknown) => {
      if (!(error instanceof Fault)) throw error;
      throw new Fault(`${error.message}; the service has the file, and goes on with it by itself`, error.exitCode, error.code);
    });
    if (aborted || FINAL.includes(now.state)) return now;
    const { bytes, counts, rate, secondsLeft } = now;
    bar.show({ done: bytes.total === 0 ? null : bytes.read / bytes.total, rows: counts.read, rate, secondsLeft });
    await sleep(EVERY_MS, undefined, { signal: stop }).catch(() => undefined);
  }
}
