import { problem } from '../errors.ts';

/** The items of `source` until `signal` aborts, even while the next is awaited; then throws `shutting-down`. */
export async function* untilStopped<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]();
  let stop = () => {};
  const stopNow = () => stop();
  /** A promise for each item: what races with one that lasts is kept by it until that one is over. */
  const next = () =>
    new Promise<IteratorResult<T> | 'stopped'>((resolve, reject) => {
      stop = () => resolve('stopped');
      if (signal.aborted) stop();
      else iterator.next().then(resolve, reject);
    });
  signal.addEventListener('abort', stopNow);
  try {
    for (;;) {
      const item = await next();
      if (item === 'stopped') throw problem('shutting-down', []);
      if (item.done) return;
      yield item.value;
    }
  } finally {
    signal.removeEventListener('abort', stopNow);
  }
}
