import { parentPort, workerData } from 'node:worker_threads';
import type { FileChunk, PreviewedFile } from '../service/ports.ts';
import { FileUnreadable } from '../service/ports.ts';
import { type PreviewTask, previewKept, type ReadTask, readKept } from './read-kept.ts';

/** What a thread is to read. */
export type ReadingTask = ReadTask | PreviewTask;

/** What a thread answers each time it is asked for more. */
export type ReadingAnswer =
  | { readonly chunk: FileChunk }
  | { readonly preview: PreviewedFile }
  | { readonly unreadable: string; readonly code: string }
  | { readonly end: true };

const answersTo = async function* (task: ReadingTask): AsyncGenerator<ReadingAnswer> {
  if ('asked' in task) yield { preview: await previewKept(task) };
  else for await (const chunk of readKept(task)) yield { chunk };
};

const port = parentPort;
if (port === null) throw new Error('this file runs as a worker thread');
const answers = answersTo(workerData as ReadingTask);

/** The next answer, made while the one before it is worked on; what is no fault of the file ends the thread. */
const next = () =>
  answers.next().then(
    ({ value, done }): ReadingAnswer => (done ? { end: true } : value),
    (error: unknown): ReadingAnswer => {
      if (error instanceof FileUnreadable) return { unreadable: error.message, code: error.code };
      throw error;
    },
  );
let ahead = next();
port.on('message', () => {
  void ahead.then((answer) => {
    port.postMessage(answer);
    ahead = next();
  });
});
