/** The first pieces of a stream and, with them before it, the whole stream again. */
export interface Headed<T> {
  readonly head: readonly T[];
  /** Whether the stream ended within the head. */
  readonly whole: boolean;
  readonly all: AsyncGenerator<T>;
  /** Closes the stream, where it is not read to its end. */
  readonly close: () => Promise<void>;
}

/** Takes pieces until `enough` of them are there or the stream ends. Nothing is lost; a stream that is left early is closed. */
export async function takeHead<T>(stream: AsyncGenerator<T>, enough: (head: readonly T[]) => boolean): Promise<Headed<T>> {
  const head: T[] = [];
  let whole = false;
  while (!enough(head) && !whole) {
    const next = await stream.next();
    if (next.done) whole = true;
    else head.push(next.value);
  }
  async function* all() {
    try {
      yield* head;
      yield* stream;
    } finally {
      await stream.return(undefined);
    }
  }
  const close = async () => {
    await stream.return(undefined);
  };
  return { head, whole, all: all(), close };
}
