import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { FileUnreadable, type ImportReader } from '../service/ports.ts';
import type { ReadingAnswer, ReadingTask } from './import-thread.ts';
import { threadUrl } from './thread-url.ts';

const FILE = threadUrl('./import-thread.ts', import.meta.url);

/** What is read row by row dies young. */
const NURSERY_MB = 4;

/** What a thread answers to its task, one by one as they are asked for; the thread ends with the last. */
async function* answers(task: ReadingTask, signal: AbortSignal): AsyncGenerator<ReadingAnswer> {
  const worker = new Worker(FILE, { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB } });
  const broken = new AbortController();
  worker.on('error', (error) => broken.abort(error));
  const either = AbortSignal.any([signal, broken.signal]);
  try {
    for (;;) {
      worker.postMessage('next');
      const [answer] = (await once(worker, 'message', { signal: either })) as [ReadingAnswer];
      if ('end' in answer) return;
      if ('unreadable' in answer) throw new FileUnreadable(answer.code, answer.unreadable);
      yield answer;
    }
  } catch (error) {
    if (broken.signal.aborted) throw broken.signal.reason;
    if (!signal.aborted) throw error;
  } finally {
    await worker.terminate();
  }
}

/** Reads the kept files of a folder, each in a thread of its own that ends with it. */
export function createImportReader(folder: string): ImportReader {
  return {
    async *read(id, file, timezone, skip, signal) {
      for await (const answer of answers({ path: join(folder, id), file, timezone, skip }, signal))
        if ('chunk' in answer) yield answer.chunk;
    },
    async preview(id, asked, timezone, language) {
      for await (const answer of answers({ path: join(folder, id), asked, timezone, language }, new AbortController().signal)) {
        if ('preview' in answer) return answer.preview;
      }
      throw new Error('the thread ended without a preview');
    },
  };
}
