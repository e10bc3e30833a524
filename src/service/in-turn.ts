/**
 * Takes items as they come, two of them at a time: one is made ready while the one before it is finished, and none is asked for before the
 * last but one is done. `take` is given what it must wait for before it finishes. Rejects with the first fault, once nothing is under way.
 */
export async function inTurn<T>(items: AsyncIterable<T>, take: (item: T, before: Promise<unknown>) => Promise<unknown>): Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  let lastButOne = last;
  try {
    for await (const item of items) {
      await lastButOne;
      const before = last;
      lastButOne = last;
      last = take(item, before);
      last.catch(() => undefined); // awaited with the item after the next, or at the end
    }
    await last;
  } catch (error) {
    await last.catch(() => undefined);
    throw error;
  }
}
