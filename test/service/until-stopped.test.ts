import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { untilStopped } from '../../src/service/until-stopped.ts';

async function* counting(upTo: number) {
  for (let i = 0; i < upTo; i += 1) yield i;
  if (upTo === 3) await new Promise(() => undefined);
}

test('untilStopped passes everything on', async () => {
  const seen: number[] = [];
  for await (const item of untilStopped(counting(5), new AbortController().signal)) seen.push(item);
  expect(seen).toEqual([0, 1, 2, 3, 4]);
});

test('untilStopped ends while the next is awaited', async () => {
  const stop = new AbortController();
  const seen: number[] = [];
  const reading = (async () => {
    for await (const item of untilStopped(counting(3), stop.signal)) seen.push(item);
  })();
  setTimeout(() => stop.abort(), 5);
  await expect(reading).rejects.toMatchObject({ code: 'shutting-down' });
  expect(seen).toEqual([0, 1, 2]);
});

test('what has been taken is let go of, however long the stream goes on', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const taken: WeakRef<object>[] = [];
  async function* items() {
    for (let i = 0; i < 50; i += 1) yield { i };
  }
  const read = async () => {
    for await (const item of untilStopped(items(), new AbortController().signal)) {
      taken.push(new WeakRef(item));
      if (taken.length < 40) continue;
      await new Promise((resolve) => setImmediate(resolve));
      collect();
      return taken.slice(0, 30).filter((one) => one.deref() !== undefined).length;
    }
    return null;
  };
  expect(await read()).toBe(0);
});
